package io.vitrine.moderation.hashbank;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.PdqHash;
import io.vitrine.moderation.screening.BadPictures;
import io.vitrine.moderation.screening.HashList;
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
 * {@link BadPictures} of the hash banks: kept in PostgreSQL, compared in memory. Each member of the service reads what
 * came and went since it last looked before it compares.
 */
@ApplicationScoped
class PostgresBadPictures implements BadPictures {

    /** The first look at a large bank reads all its hashes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Rows that one read brings, so that a large bank does not lie in memory twice. */
    private static final int BATCH = 5_000;

    private static final String CAME =
            """
            select seq, hash, removed from hash_bank_entry
            where brand_id = $1 and seq > $2 order by seq limit $3
            """;

    private static final String WENT =
            """
            select seq, removed from hash_bank_entry
            where brand_id = $1 and removed > $2 order by removed limit $3
            """;

    private final Pool pool;
    private final Map<UUID, Bank> banks = new ConcurrentHashMap<>();

    PostgresBadPictures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public List<BadMatch> like(UUID brandId, Fingerprint fingerprint, int within) {
        Bank bank = banks.computeIfAbsent(brandId, id -> new Bank());
        bank.catchUp(brandId);
        List<Near> near = bank.hashes.near(fingerprint, within, Long.MAX_VALUE, MOST);
        return near.isEmpty() ? List.of() : named(brandId, near);
    }

    private List<BadMatch> named(UUID brandId, List<Near> near) {
        Long[] places = near.stream().map(Near::ordinal).toArray(Long[]::new);
        var rows = pool.preparedQuery("select seq, id, label from hash_bank_entry"
                        + " where brand_id = $1 and seq = any($2) and removed is null")
                .execute(Tuple.of(brandId, places))
                .await()
                .atMost(LIMIT);
        Map<Long, Row> entries = StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getLong("seq"), Function.identity()));
        return near.stream()
                .flatMap(found -> Stream.ofNullable(entries.get(found.ordinal()))
                        .map(row -> new BadMatch(
                                row.getUUID("id"), row.getString("label"), found.distance(), found.mirrored())))
                .toList();
    }

    /** One brand's hashes, as far as they were read. */
    private final class Bank {

        private final HashList hashes = new HashList();
        private long seen;
        private long removals;

        /** First what came, then what went: an entry that went while this looks is met by one of the two. */
        synchronized void catchUp(UUID brandId) {
            int read;
            do {
                var rows = read(CAME, brandId, seen);
                for (Row row : rows) {
                    seen = row.getLong("seq");
                    if (row.getLong("removed") == null) {
                        hashes.add(seen, PdqHash.ofBytes(row.getBuffer("hash").getBytes()));
                    }
                }
                read = rows.size();
            } while (read == BATCH);
            do {
                var rows = read(WENT, brandId, removals);
                for (Row row : rows) {
                    removals = row.getLong("removed");
                    hashes.remove(row.getLong("seq"));
                }
                read = rows.size();
            } while (read == BATCH);
        }

        private RowSet<Row> read(String sql, UUID brandId, long after) {
            return pool.preparedQuery(sql)
                    .execute(Tuple.of(brandId, after, BATCH))
                    .await()
                    .atMost(LIMIT);
        }
    }
}
