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

    /** Moderation says that the report waits for a person. */
    default ReportStanding waiting(Waiting wait) {
        return wait.version() > version() ? wait : this;
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
     * @param insteadOf the answer that was given before and holds no more; null if there was none
     */
    record Waiting(long version, boolean hidden, @Nullable Outcome insteadOf) implements ReportStanding {}

    /**
     * It was answered.
     *
     * @param outcome what became of the look
     * @param reasonCode stable, for machines; null where there is none
     * @param reason for the person who reported it
     * @param at when
     * @param insteadOf what the person was told before, where this answer says the opposite; null otherwise
     */
    record Answered(
            long version,
            Outcome outcome,
            @Nullable String reasonCode,
            String reason,
            Instant at,
            @Nullable Outcome insteadOf)
            implements ReportStanding {}

    /** The answer that the person had before, which this standing takes back; null if it takes back none. */
    default @Nullable Outcome insteadOf() {
        return null;
    }

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
