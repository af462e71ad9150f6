package io.vitrine.bench;

import java.util.Arrays;
import java.util.Collection;

/** Durations in order. */
final class Percentiles {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    /** @param nanos at least one */
    Percentiles(Collection<Long> nanos) {
        sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
    }

    /** The least duration that {@code share} of all do not exceed, ms; nearest rank. */
    double millis(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)] / NANOS_PER_MILLI;
    }
}
