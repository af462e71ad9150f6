package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that one reviewer has on screen. Only from here does a person decide.
 *
 * @param selfie what was sent
 * @param examination what screening found
 * @param version of the last decision or revocation, 0 if there was none
 * @param claim by whom and until when
 */
public record ClaimedCase(Selfie selfie, Examination examination, long version, Claim claim) implements ScreenedCase {

    /** Whether {@code reviewer} is the one who has it. */
    public boolean isHeldBy(Reviewer reviewer) {
        return claim.by().is(reviewer);
    }

    /** The same reviewer still looks at it. */
    public ClaimedCase renew(Claim longer) {
        return new ClaimedCase(selfie, examination, version, longer);
    }

    /**
     * More is known about it than screening found. It stays on the reviewer's screen, but a decision that did not see
     * that is refused.
     */
    public ClaimedCase examined(Examination more) {
        return new ClaimedCase(selfie, more, version + 1, claim);
    }

    /** The reviewer lets it go undecided. */
    public OpenCase release() {
        return new OpenCase(selfie, examination, version);
    }

    /** The reviewer says yes. */
    public DecidedCase approve(@Nullable String note, Instant at) {
        return decide(Outcome.APPROVED, List.of(), note, at);
    }

    /** The reviewer says no, and why. */
    public DecidedCase reject(StatedReason reason, @Nullable String note, Instant at) {
        return decide(Outcome.REJECTED, List.of(reason), note, at);
    }

    /** The reviewer changes what is blurred. */
    public ClaimedCase repaint(Examination examination) {
        return new ClaimedCase(selfie, examination, version, claim);
    }

    private DecidedCase decide(Outcome outcome, List<StatedReason> reasons, @Nullable String note, Instant at) {
        var decision = new Decision(
                version + 1,
                outcome,
                claim.by(),
                examination.policyVersion(),
                reasons,
                note,
                examination.findings(),
                at);
        return new DecidedCase(selfie, examination, decision);
    }
}
