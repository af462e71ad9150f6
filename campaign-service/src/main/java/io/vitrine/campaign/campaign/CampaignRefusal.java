package io.vitrine.campaign.campaign;

import io.vitrine.contract.Hashtag;
import java.util.List;

/** Why a wish about a campaign is not fulfilled. */
public sealed interface CampaignRefusal {

    /** The brand has no such campaign. */
    record NoSuchCampaign(String slug) implements CampaignRefusal {}

    /** Another campaign has this name in addresses, or had it once. */
    record SlugTaken(String slug) implements CampaignRefusal {}

    /** Another campaign of the brand takes selfies with these tags at the same time. */
    record HashtagTaken(List<Hashtag> hashtags, String otherSlug, String otherName) implements CampaignRefusal {}

    /** Somebody changed the campaign in the meantime. */
    record Outdated(long seen, long current) implements CampaignRefusal {}

    /** It would close before it opens. */
    record WindowReversed() implements CampaignRefusal {}
}
