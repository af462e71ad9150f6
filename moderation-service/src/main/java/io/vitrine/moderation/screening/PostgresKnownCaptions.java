package io.vitrine.moderation.screening;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * {@link KnownCaptions} in PostgreSQL. Only keys are kept beside the cases, and only for a while: each caption that
 * comes takes some of those along whose time is over.
 */
@ApplicationScoped
class PostgresKnownCaptions implements KnownCaptions {

    /** A few look-ups in an index; a database that needs longer is as good as away. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Longer than anybody looks back. */
    private static final Duration KEPT = Duration.ofDays(3);

    private static final String REGISTER =
            """
            insert into caption_key (brand_id, key, received_at, submission_id, author_key)
            select c.brand_id, k.key, c.received_at, c.id, c.author_key
            from (select id, brand_id, received_at, author_key from moderation_case
                  where id = $1 and brand_id = $2 and state <> 'withdrawn' for share) c
            cross join unnest($3::bigint[]) as k(key)
            on conflict do nothing
            """;

    /** More rows than a registration adds, so that the table grows no longer than its time. */
    private static final String SWEEP =
            """
            delete from caption_key where ctid = any(array(
                select ctid from caption_key where received_at < $1 limit 40 for update skip locked))
            """;

    /** Of each key the latest, however many there are: enough to tell a flood from an accident. */
    private static final String SHARING_A_KEY =
            """
            select found.author_key, c.caption
            from (select distinct near.submission_id, near.author_key
                  from unnest($2::bigint[]) as wanted(key)
                  cross join lateral (
                      select k.submission_id, k.author_key from caption_key k
                      where k.brand_id = $1 and k.key = wanted.key and k.received_at >= $3
                        and (k.received_at, k.submission_id) < ($4, $5)
                      order by k.received_at desc, k.submission_id desc limit 100) near
                  limit $6) found
            join moderation_case c on c.id = found.submission_id and c.brand_id = $1 and c.state <> 'withdrawn'
            """;

    private final Pool pool;

    PostgresKnownCaptions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public List<Candidate> admit(KnownCaption caption, Instant since) {
        Long[] keys = caption.keys().toArray(Long[]::new);
        return pool.withTransaction(tx -> tx.preparedQuery(REGISTER)
                        .execute(Tuple.of(caption.submissionId(), caption.brandId(), keys))
                        .chain(() -> tx.preparedQuery(SWEEP)
                                .execute(Tuple.of(
                                        caption.receivedAt().minus(KEPT).atOffset(ZoneOffset.UTC)))))
                .chain(() -> pool.preparedQuery(SHARING_A_KEY)
                        .execute(Tuple.of(
                                caption.brandId(),
                                keys,
                                since.atOffset(ZoneOffset.UTC),
                                caption.receivedAt().atOffset(ZoneOffset.UTC),
                                caption.submissionId(),
                                MOST)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Candidate(row.getString("author_key"), row.getString("caption")))
                        .toList())
                .await()
                .atMost(LIMIT);
    }
}
