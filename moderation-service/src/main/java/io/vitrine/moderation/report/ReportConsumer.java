package io.vitrine.moderation.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.report.v1.LookReported;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what viewers report. */
@ApplicationScoped
class ReportConsumer {

    /** Names the effects of this consumer in the inbox; never to be changed. */
    private static final String NAME = "moderation-reports";

    private final EventReception reception;
    private final EventJson json;
    private final PostgresReportIntake intake;

    ReportConsumer(EventReception reception, EventJson json, PostgresReportIntake intake) {
        this.reception = reception;
        this.json = json;
        this.intake = intake;
    }

    @Incoming("reports")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return ReceivedEvent.isOfAnotherType(record, LookReported.TYPE)
                ? Uni.createFrom().voidItem()
                : reception.receive(NAME, record, this::take);
    }

    private Uni<Void> take(ReceivedEvent event, SqlConnection tx) {
        return intake.take(tx, toReport(json.read(event.data(), LookReported.class)));
    }

    private static LookReport toReport(LookReported reported) {
        return new LookReport(
                reported.reportId(),
                reported.submissionId(),
                reported.lookId(),
                reported.brandId(),
                reported.campaignId(),
                Ground.ofCode(reported.ground()),
                reported.explanation(),
                reported.contactable(),
                reported.reportedAt());
    }
}
