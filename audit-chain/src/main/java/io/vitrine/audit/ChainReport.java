package io.vitrine.audit;

import io.vitrine.audit.ChainedEntry.Place;
import java.util.List;

/**
 * What a check of a log found.
 *
 * @param end the last entry that was seen; {@code number} 0 if there was none
 * @param entries how many entries were seen
 * @param breaks where it does not hold, at most {@link ChainCheck#MOST_BREAKS} of them
 * @param breakCount how many there are in all
 * @param sealed values that entries hold the hash of
 * @param kept of these, those that were given and are as promised
 * @param withValues whether values were given at all; without, {@code kept} says nothing
 */
public record ChainReport(
        Place end, long entries, List<Break> breaks, long breakCount, long sealed, long kept, boolean withValues) {

    public ChainReport {
        breaks = List.copyOf(breaks);
    }

    /** Whether nothing was changed, taken out, moved or cut off. */
    public boolean holds() {
        return breakCount == 0;
    }

    /** Values that were erased; 0 where values were not given. */
    public long erased() {
        return withValues ? sealed - kept : 0;
    }
}
