package io.vitrine.contract.look.v1;

import io.vitrine.contract.Hashtag;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.moderation.v1.SubmissionApproved.Rendition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A look is public, as described here. Published again whenever the description changes.
 *
 * @param lookId the look
 * @param brandId the brand
 * @param campaignId the campaign
 * @param campaignSlug the campaign's name in addresses
 * @param version grows with every change of the look; a lower one than known is stale
 * @param caption the author's words
 * @param hashtags the caption's tags
 * @param authorName the name to show; may be empty
 * @param renditions the public pictures, smallest first
 * @param publishedAt when the look first became public
 */
public record LookPublished(
        UUID lookId,
        UUID brandId,
        UUID campaignId,
        String campaignSlug,
        long version,
        String caption,
        List<Hashtag> hashtags,
        String authorName,
        List<Rendition> renditions,
        Instant publishedAt)
        implements VitrineEvent {

    public static final String TYPE = "io.vitrine.look.v1.LookPublished";

    public LookPublished {
        hashtags = List.copyOf(hashtags);
        renditions = List.copyOf(renditions);
    }

    @Override
    public String topic() {
        return Topics.LOOKS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return lookId;
    }
}
