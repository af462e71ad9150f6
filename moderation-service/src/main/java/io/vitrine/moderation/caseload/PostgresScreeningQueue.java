package io.vitrine.moderation.caseload;

import static io.vitrine.moderation.caseload.SqlTime.at;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.delivery.Outbox;
import io.vitrine.moderation.caseload.PostgresCaseSteps.Taking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** {@link ScreeningQueue} in PostgreSQL. */
@ApplicationScoped
class PostgresScreeningQueue implements ScreeningQueue {

    private static final String TAKE =
            """
            update moderation_case c set attempt = c.attempt + 1, silent_ends = c.silent_ends + 1, due_at = $2
            where c.id = (select id from moderation_case where state = 'unscreened' and due_at <= $1 and %s
                          order by due_at limit 1 for update skip locked)
            returning\s"""
                    + CaseRow.COLUMNS + ", c.attempt, c.silent_ends";

    private static final String TAKE_ORDINARY = TAKE.formatted("silent_ends = 0");
    private static final String TAKE_SUSPECT = TAKE.formatted("silent_ends > 0");
    private static final String DUE =
            "select exists (select from moderation_case where state = 'unscreened' and due_at <= $1%s)";

    private static final String WRITE_EXAMINATION =
            """
            update moderation_case
            set findings = $3::text::jsonb, policy_version = $4, rules = $5::text::jsonb, suggested = $6::text::jsonb,
                queue = $7, urgency = $8, reviewers = $9, labels = $10, blurred = $11, renditions = $12::text::jsonb,
                palette = $13::text::jsonb, blur_asked = $14, faces_checked = $15, face_boxes = $16::text::jsonb,
                unblurred = $17::text::jsonb, picture_embedding = $18, caption_embedding = $19, due_at = null,
                state = 'open'
            where id = $1 and attempt = $2 and state = 'unscreened'
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final PostgresCaseSteps steps;
    private final PostgresEvaluations evaluations;

    PostgresScreeningQueue(Pool pool, Outbox outbox, PostgresCaseSteps steps, PostgresEvaluations evaluations) {
        this.pool = pool;
        this.outbox = outbox;
        this.steps = steps;
        this.evaluations = evaluations;
    }

    @Override
    public Uni<Optional<Attempt>> take(Instant now, Instant until) {
        return take(TAKE_ORDINARY, now, until);
    }

    @Override
    public Uni<Optional<Attempt>> takeSuspect(Instant now, Instant until) {
        return take(TAKE_SUSPECT, now, until);
    }

    @Override
    public Uni<Boolean> isSuspectDue(Instant now) {
        return isDue(" and silent_ends > 0", now);
    }

    @Override
    public Uni<Boolean> isAnyDue(Instant now) {
        return isDue("", now);
    }

    private Uni<Boolean> isDue(String besides, Instant now) {
        return pool.preparedQuery(DUE.formatted(besides))
                .execute(Tuple.of(at(now)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Uni<Optional<Attempt>> take(String sql, Instant now, Instant until) {
        return pool.preparedQuery(sql).execute(Tuple.of(at(now), at(until))).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(PostgresScreeningQueue::toAttempt)
                .findFirst());
    }

    private static Attempt toAttempt(Row row) {
        return new Attempt(
                new UnscreenedCase(CaseRow.toSelfie(row)),
                row.getInteger("attempt"),
                // the one that begins now is counted as well until it ends with a word
                row.getInteger("silent_ends") - 1);
    }

    @Override
    public Uni<Void> reserve(Attempt attempt, List<String> objectKeys, Instant deleteAfter) {
        return pool.preparedQuery("insert into rendition (object_key, case_id, attempt, delete_after)"
                        + " select key, $1, $2, $3 from unnest($4::text[]) as key")
                .execute(Tuple.of(id(attempt), attempt.number(), at(deleteAfter), objectKeys.toArray(String[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> conclude(Attempt attempt, ScreenedCase result, Optional<Judgement> judgement, Instant now) {
        return outbox.inTransaction(tx -> writeExamination(tx, attempt, result.examination())
                .chain(written -> written.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : keep(tx, result)
                                .chain(() -> judgement
                                        .map(one -> evaluations.keep(tx, result, one, now))
                                        .orElse(Uni.createFrom().voidItem()))
                                .chain(() -> steps.take(tx, attempt.moderationCase(), result, Taking.PLAIN, now))
                                .replaceWith(true)));
    }

    private static Uni<RowSet<Row>> writeExamination(SqlConnection tx, Attempt attempt, Examination examination) {
        return tx.preparedQuery(WRITE_EXAMINATION)
                .execute(Tuple.tuple()
                        .addUUID(id(attempt))
                        .addInteger(attempt.number())
                        .addString(StoredJson.write(examination.findings()))
                        .addString(examination.policyVersion())
                        .addString(StoredJson.write(examination.rules()))
                        .addString(StoredJson.write(examination.suggested()))
                        .addString(examination.queue())
                        .addInteger(-examination.priority())
                        .addInteger(examination.reviewers())
                        .addArrayOfString(examination.labels().toArray(String[]::new))
                        .addBoolean(examination.blurred())
                        .addString(StoredJson.write(examination.renditions()))
                        .addString(StoredJson.write(examination.palette()))
                        .addBoolean(examination.faces().asked())
                        .addString(examination.faces().checked().name().toLowerCase(Locale.ROOT))
                        .addString(StoredJson.write(examination.faces().boxes()))
                        .addString(StoredJson.write(examination.faces().unblurred()))
                        .addValue(CaseRow.bytes(examination.likeness().picture()))
                        .addValue(CaseRow.bytes(examination.likeness().caption())));
    }

    private static Uni<Void> keep(SqlConnection tx, ScreenedCase result) {
        String[] keys = result.examination().objectKeys().toArray(String[]::new);
        if (keys.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery("update rendition set delete_after = null where object_key = any($1) and not going")
                .execute(Tuple.of(keys))
                .invoke(kept -> {
                    if (kept.rowCount() != keys.length) {
                        throw new IllegalStateException("pictures of " + result.id() + " were given up too early");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> postpone(Attempt attempt, Instant due) {
        return makeDue(attempt, due, "silent_ends - 1");
    }

    @Override
    public Uni<Void> fail(Attempt attempt, Instant due) {
        return makeDue(attempt, due, "silent_ends");
    }

    private Uni<Void> makeDue(Attempt attempt, Instant due, String silentEnds) {
        return pool.preparedQuery("update moderation_case set due_at = $3, silent_ends = " + silentEnds
                        + " where id = $1 and attempt = $2 and state = 'unscreened'")
                .execute(Tuple.of(id(attempt), attempt.number(), at(due)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> discard(List<String> objectKeys, Instant now) {
        return pool.preparedQuery("update rendition set delete_after = $2 where object_key = any($1)")
                .execute(Tuple.of(objectKeys.toArray(String[]::new), at(now)))
                .replaceWithVoid();
    }

    private static UUID id(Attempt attempt) {
        return attempt.moderationCase().id().value();
    }
}
