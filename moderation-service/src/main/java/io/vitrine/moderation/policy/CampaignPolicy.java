package io.vitrine.moderation.policy;

import io.vitrine.contract.Hashtag;
import io.vitrine.moderation.screening.BrandWords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a campaign asks of its selfies.
 *
 * @param campaignId the campaign
 * @param brandId the brand that owns it
 * @param version of the campaign; a lower one than known is stale
 * @param name as people read it
 * @param slug the name in addresses
 * @param hashtags the tags that bring a selfie here
 * @param preset that the campaign chose
 * @param words the brand's own words
 * @param blurBystanders whether every face but the main ones is blurred, whatever the policy says
 * @param policy by which its selfies are judged: the preset, or a version of the brand's own that was promoted
 * @param number of that version; empty for the preset
 * @param shadow what is tried beside it; empty if nothing is
 */
public record CampaignPolicy(
        UUID campaignId,
        UUID brandId,
        long version,
        String name,
        String slug,
        List<Hashtag> hashtags,
        String preset,
        BrandWords words,
        boolean blurBystanders,
        Policy policy,
        Optional<Integer> number,
        Optional<Shadow> shadow) {

    public CampaignPolicy {
        hashtags = List.copyOf(hashtags);
    }

    /**
     * A version that judges without consequences.
     *
     * @param number of the version
     * @param policy its rules
     */
    public record Shadow(int number, Policy policy) {}
}
