package io.vitrine.campaign.campaign;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Covers for an installation without a gallery: there are none. */
@ApplicationScoped
class CoversProducer {

    @Produces
    @Singleton
    @DefaultBean
    CampaignCovers covers() {
        return new CampaignCovers() {
            @Override
            public Uni<Map<UUID, List<Cover>>> latest(Collection<UUID> campaignIds, int each) {
                return Uni.createFrom().item(Map.of());
            }

            @Override
            public Uni<Map<UUID, Long>> lookCounts(Collection<UUID> campaignIds) {
                return Uni.createFrom().item(Map.of());
            }
        };
    }
}
