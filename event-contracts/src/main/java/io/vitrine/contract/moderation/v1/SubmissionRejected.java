package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The selfie must not be shown; if it is, it goes.
 *
 * @param submissionId the submission
 * @param brandId the brand
 * @param campaignId the campaign
 * @param decisionVersion orders the decisions about one submission
 * @param decidedAt when
 * @param decidedBy policy or reviewer
 * @param policyVersion which policy was in force, as {@code name@hash}
 * @param reasons why, for the author to read, at least one
 * @param statement what else the author is told about it; null in announcements that are older than statements
 */
public record SubmissionRejected(
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        long decisionVersion,
        Instant decidedAt,
        DecidedBy decidedBy,
        String policyVersion,
        List<Reason> reasons,
        @Nullable StatementOfReasons statement)
        implements ModerationDecided {

    public static final String TYPE = "io.vitrine.moderation.v1.SubmissionRejected";

    public SubmissionRejected {
        reasons = List.copyOf(reasons);
    }

    /** A rejection as it was announced before there were statements. */
    public SubmissionRejected(
            SubmissionId submissionId,
            UUID brandId,
            UUID campaignId,
            long decisionVersion,
            Instant decidedAt,
            DecidedBy decidedBy,
            String policyVersion,
            List<Reason> reasons) {
        this(submissionId, brandId, campaignId, decisionVersion, decidedAt, decidedBy, policyVersion, reasons, null);
    }

    /**
     * Why a selfie was not accepted.
     *
     * @param code stable, for machines, such as {@code near-duplicate}
     * @param text a sentence for the author
     */
    public record Reason(String code, String text) {}

    @Override
    public String type() {
        return TYPE;
    }
}
