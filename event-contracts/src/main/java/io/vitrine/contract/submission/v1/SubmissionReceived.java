package io.vitrine.contract.submission.v1;

import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A selfie was taken in: its photo is stored, its author consented.
 *
 * @param submissionId the submission
 * @param brandId the brand whose campaign it is for
 * @param campaignId the campaign
 * @param caption what the author wrote; may be empty
 * @param hashtags the caption's tags, normalised, in order
 * @param author who sent it
 * @param photo where the original lies and what its header says
 * @param consent which terms the author accepted
 * @param channel the way it came
 * @param receivedAt when it was taken in
 */
public record SubmissionReceived(
        SubmissionId submissionId,
        UUID brandId,
        UUID campaignId,
        String caption,
        List<Hashtag> hashtags,
        Author author,
        Photo photo,
        Consent consent,
        Channel channel,
        Instant receivedAt)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.submission.v1.SubmissionReceived";

    public SubmissionReceived {
        hashtags = List.copyOf(hashtags);
    }

    /** The way a selfie came in. */
    public enum Channel {
        WEB,
        API
    }

    /**
     * Who sent the selfie.
     *
     * @param name the name to show beside it; may be empty
     * @param key tells two authors of one brand apart without saying who they are: a keyed hash, 32 hex digits,
     *     different in every brand
     * @param reach how many follow the author's account, as the brand's own system states it, 0 or more; null if nobody
     *     said it
     */
    public record Author(String name, String key, @Nullable Integer reach) {

        /** An author of whose reach nobody said anything. */
        public Author(String name, String key) {
            this(name, key, null);
        }
    }

    /**
     * The original photo.
     *
     * @param objectKey its key in the bucket of originals
     * @param mediaType {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code image/heic}
     * @param bytes its size
     * @param width of the stored pixels before orientation, px
     * @param height of the stored pixels before orientation, px
     * @param sha256 of its bytes, 64 hex digits
     */
    public record Photo(String objectKey, String mediaType, long bytes, int width, int height, String sha256) {}

    /**
     * The author's consent.
     *
     * @param termsVersion the wording that was accepted
     * @param givenAt when
     */
    public record Consent(String termsVersion, Instant givenAt) {}

    @Override
    public String topic() {
        return Topics.SUBMISSIONS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return submissionId.value();
    }
}
