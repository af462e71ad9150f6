package io.vitrine.campaign.campaign;

import io.vitrine.campaign.campaign.CampaignCovers.Cover;
import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A campaign as pages show it in a list.
 *
 * @param campaign the campaign
 * @param phase where it stands now
 * @param covers its newest pictures, newest first
 * @param looks how many looks are public
 */
public record CampaignCard(Campaign campaign, Campaign.Phase phase, List<Cover> covers, long looks) {

    public static CampaignCard of(Campaign campaign, Instant now, List<Cover> covers, long looks) {
        return new CampaignCard(campaign, campaign.phaseAt(now), covers, looks);
    }

    /** The hashtags as people write them. */
    public String tags() {
        return campaign.hashtags().stream().map(Hashtag::display).collect(Collectors.joining(" "));
    }

    /** The first hashtag, the one to put on a poster. */
    public String mainTag() {
        return campaign.hashtags().get(0).display();
    }

    /** {@code one look}, {@code 1,024 looks}. */
    public String looksInWords() {
        return looks == 1 ? "1 look" : String.format(Locale.ENGLISH, "%,d looks", looks);
    }

    public boolean isRunning() {
        return phase == Campaign.Phase.RUNNING;
    }
}
