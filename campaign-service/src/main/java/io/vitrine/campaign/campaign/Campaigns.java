package io.vitrine.campaign.campaign;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All campaigns. What changes one announces it, in the same transaction. */
public interface Campaigns {

    /** The campaign that has, or once had, this name in addresses, of any brand. */
    Uni<Optional<Campaign>> bySlug(String slug);

    Uni<Optional<Campaign>> byId(UUID id);

    /** The brand's campaigns, newest first. */
    Uni<List<Campaign>> ofBrand(UUID brandId, int limit, @Nullable UUID before);

    /** The campaigns of all brands that take selfies at {@code now}, newest first. */
    Uni<List<Campaign>> openAt(Instant now, int limit, @Nullable UUID before);

    /**
     * Makes a campaign. Without a slug in the wish its name gives one that is free.
     *
     * @return fails with {@link CampaignRefused} when the slug or a tag is taken
     */
    Uni<Campaign> create(UUID brandId, CampaignDefinition wish);

    /**
     * Changes the campaign {@code slug} of the brand. A wish that changes nothing announces nothing.
     *
     * @param seenVersion the version that the wish was made from
     * @return fails with {@link CampaignRefused} when there is no such campaign, when it changed in the meantime, or
     *     when the slug or a tag is taken
     */
    Uni<Campaign> redefine(UUID brandId, String slug, long seenVersion, CampaignDefinition wish);

    /** Gives the brand a new name, and announces its campaigns under it. */
    Uni<Void> renameBrand(UUID brandId, String name);
}
