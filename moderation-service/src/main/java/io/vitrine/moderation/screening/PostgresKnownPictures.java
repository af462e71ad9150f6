package io.vitrine.moderation.screening;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.picture.PdqHash;
import io.vitrine.moderation.screening.PictureIndex.Near;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@link KnownPictures} kept in PostgreSQL and compared in memory. The database gives each picture its place in the
 * brand's order and says which count; each member of the service reads what it has not seen yet before it compares.
 */
@ApplicationScoped
class PostgresKnownPictures implements KnownPictures {

    /** The first look at a large brand reads all its hashes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Rows that one read brings, so that a large brand does not lie in memory twice. */
    private static final int BATCH = 5_000;

    /** More than are told, because refused and withdrawn ones drop out. */
    private static final int CANDIDATES = 20 * MOST;

    private final Pool pool;
    private final PictureIndex index = new PictureIndex();

    PostgresKnownPictures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public List<Match> admit(KnownPicture picture, int within) {
        long place = pool.withTransaction(tx -> register(tx, picture)).await().atMost(LIMIT);
        if (place < 0) {
            return List.of();
        }
        catchUp(picture.brandId());
        var near = index.near(picture.brandId(), picture.fingerprint(), within, place, CANDIDATES);
        return near.isEmpty() ? List.of() : counting(picture.brandId(), near);
    }

    /**
     * Gives the picture its place in the brand's order. The lock makes places visible in their order; the lock on the
     * case makes a withdrawal wait that would leave the hash behind.
     *
     * @return the place; -1 if the selfie was withdrawn meanwhile
     */
    private static Uni<Long> register(SqlConnection tx, KnownPicture picture) {
        UUID id = picture.submissionId();
        Buffer hash = Buffer.buffer(picture.fingerprint().upright().toBytes());
        return tx.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1::text, 7))")
                .execute(Tuple.of(picture.brandId().toString()))
                .chain(() -> tx.preparedQuery(
                                """
                                insert into known_picture (submission_id, brand_id, campaign_id, author_key, hash)
                                select id, brand_id, campaign_id, author_key, $2 from moderation_case
                                where id = $1 and state <> 'withdrawn' for share
                                on conflict (submission_id) do nothing
                                """)
                        .execute(Tuple.tuple().addUUID(id).addBuffer(hash)))
                .chain(() -> tx.preparedQuery("select seq from known_picture where submission_id = $1")
                        .execute(Tuple.of(id)))
                .map(rows -> rows.size() == 0 ? -1L : rows.iterator().next().getLong("seq"));
    }

    private void catchUp(UUID brandId) {
        int read;
        do {
            var rows = pool.preparedQuery("select seq, submission_id, hash from known_picture"
                            + " where brand_id = $1 and seq > $2 order by seq limit $3")
                    .execute(Tuple.of(brandId, index.newestOrdinal(brandId), BATCH))
                    .await()
                    .atMost(LIMIT);
            rows.forEach(row -> index.add(
                    brandId,
                    row.getLong("seq"),
                    row.getUUID("submission_id"),
                    PdqHash.ofBytes(row.getBuffer("hash").getBytes())));
            read = rows.size();
        } while (read == BATCH);
    }

    /** Those that were not refused or withdrawn, nearest first. */
    private List<Match> counting(UUID brandId, List<Near> near) {
        UUID[] ids = near.stream().map(Near::submissionId).toArray(UUID[]::new);
        var rows = pool.preparedQuery("select submission_id, campaign_id, author_key from known_picture"
                        + " where submission_id = any($2) and brand_id = $1 and not refused")
                .execute(Tuple.of(brandId, ids))
                .await()
                .atMost(LIMIT);
        Map<UUID, Row> known = StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getUUID("submission_id"), Function.identity()));
        return near.stream()
                .flatMap(found ->
                        Stream.ofNullable(known.get(found.submissionId())).map(row -> toMatch(found, row)))
                .limit(MOST)
                .toList();
    }

    private static Match toMatch(Near near, Row row) {
        return new Match(
                near.submissionId(),
                row.getUUID("campaign_id"),
                row.getString("author_key"),
                near.distance(),
                near.mirrored());
    }

    @Override
    public void forget(UUID brandId, UUID submissionId) {
        pool.preparedQuery("delete from known_picture where brand_id = $1 and submission_id = $2")
                .execute(Tuple.of(brandId, submissionId))
                .await()
                .atMost(LIMIT);
    }
}
