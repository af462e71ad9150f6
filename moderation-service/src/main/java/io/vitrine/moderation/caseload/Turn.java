package io.vitrine.moderation.caseload;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is at the desk: the smaller, the sooner. A case's worth is what its severity weighs, doubled by every
 * ten points of priority, times what its reach weighs, about doubled by ten times as many followers, times what its age
 * weighs, doubled by every six hours. Of two cases that order never changes while both grow older, so one constant
 * moment tells it: that of reception, earlier by 36 minutes for each point of priority and of reach. The row's column
 * {@code turn} is the same sum.
 */
public final class Turn {

    /** Six hours for ten points. */
    private static final Duration A_POINT = Duration.ofMinutes(36);

    /** Followers that weigh nothing, as does a reach that nobody stated: most people's. */
    private static final int USUAL_REACH = 1_000;

    /** For each doubling beyond the usual reach; ten for tenfold is 3.01 for double. */
    private static final int POINTS_OF_A_DOUBLING = 3;

    private Turn() {}

    /**
     * The turn of a case.
     *
     * @param receivedAt when it was taken in
     * @param priority 0 to 100
     * @param reach followers of the author's account; null if nobody stated it
     */
    public static Instant of(Instant receivedAt, int priority, @Nullable Integer reach) {
        return receivedAt.minus(A_POINT.multipliedBy(priority + pointsOf(reach)));
    }

    /**
     * What a reach adds to the priority: 0 up to 1,999 followers, 3 for 2,000, 9 for 10,000, 27 for a million, 42 for
     * 25 million, at most 63. Stands in the case's row since its reception, so that another formula takes a migration.
     *
     * @param reach followers; null if nobody stated it
     */
    static int pointsOf(@Nullable Integer reach) {
        int usual = reach == null ? 0 : reach / USUAL_REACH;
        return usual == 0 ? 0 : POINTS_OF_A_DOUBLING * (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(usual));
    }
}
