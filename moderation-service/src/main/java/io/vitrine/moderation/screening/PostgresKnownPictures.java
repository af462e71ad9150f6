package io.vitrine.moderation.screening;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.picture.PdqHash;
import io.vitrine.moderation.screening.HashList.Near;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** More than are told, because refused and withdrawn ones and those of other campaigns drop out. */
    private static final int CANDIDATES = 100 * MOST;

    private final Pool pool;
    private final Map<UUID, HashList> brands = new ConcurrentHashMap<>();

    PostgresKnownPictures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public List<Match> admit(KnownPicture picture, Place where, int within) {
        long place = pool.withTransaction(tx -> register(tx, picture)).await().atMost(LIMIT);
        if (place < 0) {
            return List.of();
        }
        HashList hashes = brands.computeIfAbsent(picture.brandId(), id -> new HashList());
        catchUp(picture.brandId(), hashes);
        var near = hashes.near(picture.fingerprint(), within, place, CANDIDATES);
        return near.isEmpty() ? List.of() : counting(picture, where, near);
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
        Buffer mirrored = Buffer.buffer(picture.fingerprint().mirrored().toBytes());
        int quality = picture.fingerprint().quality();
        return tx.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1::text, 7))")
                .execute(Tuple.of(picture.brandId().toString()))
                .chain(() -> tx.preparedQuery(
                                """
                                insert into known_picture
                                    (submission_id, brand_id, campaign_id, author_key, hash, mirrored, quality)
                                select id, brand_id, campaign_id, author_key, $2, $3, $4 from moderation_case
                                where id = $1 and state <> 'withdrawn' for share
                                on conflict (submission_id) do nothing
                                """)
                        .execute(Tuple.tuple()
                                .addUUID(id)
                                .addBuffer(hash)
                                .addBuffer(mirrored)
                                .addInteger(quality)))
                .chain(() -> tx.preparedQuery("select seq from known_picture where submission_id = $1")
                        .execute(Tuple.of(id)))
                .map(rows -> rows.size() == 0 ? -1L : rows.iterator().next().getLong("seq"));
    }

    private void catchUp(UUID brandId, HashList hashes) {
        int read;
        do {
            var rows = pool.preparedQuery("select seq, hash from known_picture"
                            + " where brand_id = $1 and seq > $2 order by seq limit $3")
                    .execute(Tuple.of(brandId, hashes.newest(), BATCH))
                    .await()
                    .atMost(LIMIT);
            rows.forEach(row -> hashes.add(
                    row.getLong("seq"), PdqHash.ofBytes(row.getBuffer("hash").getBytes())));
            read = rows.size();
        } while (read == BATCH);
    }

    /** Those of the campaigns in question that were not refused or withdrawn, nearest first. */
    private List<Match> counting(KnownPicture picture, Place where, List<Near> near) {
        Long[] places = near.stream().map(Near::ordinal).toArray(Long[]::new);
        var rows = pool.preparedQuery("select seq, submission_id, campaign_id, author_key from known_picture"
                        + " where brand_id = $1 and seq = any($2) and not refused and (campaign_id = $3) = $4")
                .execute(Tuple.of(picture.brandId(), places, picture.campaignId(), where == Place.SAME_CAMPAIGN))
                .await()
                .atMost(LIMIT);
        Map<Long, Row> known = StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getLong("seq"), Function.identity()));
        return near.stream()
                .flatMap(found -> Stream.ofNullable(known.get(found.ordinal())).map(row -> toMatch(found, row)))
                .limit(MOST)
                .toList();
    }

    private static Match toMatch(Near near, Row row) {
        return new Match(
                row.getUUID("submission_id"),
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
