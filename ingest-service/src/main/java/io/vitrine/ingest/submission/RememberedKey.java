package io.vitrine.ingest.submission;

import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.UUID;

/**
 * An attempt's {@code Idempotency-Key}, remembered so that the next attempt with it gets the same answer. Keys of
 * different campaigns have nothing to do with each other.
 *
 * @param campaignId the campaign within which the key counts
 * @param keyHash SHA-256 of the key, 64 hex digits
 * @param contentHash SHA-256 of all that was sent, 64 hex digits
 * @param linkSalt from which, with the key, the private link is derived again
 * @param submissionId the submission
 * @param expiresAt when it is forgotten
 */
public record RememberedKey(
        UUID campaignId,
        String keyHash,
        String contentHash,
        String linkSalt,
        SubmissionId submissionId,
        Instant expiresAt) {}
