package io.vitrine.moderation.appeal;

import io.vertx.mutiny.sqlclient.Row;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.appeal.EndedAppeal.Ending;
import io.vitrine.moderation.decision.Reviewer;
import java.util.UUID;

/** A row of {@code appeal} as the appeal that it stands for. */
final class AppealRow {

    static final String COLUMNS = "submission_id, brand_id, campaign_id, decision_version, explanation, lodged_at,"
            + " state, answered_by, answered_by_name, answer, ended_at";

    static final String OPEN = "open";

    private AppealRow() {}

    static Appeal toAppeal(Row row) {
        return row.getString("state").equals(OPEN) ? toOpen(row) : toEnded(row);
    }

    static OpenAppeal toOpen(Row row) {
        return new OpenAppeal(toPlea(row));
    }

    static EndedAppeal toEnded(Row row) {
        UUID by = row.getUUID("answered_by");
        Ending ending = Ending.ofCode(row.getString("state"));
        return new EndedAppeal(
                toPlea(row),
                ending,
                by == null ? null : new Reviewer(by, row.getString("answered_by_name")),
                row.getString("answer"),
                row.getOffsetDateTime("ended_at").toInstant());
    }

    private static Plea toPlea(Row row) {
        return new Plea(
                new SubmissionId(row.getUUID("submission_id")),
                row.getUUID("brand_id"),
                row.getUUID("campaign_id"),
                row.getLong("decision_version"),
                row.getString("explanation"),
                row.getOffsetDateTime("lodged_at").toInstant());
    }
}
