package io.vitrine.moderation.report;

import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that got its answer.
 *
 * @param said what was reported
 * @param version of the last announcement about it
 * @param answer what became of the look
 * @param by who answered; null if nobody needed to look
 * @param at when
 * @param decisionVersion of the decision about the case that answered it; 0 if none was taken
 */
public record AnsweredReport(
        LookReport said, long version, ReportAnswer answer, @Nullable Reviewer by, Instant at, long decisionVersion)
        implements Report {

    /** The decision that answered it is undone, by the one who took it and has the case on screen again. */
    public OpenReport reopen() {
        return new OpenReport(said, version + 1, true);
    }
}
