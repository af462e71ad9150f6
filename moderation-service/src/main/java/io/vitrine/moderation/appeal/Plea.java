package io.vitrine.moderation.appeal;

import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.UUID;

/**
 * What an author brings forward against a rejection.
 *
 * @param submissionId the selfie
 * @param brandId the brand
 * @param campaignId the campaign
 * @param decisionVersion of the rejection; with the selfie it names the appeal
 * @param explanation the author's words; empty once they withdrew the selfie
 * @param lodgedAt when
 */
public record Plea(
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        long decisionVersion,
        String explanation,
        Instant lodgedAt) {}
