package io.vitrine.contract.submission.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An author appeals against a rejection; at most once for each decision.
 *
 * @param submissionId the submission
 * @param brandId the brand whose campaign it was for
 * @param campaignId the campaign
 * @param decisionVersion of the rejection
 * @param explanation why the author thinks that it is wrong, 1 to 2,000 characters
 * @param lodgedAt when
 */
public record AppealLodged(
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        long decisionVersion,
        String explanation,
        Instant lodgedAt)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.submission.v1.AppealLodged";

    @Override
    public String topic() {
        return Topics.SUBMISSIONS;
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
