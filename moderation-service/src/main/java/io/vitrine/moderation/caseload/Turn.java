package io.vitrine.moderation.caseload;

import java.time.Duration;
import java.time.Instant;

/**
 * Whose turn it is at the desk: the smaller, the sooner. A case's worth is what its severity weighs, doubled by every
 * ten points of priority, times what its age weighs, doubled by every six hours. Of two cases that order never changes
 * while both grow older, so one constant moment tells it: that of reception, earlier by 36 minutes for each point. How
 * many people would see the selfie is not known yet and weighs nothing. The row's column {@code turn} is the same sum.
 */
public final class Turn {

    /** Six hours for ten points. */
    private static final Duration A_POINT = Duration.ofMinutes(36);

    private Turn() {}

    /**
     * The turn of a case.
     *
     * @param receivedAt when it was taken in
     * @param priority 0 to 100
     */
    public static Instant of(Instant receivedAt, int priority) {
        return receivedAt.minus(A_POINT.multipliedBy(priority));
    }
}
