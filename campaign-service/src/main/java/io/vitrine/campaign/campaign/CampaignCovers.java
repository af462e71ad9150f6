package io.vitrine.campaign.campaign;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a campaign's gallery shows on the outside. Campaigns do not know looks, so the gallery tells it. */
public interface CampaignCovers {

    /** The newest public pictures of each campaign, at most {@code each}; a campaign without looks may be missing. */
    Uni<Map<UUID, List<Cover>>> latest(Collection<UUID> campaignIds, int each);

    /** How many looks of each campaign are public; a campaign without looks may be missing. */
    Uni<Map<UUID, Long>> lookCounts(Collection<UUID> campaignIds);

    /**
     * A picture of a look.
     *
     * @param url320 its small rendition, a path on our origin
     * @param url640 its larger rendition, a path on our origin
     * @param width of the larger one, px
     * @param height of the larger one, px
     * @param alt says what it is to who cannot see it
     */
    record Cover(String url320, String url640, int width, int height, String alt) {}
}
