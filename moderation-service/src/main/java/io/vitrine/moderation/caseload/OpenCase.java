package io.vitrine.moderation.caseload;

import io.vitrine.moderation.screening.Finding;

/**
 * A case that waits for a reviewer; nobody has it on screen.
 *
 * @param selfie what was sent
 * @param examination what screening found
 * @param version of the last decision or revocation, 0 if there was none
 */
public record OpenCase(Selfie selfie, Examination examination, long version) implements ScreenedCase {

    /** Something was found about it while it waits; see {@link Examination#with}. */
    public OpenCase with(Finding finding, int priority) {
        return new OpenCase(selfie, examination.with(finding, priority), version);
    }

    /** A reviewer takes it on screen. */
    public ClaimedCase claim(Claim claim) {
        return new ClaimedCase(selfie, examination, version, claim);
    }

    /** More is known about it than screening found. A decision by whoever did not see that is refused. */
    public OpenCase examined(Examination more) {
        return new OpenCase(selfie, more, version + 1);
    }
}
