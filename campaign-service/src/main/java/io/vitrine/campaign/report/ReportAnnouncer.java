package io.vitrine.campaign.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.report.v1.LookReported;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells moderation of a report, in the transaction that keeps it. How to reach the person does not leave. */
@ApplicationScoped
class ReportAnnouncer {

    private final Outbox outbox;

    ReportAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> reported(SqlConnection tx, FiledReport report) {
        var event = new LookReported(
                report.id(),
                new SubmissionId(report.submissionId()),
                report.lookId(),
                report.brandId(),
                report.campaignId(),
                report.ground().code(),
                report.explanation(),
                report.contact() != null,
                report.at());
        return outbox.append(tx, new OutgoingEvent(event.topic(), event.subject(), event.type(), event));
    }
}
