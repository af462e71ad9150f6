package io.vitrine.campaign.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was heard so far about one report. Each event leads from one standing to the next; in whatever order and however
 * often the same events come, they end in the same standing: that of the highest version.
 */
public sealed interface ReportStanding {

    /** The highest version heard; 0 before the first. */
    long version();

    /** Moderation says, in its announcement {@code version}, that the report waits for a person. */
    default ReportStanding waiting(long version, boolean hidden) {
        return version > version() ? new Waiting(version, hidden) : this;
    }

    /** Moderation answered. */
    default ReportStanding answered(Answered answer) {
        return answer.version() > version() ? answer : this;
    }

    /** It is stored, and moderation has not spoken of it yet. */
    record Received() implements ReportStanding {

        @Override
        public long version() {
            return 0;
        }
    }

    /**
     * A person will look.
     *
     * @param hidden whether the look is not shown until then
     */
    record Waiting(long version, boolean hidden) implements ReportStanding {}

    /**
     * It was answered.
     *
     * @param outcome what became of the look
     * @param reasonCode stable, for machines; null where there is none
     * @param reason for the person who reported it
     * @param at when
     */
    record Answered(long version, Outcome outcome, @Nullable String reasonCode, String reason, Instant at)
            implements ReportStanding {}

    /** What became of a reported look. */
    enum Outcome {
        /** It must not be shown. */
        REMOVED,
        /** It may be shown. */
        KEPT,
        /** It was no longer shown anyway. */
        GONE
    }
}
