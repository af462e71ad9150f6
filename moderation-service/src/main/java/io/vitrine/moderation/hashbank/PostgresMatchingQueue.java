package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.PdqHash;
import io.vitrine.moderation.screening.BadPictures.BadMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@link MatchingQueue} in PostgreSQL. Every step asks whether the attempt still holds. */
@ApplicationScoped
class PostgresMatchingQueue implements MatchingQueue {

    /** One that is still being filled is due only when whoever fills it has died. */
    private static final String TAKE =
            """
            update hash_bank_addition a
            set attempt = a.attempt + 1, due_at = $2,
                state = case when a.state = 'filling' then 'searching' else a.state end
            where a.id = (select id from hash_bank_addition where state <> 'done' and due_at <= $1
                          order by due_at limit 1 for update skip locked)
            returning a.id, a.brand_id, a.attempt, a.state, a.searched_through
            """;

    private static final String NOTE =
            """
            insert into hash_bank_match (addition_id, case_id, brand_id, entry_id, distance, mirrored)
            select $1, f.case_id, $2, e.id, f.distance, f.mirrored
            from unnest($3::uuid[], $4::bigint[], $5::int[], $6::bool[]) as f (case_id, seq, distance, mirrored)
                join hash_bank_entry e on e.brand_id = $2 and e.seq = f.seq
            on conflict (addition_id, case_id) do nothing
            """;

    private static final String CLOSE_REMOVED =
            """
            update hash_bank_match m set outcome = 'gone' from hash_bank_entry e
            where m.addition_id = $1 and m.outcome is null and e.id = m.entry_id and e.removed is not null
            """;

    private static final String UNTOLD =
            """
            select m.case_id, m.distance, m.mirrored, e.id, e.label, e.source_case
            from hash_bank_match m join hash_bank_entry e on e.id = m.entry_id
            where m.addition_id = $1 and m.outcome is null and m.case_id > $2 order by m.case_id limit $3
            """;

    private final Pool pool;

    PostgresMatchingQueue(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Task>> take(Instant now, Instant until) {
        return pool.preparedQuery(TAKE).execute(Tuple.of(at(now), at(until))).map(rows -> stream(rows)
                .map(row -> new Task(
                        row.getUUID("id"),
                        row.getUUID("brand_id"),
                        row.getInteger("attempt"),
                        row.getString("state").equals("telling"),
                        row.getLong("searched_through")))
                .findFirst());
    }

    @Override
    public Uni<List<Hashed>> entries(Task task, long after, int limit) {
        return pool.preparedQuery("select seq, hash from hash_bank_entry"
                        + " where addition_id = $1 and removed is null and seq > $2 order by seq limit $3")
                .execute(Tuple.of(task.additionId(), after, limit))
                .map(rows -> stream(rows)
                        .map(row -> new Hashed(row.getLong("seq"), hash(row, "hash")))
                        .toList());
    }

    @Override
    public Uni<List<Seen>> pictures(Task task, long after, int limit) {
        return pool.preparedQuery("select seq, submission_id, hash, mirrored, quality from known_picture"
                        + " where brand_id = $1 and seq > $2 order by seq limit $3")
                .execute(Tuple.of(task.brandId(), after, limit))
                .map(rows -> stream(rows).map(PostgresMatchingQueue::toSeen).toList());
    }

    private static Seen toSeen(Row row) {
        PdqHash upright = hash(row, "hash");
        PdqHash mirrored = row.getBuffer("mirrored") == null ? upright.turned() : hash(row, "mirrored");
        Integer quality = row.getInteger("quality");
        return new Seen(
                row.getLong("seq"),
                row.getUUID("submission_id"),
                new Fingerprint(upright, mirrored, quality == null ? Fingerprint.RELIABLE_QUALITY : quality));
    }

    @Override
    public Uni<Boolean> record(Task task, List<Found> found, long through, Instant until) {
        return pool.withTransaction(tx -> tx.preparedQuery("update hash_bank_addition set searched_through = $3,"
                        + " due_at = $4 where id = $1 and attempt = $2")
                .execute(Tuple.of(task.additionId(), task.attempt(), through, at(until)))
                .chain(held -> held.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : note(tx, task, found).replaceWith(true)));
    }

    private static Uni<Void> note(SqlConnection tx, Task task, List<Found> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(NOTE)
                .execute(Tuple.of(
                        task.additionId(),
                        task.brandId(),
                        found.stream().map(Found::caseId).toArray(UUID[]::new),
                        found.stream().map(Found::entryPlace).toArray(Long[]::new),
                        found.stream().map(Found::distance).toArray(Integer[]::new),
                        found.stream().map(Found::mirrored).toArray(Boolean[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> searched(Task task) {
        return ifHeld(task, "state = 'telling'").map(held -> held.rowCount() == 1);
    }

    @Override
    public Uni<List<Untold>> untold(Task task, UUID after, int limit) {
        return pool.preparedQuery(CLOSE_REMOVED)
                .execute(Tuple.of(task.additionId()))
                .chain(() -> pool.preparedQuery(UNTOLD).execute(Tuple.of(task.additionId(), after, limit)))
                .map(rows -> stream(rows)
                        .map(row -> new Untold(
                                new SubmissionId(row.getUUID("case_id")),
                                new BadMatch(
                                        row.getUUID("id"),
                                        row.getString("label"),
                                        row.getInteger("distance"),
                                        row.getBoolean("mirrored")),
                                row.getUUID("source_case")))
                        .toList());
    }

    @Override
    public Uni<Void> told(Task task, SubmissionId caseId, MatchOutcome outcome) {
        return pool.preparedQuery("update hash_bank_match set outcome = $3 where addition_id = $1 and case_id = $2")
                .execute(Tuple.of(task.additionId(), caseId.value(), outcome.code()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> close(Task task) {
        return ifHeld(task, "state = 'done'").replaceWithVoid();
    }

    @Override
    public Uni<Void> postpone(Task task, Instant due) {
        return pool.preparedQuery("update hash_bank_addition set due_at = $3 where id = $1 and attempt = $2")
                .execute(Tuple.of(task.additionId(), task.attempt(), at(due)))
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> ifHeld(Task task, String change) {
        return pool.preparedQuery("update hash_bank_addition set " + change + " where id = $1 and attempt = $2")
                .execute(Tuple.of(task.additionId(), task.attempt()));
    }

    private static PdqHash hash(Row row, String column) {
        return PdqHash.ofBytes(row.getBuffer(column).getBytes());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
