package io.vitrine.moderation.caseload;

/**
 * A case that waits for a reviewer; nobody has it on screen.
 *
 * @param selfie what was sent
 * @param examination what screening found
 * @param version of the last decision or revocation, 0 if there was none
 */
public record OpenCase(Selfie selfie, Examination examination, long version) implements ScreenedCase {

    /** A reviewer takes it on screen. */
    public ClaimedCase claim(Claim claim) {
        return new ClaimedCase(selfie, examination, version, claim);
    }

    /** More is known about it than screening found. A decision by whoever did not see that is refused. */
    public OpenCase examined(Examination more) {
        return new OpenCase(selfie, more, version + 1);
    }
}
