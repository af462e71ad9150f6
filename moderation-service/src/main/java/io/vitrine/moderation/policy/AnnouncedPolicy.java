package io.vitrine.moderation.policy;

import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.screening.BrandWords;
import java.util.List;
import java.util.UUID;

/**
 * What the announcement of a campaign says about its selfies.
 *
 * @param campaignId the campaign
 * @param brandId the brand that owns it
 * @param version of the campaign; a lower one than known is stale
 * @param name as people read it
 * @param slug the name in addresses
 * @param hashtags the tags that bring a selfie here
 * @param preset that the campaign chose
 * @param words the brand's own words
 * @param blurBystanders whether it asks for every face but the main ones to be blurred
 */
record AnnouncedPolicy(
        UUID campaignId,
        UUID brandId,
        long version,
        String name,
        String slug,
        List<Hashtag> hashtags,
        String preset,
        BrandWords words,
        boolean blurBystanders) {

    AnnouncedPolicy {
        hashtags = List.copyOf(hashtags);
    }
}
