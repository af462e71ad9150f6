package io.vitrine.moderation.screening;

import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.picture.PictureReading;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that screens may look at.
 *
 * @param submissionId the submission
 * @param brandId the brand; nothing of another brand is ever looked up
 * @param campaignId the campaign
 * @param caption what the author wrote; may be empty
 * @param hashtags the caption's tags
 * @param campaignHashtags the tags of the campaign
 * @param authorName the name to show; may be empty
 * @param authorKey tells the authors of one brand apart
 * @param receivedAt when the selfie was taken in
 * @param words the brand's own word lists
 * @param everyFace whether small faces matter too, since those of bystanders may be blurred
 * @param original the photo's bytes as they came, for screens that read metadata; not to be changed
 * @param picture the decoded picture, or why there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record ScreeningInput(
        UUID submissionId,
        UUID brandId,
        UUID campaignId,
        String caption,
        List<Hashtag> hashtags,
        List<Hashtag> campaignHashtags,
        String authorName,
        String authorKey,
        Instant receivedAt,
        BrandWords words,
        boolean everyFace,
        byte[] original,
        PictureReading picture) {

    public ScreeningInput {
        hashtags = List.copyOf(hashtags);
        campaignHashtags = List.copyOf(campaignHashtags);
    }
}
