package io.vitrine.contract.moderation.v1;

import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
 * @param pictureEmbedding where a model places the picture among others; null if none looked at it
 * @param captionEmbedding where a model places the caption among others; null if none read it, or it has no words
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
        List<Colour> palette,
        @Nullable Embedding pictureEmbedding,
        @Nullable Embedding captionEmbedding)
        implements ModerationDecided {

    public static final String TYPE = "io.vitrine.moderation.v1.SubmissionApproved";

    public SubmissionApproved {
        hashtags = List.copyOf(hashtags);
        renditions = List.copyOf(renditions);
        palette = List.copyOf(palette);
    }

    /** An approval of what no model looked at. */
    public SubmissionApproved(
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
            List<Colour> palette) {
        this(
                submissionId,
                brandId,
                campaignId,
                decisionVersion,
                decidedAt,
                decidedBy,
                policyVersion,
                caption,
                hashtags,
                authorName,
                authorKey,
                submittedAt,
                renditions,
                palette,
                null,
                null);
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

    /**
     * A direction, in which like pictures or like captions lie. About clothes, scenes and words; no face can be found
     * again by it. Only those of the same model can be compared, by the cosine of the angle between them.
     *
     * @param model that gave it, with its version
     * @param dimensions how many numbers it has
     * @param scale what one step of a value is worth; the cosine does not need it
     * @param values one signed byte for each dimension, in Base64 with padding; value × scale is the model's number
     *     within half a scale
     */
    public record Embedding(String model, int dimensions, float scale, String values) {}

    @Override
    public String type() {
        return TYPE;
    }
}
