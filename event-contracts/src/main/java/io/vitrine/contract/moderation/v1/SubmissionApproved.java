package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The selfie may be shown. Carries all that a look needs, so that publishing calls nobody.
 *
 * @param submissionId the submission
 * @param brandId the brand
 * @param campaignId the campaign
 * @param decisionVersion orders the decisions about one submission
 * @param decidedAt when
 * @param decidedBy policy or reviewer
 * @param policyVersion which policy was in force, as {@code name@hash}
 * @param caption the author's words
 * @param hashtags the caption's tags
 * @param authorName the name to show; may be empty
 * @param authorKey tells the authors of one brand apart
 * @param submittedAt when the selfie was taken in
 * @param renditions the public pictures, smallest first, at least one
 * @param palette the picture's main colours, largest share first, at most six
 */
public record SubmissionApproved(
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        long decisionVersion,
        Instant decidedAt,
        DecidedBy decidedBy,
        String policyVersion,
        String caption,
        List<Hashtag> hashtags,
        String authorName,
        String authorKey,
        Instant submittedAt,
        List<Rendition> renditions,
        List<Colour> palette)
        implements ModerationDecided {

    public static final String TYPE = "io.vitrine.moderation.v1.SubmissionApproved";

    public SubmissionApproved {
        hashtags = List.copyOf(hashtags);
        renditions = List.copyOf(renditions);
        palette = List.copyOf(palette);
    }

    /**
     * One public picture: upright, sRGB, JPEG, without metadata.
     *
     * @param objectKey its unguessable key in the bucket of renditions, as {@code <32 hex digits>.jpg}; also its public
     *     name
     * @param width px
     * @param height px
     * @param bytes its size
     */
    public record Rendition(String objectKey, int width, int height, long bytes) {}

    /**
     * A main colour of the picture.
     *
     * @param rgb sRGB as {@code #rrggbb}
     * @param share of the picture's area, 0 to 1
     */
    public record Colour(String rgb, double share) {}

    @Override
    public String type() {
        return TYPE;
    }
}
