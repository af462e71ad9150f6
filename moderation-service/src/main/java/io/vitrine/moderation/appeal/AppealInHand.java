package io.vitrine.moderation.appeal;

import io.vitrine.moderation.appeal.EndedAppeal.Ending;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appeal that somebody other than the first reviewer looks at. Only from here is it answered.
 *
 * @param plea what the author brings forward
 * @param contested the case as it was decided
 * @param by who answers
 */
record AppealInHand(Plea plea, DecidedCase contested, Reviewer by) {

    private static final String NOTE = "Appeal upheld";

    /**
     * The author is right. The case is approved by who answers; without pictures it cannot be, and the author is told.
     *
     * @param answer for the author; null for none
     * @param hasPictures whether the pictures are still there
     */
    Answered uphold(@Nullable String answer, boolean hasPictures, Instant at) {
        if (!hasPictures) {
            return new Answered(new EndedAppeal(plea, Ending.UPHELD_WITHOUT_PICTURE, by, answer, at), Optional.empty());
        }
        DecidedCase approved = contested.decideAgain(by, Outcome.APPROVED, List.of(), NOTE, at);
        return new Answered(new EndedAppeal(plea, Ending.UPHELD, by, answer, at), Optional.of(approved));
    }

    /** The decision stays, and the author is told why. */
    Answered deny(String answer, Instant at) {
        return new Answered(new EndedAppeal(plea, Ending.DENIED, by, answer, at), Optional.empty());
    }

    /**
     * What an answer makes of appeal and case.
     *
     * @param appeal the appeal, ended
     * @param approved the case from now on; empty if it stays rejected
     */
    record Answered(EndedAppeal appeal, Optional<DecidedCase> approved) {}
}
