package io.vitrine.campaign.gallery;

import java.util.UUID;

/**
 * How often a campaign's gallery changed.
 *
 * @param campaignId the campaign
 * @param version one more with every change; 0 while nothing was ever shown
 * @param goneVersion the version in which a look or its pictures last went out of sight; 0 if nothing ever did
 */
public record GalleryVersion(UUID campaignId, long version, long goneVersion) {

    static GalleryVersion untouched(UUID campaignId) {
        return new GalleryVersion(campaignId, 0, 0);
    }
}
