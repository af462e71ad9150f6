package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The campaigns of a brand that words can be tried for. */
interface CampaignChoices {

    /** Most campaigns that one can choose from; a brand with more opens the page from the campaign itself. */
    int MOST = 200;

    /** The brand's campaigns by name. */
    Uni<List<Choice>> of(UUID brandId);

    /**
     * A campaign.
     *
     * @param id its id
     * @param name as people read it
     * @param slug the name in addresses
     */
    record Choice(UUID id, String name, String slug) {}
}
