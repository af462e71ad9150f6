package io.vitrine.moderation.caseload;

import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.UUID;

/**
 * The author took the selfie back. Final: nothing leads out of here, and nothing of the selfie is kept beside its id.
 *
 * @param id the submission
 * @param brandId the brand
 * @param campaignId the campaign
 * @param version of the last decision or revocation, 0 if there was none
 * @param withdrawnAt when
 */
public record WithdrawnCase(SubmissionId id, UUID brandId, UUID campaignId, long version, Instant withdrawnAt)
        implements ModerationCase {}
