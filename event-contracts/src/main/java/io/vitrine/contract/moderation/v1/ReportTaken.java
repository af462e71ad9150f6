package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.moderation.v1.ReportsAnswered.Answer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of a look waits for a person, for the first time or because the answer to it was taken back.
 *
 * @param reportId the report
 * @param submissionId the submission that the look comes from
 * @param brandId the brand
 * @param campaignId the campaign
 * @param version orders what is announced about the report: 1 for the first, one more for each that follows. The
 *     highest holds, in whatever order they arrive
 * @param hiddenMeanwhile whether the look is not shown until a person has looked
 * @param takenAt when the wait began
 * @param insteadOf the answer that was given before and holds no more; null if there was none
 */
public record ReportTaken(
        UUID reportId,
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        long version,
        boolean hiddenMeanwhile,
        Instant takenAt,
        @Nullable Answer insteadOf)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.moderation.v1.ReportTaken";

    /** A report that was not answered before. */
    public ReportTaken(
            UUID reportId,
            SubmissionId submissionId,
            UUID brandId,
            UUID campaignId,
            long version,
            boolean hiddenMeanwhile,
            Instant takenAt) {
        this(reportId, submissionId, brandId, campaignId, version, hiddenMeanwhile, takenAt, null);
    }

    @Override
    public String topic() {
        return Topics.DECISIONS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return submissionId.value();
    }
}
