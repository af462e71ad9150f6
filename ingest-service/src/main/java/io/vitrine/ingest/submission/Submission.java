package io.vitrine.ingest.submission;

import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import io.vitrine.ingest.photo.PhotoHeader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A selfie that was taken in.
 *
 * @param id the submission
 * @param brandId the brand whose campaign it is for
 * @param campaignId the campaign
 * @param caption the author's words
 * @param hashtags the caption's tags, in order
 * @param authorName the name to show; may be empty
 * @param authorKey see {@link AuthorKeys}
 * @param reach followers of the author's account, as the brand's own system states; null if it did not. Announced and
 *     not kept here, where nothing needs it
 * @param photo what the photo's header says
 * @param objectKey where the photo lies in the bucket of originals
 * @param sha256 of the photo, 64 hex digits
 * @param termsVersion what the author consented to, at the same moment
 * @param channel the way it came
 * @param link the author's private link
 * @param receivedAt when it was taken in
 */
public record Submission(
        SubmissionId id,
        UUID brandId,
        UUID campaignId,
        String caption,
        List<Hashtag> hashtags,
        String authorName,
        String authorKey,
        @Nullable Integer reach,
        PhotoHeader photo,
        String objectKey,
        String sha256,
        String termsVersion,
        Offer.Channel channel,
        PrivateLink link,
        Instant receivedAt) {

    public Submission {
        hashtags = List.copyOf(hashtags);
    }
}
