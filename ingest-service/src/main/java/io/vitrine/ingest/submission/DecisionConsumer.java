package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.moderation.v1.AppealAnswered;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.StatementOfReasons;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.ReceivedEvent;
import io.vitrine.ingest.appeal.AppealConsumer;
import io.vitrine.ingest.statement.Statement;
import io.vitrine.ingest.submission.PostgresSubmissions.Decided;
import io.vitrine.ingest.submission.SubmissionStatus.Reason;
import io.vitrine.ingest.submission.SubmissionStatus.State;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps what moderation decided, left to a person or answered, for the author to see. */
@Singleton
class DecisionConsumer {

    private final EventReception reception;
    private final EventJson json;
    private final PostgresSubmissions submissions;
    private final AppealConsumer appeals;

    DecisionConsumer(
            EventReception reception, EventJson json, PostgresSubmissions submissions, AppealConsumer appeals) {
        this.reception = reception;
        this.json = json;
        this.submissions = submissions;
        this.appeals = appeals;
    }

    @Incoming("decisions")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return reception.receive("ingest", record, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent event, SqlConnection tx) {
        return switch (event.type()) {
            case ReviewAwaited.TYPE -> awaitReview(tx, json.read(event.data(), ReviewAwaited.class));
            case SubmissionApproved.TYPE ->
                decide(tx, json.read(event.data(), SubmissionApproved.class), State.PUBLISHED, List.of(), null);
            case SubmissionRejected.TYPE -> reject(tx, json.read(event.data(), SubmissionRejected.class));
            case DecisionRevoked.TYPE -> revoke(tx, json.read(event.data(), DecisionRevoked.class));
            case AppealAnswered.TYPE -> appeals.answer(tx, json.read(event.data(), AppealAnswered.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> awaitReview(SqlConnection tx, ReviewAwaited awaited) {
        return submissions.awaitReview(tx, awaited.submissionId(), awaited.brandId(), awaited.decisionVersion());
    }

    private Uni<Void> reject(SqlConnection tx, SubmissionRejected rejected) {
        List<Reason> reasons = rejected.reasons().stream()
                .map(reason -> new Reason(reason.code(), reason.text(), reason.texts()))
                .toList();
        boolean isAutomatic = rejected.decidedBy() == DecidedBy.POLICY;
        Statement statement = toStatement(rejected.statement(), false, isAutomatic);
        return decide(tx, rejected, State.REFUSED, reasons, statement);
    }

    private Uni<Void> revoke(SqlConnection tx, DecisionRevoked revoked) {
        StatementOfReasons told = revoked.statement();
        // What automatic checks find about a public selfie holds it by itself; else a person took the approval back.
        boolean isAutomatic = told != null && told.automatedDetection();
        return decide(tx, revoked, State.IN_REVIEW, List.of(), toStatement(told, true, isAutomatic));
    }

    private static @Nullable Statement toStatement(
            @Nullable StatementOfReasons told, boolean isHeld, boolean isAutomatic) {
        return told == null
                ? null
                : new Statement(
                        isHeld,
                        told.wasShown(),
                        isAutomatic,
                        told.automatedDetection(),
                        told.findings(),
                        told.law(),
                        told.category(),
                        told.categoryAddition(),
                        told.categorySpecification(),
                        told.contentType(),
                        told.sourceType(),
                        told.territorialScope(),
                        told.appealableUntil());
    }

    private Uni<Void> decide(
            SqlConnection tx,
            ModerationDecided decision,
            State state,
            List<Reason> reasons,
            @Nullable Statement statement) {
        return submissions.decide(
                tx,
                new Decided(
                        decision.submissionId(),
                        decision.brandId(),
                        decision.decisionVersion(),
                        state,
                        decision.decidedAt(),
                        reasons,
                        statement));
    }
}
