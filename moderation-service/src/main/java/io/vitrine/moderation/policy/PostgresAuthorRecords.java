package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/** {@link AuthorRecords} counted in the caseload's table, over its index of authors. */
@ApplicationScoped
class PostgresAuthorRecords implements AuthorRecords {

    private static final String COUNT =
            """
            select count(*) filter (where state = 'approved') as approved,
                   count(*) filter (where state = 'rejected') as rejected,
                   round(coalesce(sum(power(0.5, extract(epoch from ($3 - decided_at)) / 86400 / 60))
                       filter (where state = 'rejected' and decided_at > $3 - interval '180 days'
                               and decision_reasons -> 0 ->> 'code' = any($4)), 0)::numeric, 3)::float8 as strikes
            from moderation_case
            where brand_id = $1 and author_key = $2 and state <> 'withdrawn'
                and received_at >= $3 - interval '365 days' and received_at < $3 and id <> all($5)
            """;

    private static final String[] STRIKES =
            Reason.strikes().stream().map(Reason::code).toArray(String[]::new);

    private final Pool pool;

    PostgresAuthorRecords(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<AuthorRecord> of(UUID brandId, String authorKey, Instant at, Set<UUID> besides) {
        if (authorKey.isEmpty()) {
            return Uni.createFrom().item(AuthorRecord.NONE);
        }
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(
                        brandId, authorKey, at.atOffset(ZoneOffset.UTC), STRIKES, besides.toArray(UUID[]::new)))
                .map(rows -> rows.iterator().next())
                .map(row ->
                        new AuthorRecord(row.getLong("approved"), row.getLong("rejected"), row.getDouble("strikes")));
    }
}
