package io.vitrine.moderation.appeal;

import io.vitrine.moderation.appeal.EndedAppeal.Ending;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.Optional;

/**
 * An appeal that waits for an answer.
 *
 * @param plea what the author brings forward
 */
public record OpenAppeal(Plea plea) implements Appeal {

    /** The rejection that it is about, if that is still how the case stands. */
    Optional<DecidedCase> contestedIn(ModerationCase found) {
        return found instanceof DecidedCase decided
                        && decided.version() == plea.decisionVersion()
                        && decided.decision().outcome() == Outcome.REJECTED
                ? Optional.of(decided)
                : Optional.empty();
    }

    /** A reviewer takes it up; empty for the one who decided {@code contested}, who must not judge themselves. */
    Optional<AppealInHand> takeUp(DecidedCase contested, Reviewer reviewer) {
        return contested.decision().isBy(reviewer)
                ? Optional.empty()
                : Optional.of(new AppealInHand(plea, contested, reviewer));
    }

    /** The decision no longer holds, so there is nothing left to answer. */
    EndedAppeal overtaken(Instant at) {
        return new EndedAppeal(plea, Ending.DECISION_TAKEN_BACK, null, null, at);
    }

    /** It came after its time. */
    EndedAppeal late(Instant at) {
        return new EndedAppeal(plea, Ending.TOO_LATE, null, null, at);
    }
}
