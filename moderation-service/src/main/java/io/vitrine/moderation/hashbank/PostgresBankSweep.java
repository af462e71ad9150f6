package io.vitrine.moderation.hashbank;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes hashes, words and sources of entries that were taken out of the banks, when the time in which they can be put
 * back is over. What stays is that there was an entry, and who added and removed it.
 */
@ApplicationScoped
class PostgresBankSweep {

    private static final Logger LOG = Logger.getLogger(PostgresBankSweep.class);
    private static final int BATCH = 1_000;

    private static final String BRAND =
            """
            select brand_id from hash_bank_entry
            where removed is not null and hash is not null and removed_at < $1 order by removed_at limit 1
            """;

    private static final String PURGE =
            """
            update hash_bank_entry set hash = null, label = '', note = '', source_case = null
            where id in (select id from hash_bank_entry
                         where brand_id = $1 and removed is not null and hash is not null and removed_at < $2
                         order by removed_at limit $3 for update)
            """;

    private final Pool pool;
    private final AuditLog audit;
    private final HashBankConfig config;
    private final Clock clock;

    PostgresBankSweep(Pool pool, AuditLog audit, HashBankConfig config, Clock clock) {
        this.pool = pool;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{vitrine.hash-bank.purge-every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return purge().invoke(count -> {
                    if (count > 0) {
                        LOG.infof("deleted %d entries that were taken out of hash banks", count);
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("removed entries are deleted later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** Purges one batch after the other; returns how many entries. */
    Uni<Integer> purge() {
        Instant end = clock.instant().minus(config.keepRemoved());
        return purgeBatch(end.atOffset(ZoneOffset.UTC))
                .chain(count -> count == 0 ? Uni.createFrom().item(0) : purge().map(more -> count + more));
    }

    /** One brand's, since each transaction writes into the log of one. */
    private Uni<Integer> purgeBatch(OffsetDateTime end) {
        return pool.withTransaction(tx -> tx.preparedQuery(BRAND)
                .execute(Tuple.of(end))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(0)
                        : purge(tx, rows.iterator().next().getUUID("brand_id"), end)));
    }

    private Uni<Integer> purge(SqlConnection tx, UUID brandId, OffsetDateTime end) {
        return tx.preparedQuery(PURGE)
                .execute(Tuple.of(brandId, end, BATCH))
                .map(RowSet::rowCount)
                .call(purged -> purged == 0
                        ? Uni.createFrom().voidItem()
                        : audit.append(tx, BankAudit.purged(brandId, purged)));
    }
}
