package io.vitrine.campaign.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.campaign.report.ReportStanding.Answered;
import io.vitrine.campaign.report.ReportStanding.Outcome;
import io.vitrine.campaign.report.ReportStanding.Waiting;
import io.vitrine.contract.moderation.v1.ReportTaken;
import io.vitrine.contract.moderation.v1.ReportsAnswered;
import io.vitrine.contract.moderation.v1.ReportsAnswered.AnsweredReport;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears what becomes of reports. */
@ApplicationScoped
public class AnswerConsumer {

    /** Names the effects of this consumer in the inbox; never to be changed. */
    private static final String NAME = "report-answers";

    private final EventReception reception;
    private final EventJson json;
    private final PostgresReports reports;

    AnswerConsumer(EventReception reception, EventJson json, PostgresReports reports) {
        this.reception = reception;
        this.json = json;
        this.reports = reports;
    }

    @Incoming("report-answers")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return isOfAnotherType(record) ? Uni.createFrom().voidItem() : reception.receive(NAME, record, this::apply);
    }

    /** Most of what is decided is no report's business, and needs no note in the inbox. */
    private static boolean isOfAnotherType(ConsumerRecord<String, byte[]> record) {
        return ReceivedEvent.isOfAnotherType(record, ReportTaken.TYPE)
                && ReceivedEvent.isOfAnotherType(record, ReportsAnswered.TYPE);
    }

    private Uni<Void> apply(ReceivedEvent event, SqlConnection tx) {
        return event.type().equals(ReportTaken.TYPE)
                ? taken(json.read(event.data(), ReportTaken.class), tx)
                : answered(json.read(event.data(), ReportsAnswered.class), tx);
    }

    private Uni<Void> taken(ReportTaken taken, SqlConnection tx) {
        return reports.hear(
                tx,
                taken.brandId(),
                List.of(taken.reportId()),
                (id, standing) -> standing.waiting(
                        new Waiting(taken.version(), taken.hiddenMeanwhile(), outcome(taken.insteadOf()))));
    }

    private Uni<Void> answered(ReportsAnswered answered, SqlConnection tx) {
        Map<UUID, Long> versions = answered.reports().stream()
                .collect(Collectors.toMap(AnsweredReport::reportId, AnsweredReport::version, Math::max));
        return reports.hear(
                tx,
                answered.brandId(),
                versions.keySet(),
                (id, standing) -> standing.answered(new Answered(
                        versions.get(id),
                        Objects.requireNonNull(outcome(answered.answer())),
                        answered.reasonCode(),
                        answered.reason(),
                        answered.answeredAt(),
                        outcome(answered.insteadOf()))));
    }

    private static @Nullable Outcome outcome(ReportsAnswered.@Nullable Answer answer) {
        if (answer == null) {
            return null;
        }
        if (answer == ReportsAnswered.Answer.REMOVED) {
            return Outcome.REMOVED;
        }
        return answer == ReportsAnswered.Answer.KEPT ? Outcome.KEPT : Outcome.GONE;
    }
}
