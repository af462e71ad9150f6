package io.vitrine.contract.submission.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An author took a selfie back. It is final: no later decision makes the selfie public again, and every copy of the
 * picture goes.
 *
 * @param submissionId the submission
 * @param brandId the brand whose campaign it was for
 * @param campaignId the campaign
 * @param withdrawnAt when
 */
public record SubmissionWithdrawn(SubmissionId submissionId, UUID brandId, UUID campaignId, Instant withdrawnAt)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.submission.v1.SubmissionWithdrawn";

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
