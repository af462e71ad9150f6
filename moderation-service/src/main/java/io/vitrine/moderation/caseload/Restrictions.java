package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.StatementOfReasons;
import io.vitrine.moderation.decision.StatementOfReasons.Content;
import java.time.Instant;
import java.util.Optional;

/** Which steps of a case restrict a selfie, so that its author is owed a statement of reasons. */
final class Restrictions {

    private Restrictions() {}

    /**
     * The statement about the step from {@code before} to {@code next}: a rejection has one always, a revocation if it
     * takes something out of the public's sight; empty for every other step.
     *
     * @param at when the step was taken
     */
    static Optional<StatementOfReasons> stated(ModerationCase before, ModerationCase next, Instant at) {
        if (next instanceof DecidedCase decided) {
            return decided.decision().outcome() == Outcome.REJECTED
                    ? Optional.of(
                            StatementOfReasons.ofRejection(decided.decision(), content(decided, isApproved(before))))
                    : Optional.empty();
        }
        if (before instanceof DecidedCase approved && isApproved(before) && next instanceof ScreenedCase) {
            return Optional.of(StatementOfReasons.ofHold(approved.decision(), content(approved, true), at));
        }
        return Optional.empty();
    }

    private static boolean isApproved(ModerationCase moderationCase) {
        return moderationCase instanceof DecidedCase decided
                && decided.decision().outcome() == Outcome.APPROVED;
    }

    private static Content content(ScreenedCase screened, boolean wasShown) {
        Selfie selfie = screened.selfie();
        return new Content(wasShown, !selfie.caption().isBlank(), selfie.receivedAt());
    }
}
