package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The ledger in the tables {@code photo_removal}, {@code submission}, {@code orphan_sweep} and {@code idempotency_key}.
 */
@Singleton
class PostgresPhotoLedger implements PhotoLedger {

    /** The first pause before a removal is tried again; it doubles up to half an hour. */
    private static final String PAUSE = "interval '10 seconds' * least(power(2, attempts), 180)";

    private final Pool pool;

    PostgresPhotoLedger(Pool pool) {
        this.pool = pool;
    }

    /** Writes down, in the transaction {@code tx}, that a photo must go. */
    static Uni<Void> enqueue(SqlConnection tx, String objectKey, Instant now) {
        return tx.preparedQuery("insert into photo_removal (object_key, due_at) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(objectKey, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<String>> dueForRemoval(Instant now, int limit) {
        return pool.preparedQuery("update photo_removal set attempts = attempts + 1, due_at = $1 + " + PAUSE
                        + " where object_key in (select object_key from photo_removal where due_at <= $1"
                        + " order by due_at limit $2 for update skip locked) returning object_key")
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> {
                    List<String> keys = new ArrayList<>();
                    for (Row row : rows) {
                        keys.add(row.getString(0));
                    }
                    return keys;
                });
    }

    @Override
    public Uni<Void> removed(Collection<String> objectKeys) {
        return pool.preparedQuery("delete from photo_removal where object_key = any($1)")
                .execute(Tuple.tuple().addArrayOfString(objectKeys.toArray(String[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<UUID>> submissionsAmong(Collection<UUID> ids) {
        return pool.preparedQuery("select submission_id from submission where submission_id = any($1)")
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> known = new HashSet<>();
                    for (Row row : rows) {
                        known.add(row.getUUID(0));
                    }
                    return known;
                });
    }

    @Override
    public Uni<Optional<String>> sweptTo() {
        return pool.query("select swept_to from orphan_sweep")
                .execute()
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString(0)));
    }

    @Override
    public Uni<Void> markSweptTo(String objectKey) {
        return pool.preparedQuery("insert into orphan_sweep (swept_to) values ($1)"
                        + " on conflict (only_row) do update set swept_to = excluded.swept_to")
                .execute(Tuple.of(objectKey))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> forgetKeys(Instant now, int limit) {
        return pool.preparedQuery("delete from idempotency_key where (campaign_id, key_hash) in"
                        + " (select campaign_id, key_hash from idempotency_key where expires_at <= $1"
                        + " order by expires_at limit $2)")
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> rows.rowCount());
    }
}
