package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.ReceivedEvent;
import io.vitrine.ingest.submission.PostgresSubmissions.Decided;
import io.vitrine.ingest.submission.SubmissionStatus.Reason;
import io.vitrine.ingest.submission.SubmissionStatus.State;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what moderation decided or left to a person, for the author to see. */
@Singleton
class DecisionConsumer {

    private final EventReception reception;
    private final EventJson json;
    private final PostgresSubmissions submissions;

    DecisionConsumer(EventReception reception, EventJson json, PostgresSubmissions submissions) {
        this.reception = reception;
        this.json = json;
        this.submissions = submissions;
    }

    @Incoming("decisions")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return reception.receive("ingest", record, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event, SqlConnection tx) {
        return switch (event.type()) {
            case ReviewAwaited.TYPE -> awaitReview(tx, json.read(event.data(), ReviewAwaited.class));
            case SubmissionApproved.TYPE ->
                decide(tx, json.read(event.data(), SubmissionApproved.class), State.PUBLISHED, List.of());
            case SubmissionRejected.TYPE -> reject(tx, json.read(event.data(), SubmissionRejected.class));
            case DecisionRevoked.TYPE ->
                decide(tx, json.read(event.data(), DecisionRevoked.class), State.IN_REVIEW, List.of());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> awaitReview(SqlConnection tx, ReviewAwaited awaited) {
        return submissions.awaitReview(tx, awaited.submissionId(), awaited.brandId(), awaited.decisionVersion());
    }

    private Uni<Void> reject(SqlConnection tx, SubmissionRejected rejected) {
        List<Reason> reasons = rejected.reasons().stream()
                .map(reason -> new Reason(reason.code(), reason.text()))
                .toList();
        return decide(tx, rejected, State.REFUSED, reasons);
    }

    private Uni<Void> decide(SqlConnection tx, ModerationDecided decision, State state, List<Reason> reasons) {
        return submissions.decide(
                tx,
                new Decided(
                        decision.submissionId(),
                        decision.brandId(),
                        decision.decisionVersion(),
                        state,
                        decision.decidedAt(),
                        reasons));
    }
}
