package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.screening.Finding;

/**
 * A case that waits for a reviewer; nobody has it on screen.
 *
 * @param selfie what was sent
 * @param examination what screening found
 * @param version of the last decision or revocation, 0 if there was none
 * @param panel who has to speak, and what was said so far
 */
public record OpenCase(Selfie selfie, Examination examination, long version, Panel panel) implements ScreenedCase {

    /** Something was found about it while it waits; see {@link Examination#with}. */
    public OpenCase with(Finding finding, int priority) {
        return new OpenCase(selfie, examination.with(finding, priority), version, panel);
    }

    /**
     * A reviewer takes it on screen.
     *
     * @throws IllegalArgumentException for one who has spoken about it already
     */
    public ClaimedCase claim(Claim claim) {
        return new ClaimedCase(selfie, examination, version, panel, claim);
    }

    /** The latest opinion, one of {@code begun}, is taken back by who gave it, and who has the case on screen again. */
    public ClaimedCase takeBack(Panel.Begun begun, Claim claim) {
        return new ClaimedCase(selfie, examination, version, begun.takeBack(), claim);
    }

    /**
     * More is known about it than screening found. A decision by whoever did not see that is refused, and what was said
     * without seeing it is forgotten.
     */
    public OpenCase examined(Examination more) {
        return new OpenCase(selfie, more, version + 1, Panel.of(more.reviewers()));
    }
}
