package io.vitrine.moderation.screening;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.picture.PdqHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link KnownPictures} in PostgreSQL, which compares the hashes itself. */
@ApplicationScoped
class PostgresKnownPictures implements KnownPictures {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final String NEAR =
            """
            select k.submission_id, k.campaign_id, k.author_key, near.distance, near.mirrored
            from (select seq, least(upright, mirror) as distance, mirror < upright as mirrored
                  from (select seq, bit_count(hash # $3::text::bit(256)) as upright,
                               bit_count(hash # $4::text::bit(256)) as mirror
                        from known_picture
                        where brand_id = $1 and seq < $2 and not refused) compared
                  where least(upright, mirror) <= $5
                  order by distance, seq limit $6) near
            join known_picture k on k.brand_id = $1 and k.seq = near.seq
            order by near.distance, k.seq
            """;

    private final Pool pool;

    PostgresKnownPictures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public List<Match> admit(KnownPicture picture, int within) {
        return pool.withTransaction(tx -> register(tx, picture))
                .chain(seq -> seq < 0 ? Uni.createFrom().item(List.<Match>of()) : near(picture, seq, within))
                .await()
                .atMost(LIMIT);
    }

    /**
     * Gives the picture its place in the brand's order. The lock makes places visible in their order; the lock on the
     * case makes a withdrawal wait that would leave the hash behind.
     *
     * @return the place; -1 if the selfie was withdrawn meanwhile
     */
    private static Uni<Long> register(SqlConnection tx, KnownPicture picture) {
        UUID id = picture.submissionId();
        return tx.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1::text, 7))")
                .execute(Tuple.of(picture.brandId().toString()))
                .chain(() -> tx.preparedQuery(
                                """
                                insert into known_picture (submission_id, brand_id, campaign_id, author_key, hash)
                                select id, brand_id, campaign_id, author_key, $2::text::bit(256) from moderation_case
                                where id = $1 and state <> 'withdrawn' for share
                                on conflict (submission_id) do nothing
                                """)
                        .execute(Tuple.of(id, bits(picture.fingerprint().upright()))))
                .chain(() -> tx.preparedQuery("select seq from known_picture where submission_id = $1")
                        .execute(Tuple.of(id)))
                .map(rows -> rows.size() == 0 ? -1L : rows.iterator().next().getLong("seq"));
    }

    private Uni<List<Match>> near(KnownPicture picture, long seq, int within) {
        return pool.preparedQuery(NEAR)
                .execute(Tuple.of(
                        picture.brandId(),
                        seq,
                        bits(picture.fingerprint().upright()),
                        bits(picture.fingerprint().mirrored()),
                        within,
                        MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresKnownPictures::toMatch)
                        .toList());
    }

    @Override
    public void forget(UUID brandId, UUID submissionId) {
        pool.preparedQuery("delete from known_picture where brand_id = $1 and submission_id = $2")
                .execute(Tuple.of(brandId, submissionId))
                .await()
                .atMost(LIMIT);
    }

    private static Match toMatch(Row row) {
        return new Match(
                row.getUUID("submission_id"),
                row.getUUID("campaign_id"),
                row.getString("author_key"),
                row.getLong("distance").intValue(),
                row.getBoolean("mirrored"));
    }

    private static String bits(PdqHash hash) {
        var bits = new StringBuilder(256);
        for (byte octet : hash.toBytes()) {
            bits.append(Integer.toBinaryString((octet & 0xff) | 0x100), 1, 9);
        }
        return bits.toString();
    }
}
