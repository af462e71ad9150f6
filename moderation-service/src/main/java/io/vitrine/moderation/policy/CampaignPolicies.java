package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the campaigns ask of their selfies, as last announced. */
public interface CampaignPolicies {

    /** The campaign's; empty if it was not announced yet, or is of another brand. */
    Uni<Optional<CampaignPolicy>> of(UUID brandId, UUID campaignId);

    /** A brand's campaigns, by name; at most 500. */
    Uni<List<CampaignName>> ofBrand(UUID brandId);

    /**
     * A campaign in a list.
     *
     * @param campaignId the campaign
     * @param name as people read it
     * @param preset that it chose
     * @param inForce the version of its own policy that judges; empty for the preset
     * @param shadow the version that is tried; empty if none is
     */
    record CampaignName(
            UUID campaignId, String name, String preset, Optional<Integer> inForce, Optional<Integer> shadow) {}
}
