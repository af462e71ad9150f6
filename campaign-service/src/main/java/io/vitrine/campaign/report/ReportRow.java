package io.vitrine.campaign.report;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.campaign.report.ReportStanding.Answered;
import io.vitrine.campaign.report.ReportStanding.Outcome;
import io.vitrine.campaign.report.ReportStanding.Received;
import io.vitrine.campaign.report.ReportStanding.Waiting;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of {@code look_reports} as the report that it stands for. */
final class ReportRow {

    static final String STANDING = "id, state, version, hidden, reason_code, reason, answered_at, instead_of";

    static final String COLUMNS = STANDING + ", look_id, submission_id, brand_id, campaign_id, ground, explanation,"
            + " contact, good_faith, reported_at";

    private ReportRow() {}

    static FiledReport report(Row row) {
        return new FiledReport(
                row.getUUID("id"),
                row.getUUID("look_id"),
                row.getUUID("submission_id"),
                row.getUUID("brand_id"),
                row.getUUID("campaign_id"),
                Ground.ofCode(row.getString("ground")).orElse(Ground.OTHER),
                row.getString("explanation"),
                row.getString("contact"),
                row.getBoolean("good_faith"),
                row.getOffsetDateTime("reported_at").toInstant(),
                standing(row));
    }

    static ReportStanding standing(Row row) {
        long version = row.getLong("version");
        return switch (row.getString("state")) {
            case "received" -> new Received();
            case "waiting" -> new Waiting(version, row.getBoolean("hidden"), insteadOf(row));
            case "removed" -> answered(row, Outcome.REMOVED);
            case "kept" -> answered(row, Outcome.KEPT);
            case "gone" -> answered(row, Outcome.GONE);
            default -> throw new IllegalStateException("a report in the unknown state " + row.getString("state"));
        };
    }

    private static Answered answered(Row row, Outcome outcome) {
        return new Answered(
                row.getLong("version"),
                outcome,
                row.getString("reason_code"),
                row.getString("reason"),
                row.getOffsetDateTime("answered_at").toInstant(),
                insteadOf(row));
    }

    private static @Nullable Outcome insteadOf(Row row) {
        String state = row.getString("instead_of");
        return Arrays.stream(Outcome.values())
                .filter(outcome -> state(outcome).equals(state))
                .findFirst()
                .orElse(null);
    }

    /**
     * What is heard of a report, for {@code state, version, hidden, reason_code, reason, answered_at, instead_of} in
     * this order.
     */
    static Tuple values(Tuple row, ReportStanding standing) {
        Outcome insteadOf = standing.insteadOf();
        return standing(row, standing).addString(insteadOf == null ? null : state(insteadOf));
    }

    private static Tuple standing(Tuple row, ReportStanding standing) {
        if (standing instanceof Answered answered) {
            return row.addString(state(answered.outcome()))
                    .addLong(answered.version())
                    .addBoolean(false)
                    .addString(answered.reasonCode())
                    .addString(answered.reason())
                    .addOffsetDateTime(answered.at().atOffset(ZoneOffset.UTC));
        }
        return row.addString(standing instanceof Waiting ? "waiting" : "received")
                .addLong(standing.version())
                .addBoolean(standing instanceof Waiting waiting && waiting.hidden())
                .addString(null)
                .addString(null)
                .addOffsetDateTime(null);
    }

    private static String state(Outcome outcome) {
        return switch (outcome) {
            case REMOVED -> "removed";
            case KEPT -> "kept";
            case GONE -> "gone";
        };
    }
}
