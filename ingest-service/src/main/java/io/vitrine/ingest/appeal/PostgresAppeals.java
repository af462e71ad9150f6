package io.vitrine.ingest.appeal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.delivery.Outbox;
import io.vitrine.ingest.appeal.Appeal.State;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Appeals} in the table {@code appeal}, each written together with its event. */
@Singleton
class PostgresAppeals implements Appeals {

    private final Outbox outbox;
    private final AppealAnnouncer announcer;

    PostgresAppeals(Outbox outbox, AppealAnnouncer announcer) {
        this.outbox = outbox;
        this.announcer = announcer;
    }

    /** The submission's row is locked first: a decision, a withdrawal and a second appeal wait until this has ended. */
    @Override
    public Uni<Optional<AppealRefusal>> lodge(String linkHash, @Nullable Long seen, String explanation, Instant now) {
        return outbox.inTransaction(
                tx -> lock(tx, linkHash).chain(row -> appealAgainst(tx, row).chain(lodged -> {
                    if (lodged != null && isRepeated(lodged, seen, explanation)) {
                        return Uni.createFrom().item(Optional.empty());
                    }
                    Contestable contestable = contestable(row, lodged);
                    long version = seen == null ? contestable.version() : seen;
                    Optional<AppealRefusal> refusal = contestable.refuses(version, now);
                    return refusal.isPresent()
                            ? Uni.createFrom().item(refusal)
                            : insert(tx, row, explanation, now).replaceWith(Optional.<AppealRefusal>empty());
                })));
    }

    private static boolean isRepeated(Appeal lodged, @Nullable Long seen, String explanation) {
        return lodged.explanation().equals(explanation) && (seen == null || seen == lodged.decisionVersion());
    }

    private static Uni<Row> lock(SqlConnection tx, String linkHash) {
        return tx.preparedQuery("select submission_id, brand_id, campaign_id, state, decision_version, decided_at,"
                        + " statement from submission where link_hash = $1 for update")
                .execute(Tuple.of(linkHash))
                .map(rows -> rows.iterator().next());
    }

    private static Uni<@Nullable Appeal> appealAgainst(SqlConnection tx, Row submission) {
        return tx.preparedQuery("select decision_version, state, explanation, lodged_at, answer, answered_at"
                        + " from appeal where submission_id = $1 and decision_version = $2")
                .execute(Tuple.of(submission.getUUID("submission_id"), submission.getLong("decision_version")))
                .map(PostgresAppeals::first);
    }

    private static @Nullable Appeal first(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        Row row = rows.iterator().next();
        return new Appeal(
                row.getLong("decision_version"),
                State.ofCode(row.getString("state")),
                row.getString("explanation"),
                row.getOffsetDateTime("lodged_at").toInstant(),
                row.getString("answer"),
                instant(row.getOffsetDateTime("answered_at")));
    }

    private static Contestable contestable(Row row, @Nullable Appeal lodged) {
        JsonObject statement = row.getJsonObject("statement");
        String end = statement == null ? null : statement.getString("appealableUntil");
        return new Contestable(
                row.getString("state").equals("refused"),
                row.getLong("decision_version"),
                instant(row.getOffsetDateTime("decided_at")),
                end == null ? null : Instant.parse(end),
                lodged);
    }

    private Uni<Void> insert(SqlConnection tx, Row submission, String explanation, Instant now) {
        UUID id = submission.getUUID("submission_id");
        long version = submission.getLong("decision_version");
        return tx.preparedQuery("insert into appeal (submission_id, decision_version, explanation, lodged_at, state)"
                        + " values ($1, $2, $3, $4, 'lodged')")
                .execute(Tuple.of(id, version, explanation, now.atOffset(ZoneOffset.UTC)))
                .chain(() -> announcer.lodged(
                        tx,
                        new SubmissionId(id),
                        submission.getUUID("brand_id"),
                        submission.getUUID("campaign_id"),
                        version,
                        explanation,
                        now));
    }

    /** Notes how an appeal ended. What is not known here, or has ended already, stays as it is. */
    Uni<Void> answer(
            SqlConnection tx,
            SubmissionId id,
            UUID brandId,
            long decisionVersion,
            State state,
            @Nullable String answer,
            Instant at) {
        return tx.preparedQuery("update appeal set state = $4, answer = $5, answered_at = $6 from submission s"
                        + " where appeal.submission_id = $1 and appeal.decision_version = $3"
                        + " and appeal.state = 'lodged' and s.submission_id = appeal.submission_id"
                        + " and s.brand_id = $2")
                .execute(Tuple.of(
                        id.value(), brandId, decisionVersion, state.code(), answer, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
