package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.UUID;

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
 */
public record ReportTaken(
        UUID reportId,
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        long version,
        boolean hiddenMeanwhile,
        Instant takenAt)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.moderation.v1.ReportTaken";

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
