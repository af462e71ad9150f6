package io.vitrine.moderation.caseload;

import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author sent, as a case needs it.
 *
 * @param id the submission
 * @param brandId the brand whose campaign it is for
 * @param campaignId the campaign
 * @param caption the author's words; may be empty
 * @param hashtags the caption's tags, normalised
 * @param authorName the name to show; may be empty
 * @param authorKey tells the authors of one brand apart without saying who they are
 * @param reach how many follow the author's account, as the brand's own system stated; null if it did not
 * @param original where the photo lies
 * @param channel the way it came, lower case, such as {@code web}
 * @param receivedAt when it was taken in
 */
public record Selfie(
        SubmissionId id,
        UUID brandId,
        UUID campaignId,
        String caption,
        List<Hashtag> hashtags,
        String authorName,
        String authorKey,
        @Nullable Integer reach,
        Original original,
        String channel,
        Instant receivedAt) {

    public Selfie {
        hashtags = List.copyOf(hashtags);
    }

    /** A selfie of whose author's reach nobody said anything. */
    public Selfie(
            SubmissionId id,
            UUID brandId,
            UUID campaignId,
            String caption,
            List<Hashtag> hashtags,
            String authorName,
            String authorKey,
            Original original,
            String channel,
            Instant receivedAt) {
        this(id, brandId, campaignId, caption, hashtags, authorName, authorKey, null, original, channel, receivedAt);
    }

    /**
     * The photo as it was sent.
     *
     * @param objectKey its key in the bucket of originals
     * @param mediaType as its first bytes say, such as {@code image/jpeg}
     * @param bytes its size
     */
    public record Original(String objectKey, String mediaType, long bytes) {}
}
