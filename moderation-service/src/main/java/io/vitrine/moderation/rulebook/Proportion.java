package io.vitrine.moderation.rulebook;

/**
 * A share that was counted, with how far the true one may be from it.
 *
 * @param hits how many
 * @param trials of how many
 */
public record Proportion(long hits, long trials) {

    /** Of the normal distribution: 95 % lie within this many standard deviations. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException(hits + " of " + trials);
        }
    }

    /** Whether there is anything to say. */
    public boolean isKnown() {
        return trials > 0;
    }

    /** 0 to 1; 0 of nothing. */
    public double share() {
        return isKnown() ? (double) hits / trials : 0;
    }

    /** The lower end of the 95 % interval (Wilson 1927), 0 to 1. */
    public double low() {
        return isKnown() ? Math.max(0, centre() - halfWidth()) : 0;
    }

    /** The upper end of the 95 % interval, 0 to 1; 1 of nothing. */
    public double high() {
        return isKnown() ? Math.min(1, centre() + halfWidth()) : 1;
    }

    private double centre() {
        return (share() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
    }

    private double halfWidth() {
        double share = share();
        return Z / (1 + Z * Z / trials) * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials));
    }

    /** Both counts together. */
    public Proportion plus(Proportion other) {
        return new Proportion(hits + other.hits, trials + other.trials);
    }
}
