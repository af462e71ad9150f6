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
 * @param reversed what those who reported it were told before, if this answer says the opposite
 */
public record AnsweredReport(
        LookReport said,
        long version,
        ReportAnswer answer,
        @Nullable Reviewer by,
        Instant at,
        long decisionVersion,
        @Nullable Told reversed)
        implements Report {

    /** The decision that answered it holds no more, and the case waits for a person again. */
    public OpenReport reopen() {
        return new OpenReport(said, version + 1, true, Told.of(answer));
    }

    /**
     * Another decision says the opposite, as when an appeal is upheld.
     *
     * @param by who decided
     * @param later the version of that decision
     */
    public AnsweredReport reverse(ReportAnswer opposite, @Nullable Reviewer by, Instant at, long later) {
        return new AnsweredReport(said, version + 1, opposite, by, at, later, Told.of(answer));
    }
}
