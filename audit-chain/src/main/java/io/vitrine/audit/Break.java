package io.vitrine.audit;

/**
 * A place at which a log does not hold.
 *
 * @param entry the number of the entry, or of the first of several
 * @param kind what is wrong
 * @param sentence for people
 */
public record Break(long entry, Kind kind, String sentence) {

    /** What can be wrong. */
    public enum Kind {
        /** The entry's content is not what its hash says. */
        CHANGED,
        /** Entries are missing. */
        GAP,
        /** The entry stands where an earlier or later one belongs, or twice. */
        MOVED,
        /** The entry follows on another one than the one before it: that was replaced together with its hash. */
        UNLINKED,
        /** The entry is of another brand. */
        FOREIGN,
        /** The last entries are missing. */
        CUT_OFF,
        /** The last entry is another one than the head says. */
        HEAD,
        /** A value that stands beside the log is not the one that the entry promised. */
        VALUE_CHANGED,
        /** Values that stand beside the log are gone, and no erasure says so. */
        VALUE_MISSING,
        /** The entry is another one than somebody wrote down earlier. */
        PINNED,
        /** A line of the file cannot be read as an export writes it. */
        UNREADABLE
    }
}
