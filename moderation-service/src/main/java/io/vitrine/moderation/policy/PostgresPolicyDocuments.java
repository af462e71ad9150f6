package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.policy.PolicyReading.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** The documents that versions name, read and compiled; the ones used last stay in memory. */
@ApplicationScoped
class PostgresPolicyDocuments {

    private static final Logger LOG = Logger.getLogger(PostgresPolicyDocuments.class);

    /** Compiling takes some tens of milliseconds and a selfie comes every tenth of a second. */
    private static final int KEPT = 200;

    private final Pool pool;
    private final Map<String, Policy> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policy> eldest) {
            return size() > KEPT;
        }
    });

    PostgresPolicyDocuments(Pool pool) {
        this.pool = pool;
    }

    /** The policy of that hash. One that this version cannot read any more reviews everything. */
    Uni<Policy> policy(String hash) {
        Policy known = compiled.get(hash);
        return known != null ? Uni.createFrom().item(known) : document(hash).map(document -> remember(hash, document));
    }

    /** The text of that hash. */
    Uni<String> document(String hash) {
        return pool.preparedQuery("select document from policy_document where hash = $1")
                .execute(Tuple.of(hash))
                .map(rows -> rows.iterator().next().getString("document"));
    }

    private Policy remember(String hash, String document) {
        PolicyReading reading = PolicyReader.read(document);
        if (reading instanceof Accepted accepted) {
            compiled.put(hash, accepted.policy());
            return accepted.policy();
        }
        LOG.errorf("the policy %s cannot be read any more, so people review what it would judge: %s", hash, reading);
        return Presets.reviewEverything();
    }
}
