package io.vitrine.campaign.campaign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Puts campaigns and their pictures together, in two questions however many campaigns there are. */
@ApplicationScoped
public class CampaignCards {

    private static final int COVERS = 3;

    private final CampaignCovers covers;
    private final Clock clock;

    CampaignCards(CampaignCovers covers, Clock clock) {
        this.covers = covers;
        this.clock = clock;
    }

    /** The cards of {@code campaigns}, in their order. */
    public Uni<List<CampaignCard>> of(List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var ids = campaigns.stream().map(Campaign::id).toList();
        return Uni.combine()
                .all()
                .unis(covers.latest(ids, COVERS), covers.lookCounts(ids))
                .asTuple()
                .map(both -> cards(campaigns, both.getItem1(), both.getItem2()));
    }

    private List<CampaignCard> cards(
            List<Campaign> campaigns,
            Map<java.util.UUID, List<CampaignCovers.Cover>> pictures,
            Map<java.util.UUID, Long> counts) {
        var now = clock.instant();
        return campaigns.stream()
                .map(campaign -> CampaignCard.of(
                        campaign,
                        now,
                        pictures.getOrDefault(campaign.id(), List.of()),
                        counts.getOrDefault(campaign.id(), 0L)))
                .toList();
    }
}
