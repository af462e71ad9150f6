package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that was decided, by its policy or by a reviewer.
 *
 * @param selfie what was sent
 * @param examination what screening found
 * @param decision the decision in force
 */
public record DecidedCase(Selfie selfie, Examination examination, Decision decision) implements ScreenedCase {

    /** @throws IllegalArgumentException for an approval without a picture: there would be nothing to show */
    public DecidedCase {
        if (decision.outcome() == Outcome.APPROVED && !examination.hasPicture()) {
            throw new IllegalArgumentException("approved without a picture: " + selfie.id());
        }
    }

    @Override
    public long version() {
        return decision.version();
    }

    /** The decision is taken back by the reviewer who made it, who has the case on screen again. */
    public ClaimedCase undo(Claim claim) {
        return new ClaimedCase(selfie, examination, version() + 1, claim);
    }

    /** What is blurred changes; the same decision is announced anew, with the new pictures. */
    public DecidedCase repaint(Examination repainted) {
        return new DecidedCase(
                selfie,
                repainted,
                new Decision(
                        version() + 1,
                        decision.outcome(),
                        decision.reviewer(),
                        decision.policyVersion(),
                        decision.reasons(),
                        decision.note(),
                        decision.findings(),
                        decision.at()));
    }

    /** A person decides anew, without the case being open in between. */
    public DecidedCase decideAgain(
            Reviewer by, Outcome outcome, List<StatedReason> reasons, @Nullable String note, Instant at) {
        var again = new Decision(
                version() + 1, outcome, by, examination.policyVersion(), reasons, note, examination.findings(), at);
        return new DecidedCase(selfie, examination, again);
    }

    /** The decision is taken back, and whoever comes first may decide anew. */
    public OpenCase reopen() {
        return new OpenCase(selfie, examination, version() + 1);
    }
}
