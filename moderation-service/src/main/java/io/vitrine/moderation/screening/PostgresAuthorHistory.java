package io.vitrine.moderation.screening;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** {@link AuthorHistory} counted in the caseload's table. */
@ApplicationScoped
class PostgresAuthorHistory implements AuthorHistory {

    /** A count over an index; a database that needs longer is as good as away. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Pool pool;

    PostgresAuthorHistory(Pool pool) {
        this.pool = pool;
    }

    @Override
    public int sharedBetween(UUID brandId, String authorKey, Instant from, Instant until) {
        return pool.preparedQuery("select count(*)::int as shared from moderation_case where brand_id = $1"
                        + " and author_key = $2 and received_at >= $3 and received_at < $4 and state <> 'withdrawn'")
                .execute(Tuple.of(brandId, authorKey, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getInteger("shared"))
                .await()
                .atMost(LIMIT);
    }
}
