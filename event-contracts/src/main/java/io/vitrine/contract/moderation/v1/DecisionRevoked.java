package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer took a decision back: the selfie is in review again and must not be shown until a later decision says so.
 *
 * @param submissionId the submission
 * @param brandId the brand
 * @param campaignId the campaign
 * @param decisionVersion orders the decisions about one submission
 * @param decidedAt when
 */
public record DecisionRevoked(
        SubmissionId submissionId, UUID brandId, UUID campaignId, long decisionVersion, Instant decidedAt)
        implements ModerationDecided {

    public static final String TYPE = "io.vitrine.moderation.v1.DecisionRevoked";

    @Override
    public String type() {
        return TYPE;
    }
}
