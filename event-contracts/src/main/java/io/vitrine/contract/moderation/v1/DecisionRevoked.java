package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer took a decision back: the selfie is in review again and must not be shown until a later decision says so.
 *
 * @param submissionId the submission
 * @param brandId the brand
 * @param campaignId the campaign
 * @param decisionVersion orders the decisions about one submission
 * @param decidedAt when
 * @param statement what the author is told, if the selfie was public until then; null if it was not
 */
public record DecisionRevoked(
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        long decisionVersion,
        Instant decidedAt,
        @Nullable StatementOfReasons statement)
        implements ModerationDecided {

    public static final String TYPE = "io.vitrine.moderation.v1.DecisionRevoked";

    /** A revocation that takes nothing out of the public's sight. */
    public DecisionRevoked(
            SubmissionId submissionId, UUID brandId, UUID campaignId, long decisionVersion, Instant decidedAt) {
        this(submissionId, brandId, campaignId, decisionVersion, decidedAt, null);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
