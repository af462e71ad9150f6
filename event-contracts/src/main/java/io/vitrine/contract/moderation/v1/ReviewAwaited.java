package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A selfie was screened and left to a person, who has yet to decide. No {@link ModerationDecided}: nothing was decided,
 * so who only follows decisions passes it over. A decision with a higher version than {@link #decisionVersion()} ends
 * the wait, in whatever order the two arrive.
 *
 * @param submissionId the submission
 * @param brandId the brand
 * @param campaignId the campaign
 * @param decisionVersion of the last decision before the wait, 0 if there was none
 * @param awaitedSince when the wait began
 */
public record ReviewAwaited(
        SubmissionId submissionId, UUID brandId, UUID campaignId, long decisionVersion, Instant awaitedSince)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.moderation.v1.ReviewAwaited";

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
