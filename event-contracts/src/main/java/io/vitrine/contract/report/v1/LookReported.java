package io.vitrine.contract.report.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who saw a public look says that it should not be shown. How to reach them stays where they said it.
 *
 * @param reportId the report
 * @param submissionId the submission that the look comes from; the key, so that all about one selfie keeps its order
 * @param lookId the look
 * @param brandId the brand
 * @param campaignId the campaign
 * @param ground a stable code such as {@code nudity}; one that begins with {@code illegal-} claims a breach of the law.
 *     A consumer that does not know a code treats it as {@code other} or {@code illegal-other}
 * @param explanation the person's own words; may be empty
 * @param contactable whether they said how to reach them
 * @param reportedAt when
 */
public record LookReported(
        UUID reportId,
        SubmissionId submissionId,
        UUID lookId,
        UUID brandId,
        UUID campaignId,
        String ground,
        String explanation,
        boolean contactable,
        Instant reportedAt)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.report.v1.LookReported";

    @Override
    public String topic() {
        return Topics.REPORTS;
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
