package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what ingest took in, and what authors took back. */
@ApplicationScoped
class SubmissionConsumer {

    /** Names the effects of this consumer in the inbox; never to be changed. */
    private static final String NAME = "moderation";

    private final EventReception reception;
    private final EventJson json;
    private final PostgresIntake intake;
    private final WorkSignal screening;
    private final WorkSignal sweeping;

    SubmissionConsumer(EventReception reception, EventJson json, PostgresIntake intake, WorkSignals signals) {
        this.reception = reception;
        this.json = json;
        this.intake = intake;
        this.screening = signals.screening();
        this.sweeping = signals.sweeping();
    }

    @Incoming("submissions")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return reception.receive(NAME, record, this::apply).invoke(() -> {
            screening.ring();
            sweeping.ring();
        });
    }

    private Uni<Void> apply(ReceivedEvent event, SqlConnection tx) {
        return switch (event.type()) {
            case SubmissionReceived.TYPE ->
                intake.open(tx, toSelfie(json.read(event.data(), SubmissionReceived.class)));
            case SubmissionWithdrawn.TYPE ->
                intake.withdraw(tx, toWithdrawn(json.read(event.data(), SubmissionWithdrawn.class)));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Selfie toSelfie(SubmissionReceived received) {
        return new Selfie(
                received.submissionId(),
                received.brandId(),
                received.campaignId(),
                received.caption(),
                received.hashtags(),
                received.author().name(),
                received.author().key(),
                received.author().reach(),
                new Selfie.Original(
                        received.photo().objectKey(),
                        received.photo().mediaType(),
                        received.photo().bytes()),
                received.channel().name().toLowerCase(Locale.ROOT),
                received.receivedAt());
    }

    private static WithdrawnCase toWithdrawn(SubmissionWithdrawn withdrawn) {
        return new WithdrawnCase(
                withdrawn.submissionId(), withdrawn.brandId(), withdrawn.campaignId(), 0, withdrawn.withdrawnAt());
    }
}
