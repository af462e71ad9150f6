package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.Picture;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pictures that a brand's campaigns have seen and not refused. */
public interface KnownPictures {

    /** Where to look. */
    enum Place {
        SAME_CAMPAIGN,
        OTHER_CAMPAIGNS
    }

    /**
     * Registers a picture, unless its submission is already known, and finds those of the same brand that look like it
     * or its mirror image and were registered before it; blocks.
     *
     * <p>Registering and finding are one step in one order per brand: of two equal pictures that come at the same
     * moment exactly one is told of the other, and asking again gives the same answer.
     *
     * @param place in which of the brand's campaigns to look
     * @param within the largest distance of interest, bits
     * @return nearest first, at most {@value #MOST}
     */
    List<Match> admit(KnownPicture picture, Place place, int within);

    /** Most matches that one call gives. */
    int MOST = 10;

    /**
     * Forgets a picture that was refused or withdrawn, so that its author may share it again. Does nothing if it is not
     * known.
     */
    void forget(UUID brandId, UUID submissionId);

    /**
     * A picture that may be met again.
     *
     * @param submissionId the submission it came with
     * @param brandId the brand
     * @param campaignId the campaign
     * @param authorKey who shared it
     * @param fingerprint of the picture
     */
    record KnownPicture(UUID submissionId, UUID brandId, UUID campaignId, String authorKey, Fingerprint fingerprint) {

        static KnownPicture of(ScreeningInput input, Picture picture) {
            return new KnownPicture(
                    input.submissionId(),
                    input.brandId(),
                    input.campaignId(),
                    input.authorKey(),
                    picture.fingerprint());
        }
    }

    /**
     * A known picture that looks alike.
     *
     * @param submissionId the submission it came with
     * @param campaignId the campaign it was shared in
     * @param authorKey who shared it
     * @param distance 0 to 256 bits
     * @param mirrored whether it is the mirror image that looks alike
     */
    record Match(UUID submissionId, UUID campaignId, String authorKey, int distance, boolean mirrored) {

        private static final double BITS = 256;

        /** The share of bits that are equal. */
        double likeness() {
            return 1 - distance / BITS;
        }

        /** What a finding says about it to machines. */
        Map<String, String> details() {
            return Map.of(
                    "case",
                    submissionId.toString(),
                    "campaign",
                    campaignId.toString(),
                    "distance",
                    String.valueOf(distance),
                    "mirrored",
                    String.valueOf(mirrored));
        }
    }
}
