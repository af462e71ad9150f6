package io.vitrine.moderation.report;

import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.List;

/**
 * A look with open reports: one entry of the queue, however many they are.
 *
 * @param caseId the submission that the look comes from, and its case
 * @param reports how many are open
 * @param priority place in the queue, 0 to 100: higher comes first
 * @param since when the oldest came
 * @param latest the newest of them, newest first, at most {@value #SHOWN}
 */
public record ReportedLook(SubmissionId caseId, int reports, int priority, Instant since, List<OpenReport> latest) {

    /** Reports that are shown with a look; what more people say rarely tells more. */
    public static final int SHOWN = 10;

    public ReportedLook {
        latest = List.copyOf(latest);
    }
}
