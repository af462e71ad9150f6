package io.vitrine.campaign.gallery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one submission in this service, without what it shows.
 *
 * @param id the look's id; the same for the submission's whole life
 * @param submissionId the submission, at most one look each
 * @param brandId the brand
 * @param campaignId the campaign
 * @param standing what moderation and the author said
 * @param hidden whether the brand keeps it out of sight
 * @param version of the last event about the look; 0 before the first
 * @param publishedAt when it first became public; null if it never was
 */
public record LookEntry(
        UUID id,
        UUID submissionId,
        UUID brandId,
        UUID campaignId,
        LookStanding standing,
        boolean hidden,
        long version,
        @Nullable Instant publishedAt) {

    /** Whether anybody may see it. */
    public boolean isVisible() {
        return isPublished() && !hidden;
    }

    public boolean isPublished() {
        return standing instanceof LookStanding.Published;
    }

    /** The entry after moderation or its author spoke; the same object if that changed nothing. */
    LookEntry standing(LookStanding next, Instant now) {
        if (next.equals(standing)) {
            return this;
        }
        boolean first = publishedAt == null && next instanceof LookStanding.Published;
        return new LookEntry(id, submissionId, brandId, campaignId, next, hidden, version, first ? now : publishedAt);
    }

    /** The entry after the brand hid or showed it; the same object if that changed nothing. */
    LookEntry hidden(boolean hide) {
        return hide == hidden
                ? this
                : new LookEntry(id, submissionId, brandId, campaignId, standing, hide, version, publishedAt);
    }

    /** The entry with the version of the event that is about to tell of it. */
    LookEntry announced() {
        return new LookEntry(id, submissionId, brandId, campaignId, standing, hidden, version + 1, publishedAt);
    }
}
