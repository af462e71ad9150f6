package io.vitrine.moderation.appeal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.submission.v1.AppealLodged;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what authors lodge and take back, and, from this service's own announcements, which decisions no longer hold.
 */
@ApplicationScoped
class AppealConsumer {

    /** Names the effects of this consumer in the inbox; never to be changed. */
    private static final String NAME = "moderation-appeals";

    private final EventReception reception;
    private final EventJson json;
    private final PostgresAppeals appeals;

    AppealConsumer(EventReception reception, EventJson json, PostgresAppeals appeals) {
        this.reception = reception;
        this.json = json;
        this.appeals = appeals;
    }

    @Incoming("appeals")
    Uni<Void> onSubmission(ConsumerRecord<String, byte[]> record) {
        // Most of the topic; the caseload hears of it.
        if (!ReceivedEvent.isOfAnotherType(record, SubmissionReceived.TYPE)) {
            return Uni.createFrom().voidItem();
        }
        return reception.receive(NAME, record, this::fromAuthor);
    }

    @Incoming("own-decisions")
    Uni<Void> onDecision(ConsumerRecord<String, byte[]> record) {
        return reception.receive(NAME, record, this::fromDesk);
    }

    private Uni<Void> fromAuthor(ReceivedEvent event, SqlConnection tx) {
        return switch (event.type()) {
            case AppealLodged.TYPE -> appeals.lodge(tx, toPlea(json.read(event.data(), AppealLodged.class)));
            case SubmissionWithdrawn.TYPE -> {
                var withdrawn = json.read(event.data(), SubmissionWithdrawn.class);
                yield appeals.withdraw(tx, withdrawn.brandId(), withdrawn.submissionId(), withdrawn.withdrawnAt());
            }
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> fromDesk(ReceivedEvent event, SqlConnection tx) {
        return switch (event.type()) {
            case SubmissionApproved.TYPE -> overtake(tx, json.read(event.data(), SubmissionApproved.class));
            case SubmissionRejected.TYPE -> overtake(tx, json.read(event.data(), SubmissionRejected.class));
            case DecisionRevoked.TYPE -> overtake(tx, json.read(event.data(), DecisionRevoked.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    /** The first decision about a selfie overtakes none, and most selfies have no other. */
    private Uni<Void> overtake(SqlConnection tx, ModerationDecided decided) {
        return decided.decisionVersion() == 1
                ? Uni.createFrom().voidItem()
                : appeals.overtake(
                        tx, decided.brandId(), decided.submissionId(), decided.decisionVersion(), decided.decidedAt());
    }

    private static Plea toPlea(AppealLodged lodged) {
        return new Plea(
                lodged.submissionId(),
                lodged.brandId(),
                lodged.campaignId(),
                lodged.decisionVersion(),
                lodged.explanation(),
                lodged.lodgedAt());
    }
}
