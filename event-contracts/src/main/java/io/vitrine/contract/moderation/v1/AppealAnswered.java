package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An author's appeal ended. No {@link ModerationDecided}: where it was upheld, {@code SubmissionApproved} with the next
 * version says that the selfie may be shown. Sent once for each appeal; of appeals that their author's withdrawal ended
 * nothing is said.
 *
 * @param submissionId the submission
 * @param brandId the brand
 * @param campaignId the campaign
 * @param decisionVersion of the decision that the author appealed against
 * @param outcome how it ended
 * @param answer a person's words for the author; null if nobody wrote any
 * @param answeredAt when
 */
public record AppealAnswered(
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        long decisionVersion,
        Outcome outcome,
        @Nullable String answer,
        Instant answeredAt)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.moderation.v1.AppealAnswered";

    /** How an appeal can end. */
    public enum Outcome {
        /** The author is right, and the selfie is approved. */
        UPHELD,
        /** The author is right, but the pictures were deleted before, so there is nothing that could be shown. */
        UPHELD_WITHOUT_PICTURE,
        /** The decision stays. */
        DENIED,
        /** The decision was taken back or replaced before anybody answered. */
        DECISION_TAKEN_BACK,
        /** It was lodged after its time. */
        TOO_LATE
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
