package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** What the campaigns ask of their selfies, as last announced. */
public interface CampaignPolicies {

    /** The campaign's; empty if it was not announced yet, or is of another brand. */
    Uni<Optional<CampaignPolicy>> of(UUID brandId, UUID campaignId);
}
