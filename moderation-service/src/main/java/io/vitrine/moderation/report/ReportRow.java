package io.vitrine.moderation.report;

import io.vertx.mutiny.sqlclient.Row;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of {@code look_report} as the report that it stands for. */
final class ReportRow {

    /** What {@link #toReport} reads, of a table named {@code r}. */
    static final String COLUMNS = "r.id, r.case_id, r.look_id, r.brand_id, r.campaign_id, r.ground, r.explanation,"
            + " r.contactable, r.reported_at, r.state, r.version, r.hidden_meanwhile, r.answered_by,"
            + " r.answered_by_name, r.answered_at, r.decision_version, r.reason_code, r.reason,"
            + " r.told";

    private ReportRow() {}

    static Report toReport(Row row) {
        return "open".equals(row.getString("state")) ? toOpen(row) : toAnswered(row);
    }

    static OpenReport toOpen(Row row) {
        return new OpenReport(
                toSaid(row),
                row.getLong("version"),
                row.getBoolean("hidden_meanwhile"),
                Told.ofState(row.getString("told")));
    }

    static AnsweredReport toAnswered(Row row) {
        var by = row.getUUID("answered_by");
        return new AnsweredReport(
                toSaid(row),
                row.getLong("version"),
                toAnswer(row),
                by == null ? null : new Reviewer(by, row.getString("answered_by_name")),
                instant(row, "answered_at"),
                row.getLong("decision_version"),
                null);
    }

    /** The state's word, as it lies in the row. */
    static String state(ReportAnswer answer) {
        return Told.of(answer).state();
    }

    private static ReportAnswer toAnswer(Row row) {
        return switch (row.getString("state")) {
            case "upheld" ->
                new ReportAnswer.Removed(
                        new StatedReason(row.getString("reason_code"), row.getString("reason"), Map.of(), null));
            case "dismissed" -> new ReportAnswer.Kept(row.getString("reason"));
            case "closed" -> new ReportAnswer.NoLongerShown();
            default -> throw new IllegalStateException("a report in the unknown state " + row.getString("state"));
        };
    }

    private static LookReport toSaid(Row row) {
        return new LookReport(
                row.getUUID("id"),
                new SubmissionId(row.getUUID("case_id")),
                row.getUUID("look_id"),
                row.getUUID("brand_id"),
                row.getUUID("campaign_id"),
                Ground.ofCode(row.getString("ground")),
                row.getString("explanation"),
                row.getBoolean("contactable"),
                instant(row, "reported_at"));
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
