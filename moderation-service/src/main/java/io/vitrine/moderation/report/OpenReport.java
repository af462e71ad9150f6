package io.vitrine.moderation.report;

import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that waits for a person.
 *
 * @param said what was reported
 * @param version of the last announcement about it
 * @param hiddenMeanwhile whether the look is not shown until a person has looked
 * @param told what those who reported it were told before; null if nothing yet
 */
public record OpenReport(LookReport said, long version, boolean hiddenMeanwhile, @Nullable Told told)
        implements Report {

    /**
     * It gets its answer.
     *
     * @param by who answers; null if nobody needed to look
     * @param decisionVersion of the decision about the case that answers it; 0 if none was taken
     */
    public AnsweredReport answer(ReportAnswer answer, @Nullable Reviewer by, Instant at, long decisionVersion) {
        Told reversed = told != null && told.isReversedBy(Told.of(answer)) ? told : null;
        return new AnsweredReport(said, version + 1, answer, by, at, decisionVersion, reversed);
    }
}
