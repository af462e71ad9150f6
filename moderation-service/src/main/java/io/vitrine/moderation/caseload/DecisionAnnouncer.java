package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.StatementOfReasons;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.OutgoingEvent;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.model.Embedding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the campaign and ingest services what was decided or left to a person, in the transaction that does it. */
@ApplicationScoped
class DecisionAnnouncer {

    private final Outbox outbox;

    DecisionAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Announces what it means to others that {@code before} became {@code next}; nothing, if they need not know. The
     * case's row is locked in {@code tx}, so versions leave in their order.
     *
     * @param at when the step was taken
     */
    Uni<Void> announce(SqlConnection tx, ModerationCase before, ModerationCase next, Instant at) {
        return eventOf(before, next, at)
                .map(event -> outbox.append(tx, new OutgoingEvent(event.topic(), event.subject(), event.type(), event)))
                .orElse(Uni.createFrom().voidItem());
    }

    static Optional<VitrineEvent> eventOf(ModerationCase before, ModerationCase next, Instant at) {
        if (next instanceof DecidedCase decided) {
            return Optional.of(
                    decided.decision().outcome() == Outcome.APPROVED ? approved(decided) : rejected(before, decided));
        }
        if (before instanceof DecidedCase && next instanceof ScreenedCase) {
            return Optional.of(new DecisionRevoked(
                    next.id(), next.brandId(), next.campaignId(), next.version(), at, statement(before, next, at)));
        }
        if (before instanceof UnscreenedCase && next instanceof OpenCase) {
            return Optional.of(new ReviewAwaited(next.id(), next.brandId(), next.campaignId(), next.version(), at));
        }
        return Optional.empty();
    }

    private static SubmissionApproved approved(DecidedCase decided) {
        Selfie selfie = decided.selfie();
        Decision decision = decided.decision();
        Examination examination = decided.examination();
        return new SubmissionApproved(
                selfie.id(),
                selfie.brandId(),
                selfie.campaignId(),
                decision.version(),
                decision.at(),
                decidedBy(decision),
                decision.policyVersion(),
                selfie.caption(),
                selfie.hashtags(),
                selfie.authorName(),
                selfie.authorKey(),
                selfie.receivedAt(),
                examination.renditions().stream()
                        .map(r -> new SubmissionApproved.Rendition(r.objectKey(), r.width(), r.height(), r.bytes()))
                        .toList(),
                examination.palette().stream()
                        .map(colour -> new SubmissionApproved.Colour(colour.rgb(), colour.share()))
                        .toList(),
                embedding(examination.likeness().picture()),
                embedding(examination.likeness().caption()));
    }

    private static SubmissionApproved.@Nullable Embedding embedding(@Nullable Embedding told) {
        return told == null
                ? null
                : new SubmissionApproved.Embedding(
                        told.model(),
                        told.values().length,
                        told.scale(),
                        Base64.getEncoder().encodeToString(told.values()));
    }

    private static SubmissionRejected rejected(ModerationCase before, DecidedCase decided) {
        Decision decision = decided.decision();
        return new SubmissionRejected(
                decided.id(),
                decided.brandId(),
                decided.campaignId(),
                decision.version(),
                decision.at(),
                decidedBy(decision),
                decision.policyVersion(),
                decision.reasons().stream()
                        .map(reason -> new SubmissionRejected.Reason(reason.code(), reason.text()))
                        .toList(),
                statement(before, decided, decision.at()));
    }

    private static @Nullable StatementOfReasons statement(ModerationCase before, ModerationCase next, Instant at) {
        return Restrictions.stated(before, next, at)
                .map(stated -> new StatementOfReasons(
                        stated.wasShown(),
                        stated.isDetectedAutomatically(),
                        stated.findings(),
                        stated.law(),
                        stated.classification().category(),
                        stated.classification().additions(),
                        stated.classification().keywords(),
                        stated.contentTypes(),
                        stated.sourceType(),
                        stated.territorialScope(),
                        stated.appealableUntil()))
                .orElse(null);
    }

    private static DecidedBy decidedBy(Decision decision) {
        return decision.byReviewer().isPresent() ? DecidedBy.REVIEWER : DecidedBy.POLICY;
    }
}
