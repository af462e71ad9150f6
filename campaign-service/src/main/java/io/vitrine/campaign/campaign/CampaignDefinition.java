package io.vitrine.campaign.campaign;

import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member says about a campaign, checked.
 *
 * @param name as people read it
 * @param slug its name in addresses; null lets the name decide, or leaves it as it is
 * @param hashtags 1 to {@value #MAX_HASHTAGS}, without repeats
 * @param opensAt the first moment at which selfies are taken; null for now, or leaves it as it is
 * @param closesAt the first moment at which they are no longer taken; null for open end
 * @param state whether selfies are taken inside the window
 * @param termsText what authors consent to
 * @param policy how selfies are moderated
 */
public record CampaignDefinition(
        String name,
        @Nullable Slug slug,
        List<Hashtag> hashtags,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Campaign.State state,
        String termsText,
        Policy policy) {

    public static final int MAX_NAME = 80;
    public static final int MAX_HASHTAGS = 10;

    public CampaignDefinition {
        hashtags = hashtags.stream().distinct().toList();
    }
}
