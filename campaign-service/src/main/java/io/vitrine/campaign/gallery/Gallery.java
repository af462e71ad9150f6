package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published looks, read from where they are kept. What is not published right now is in no answer. */
public interface Gallery {

    /**
     * The looks behind {@code after} in the gallery's order: pinned ones by place, then the newest first.
     *
     * @param after null for the beginning
     * @param limit at most so many
     */
    Uni<List<Look>> looks(UUID campaignId, @Nullable GalleryCursor after, int limit, Audience audience);

    /** One look that anybody may see. */
    Uni<Optional<Look>> visible(UUID lookId);

    /** Those of {@code lookIds} that anybody may see and that belong to the brand, in the order of the ids. */
    Uni<List<Look>> visible(UUID brandId, Collection<UUID> lookIds);

    /** Whatever is remembered of a look, visible or not. */
    Uni<Optional<LookEntry>> entry(UUID lookId);

    /** A published look of the brand, hidden or not. */
    Uni<Optional<Look>> ofBrand(UUID brandId, UUID lookId);

    /** What appeared, changed or went after gallery version {@code after}, in that order, each look once. */
    Uni<List<LookChange>> changes(UUID campaignId, long after, int limit);

    /** The campaign of a visible look that the picture {@code objectKey} belongs to. */
    Uni<Optional<UUID>> campaignShowing(String objectKey);

    /** Whether the picture {@code objectKey} belongs to a published look of the brand, hidden or not. */
    Uni<Boolean> ownsPicture(UUID brandId, String objectKey);

    /** Who looks. */
    enum Audience {
        /** Everybody: without the hidden ones. */
        CUSTOMERS,
        /** The brand's own members: with the hidden ones. */
        STUDIO
    }
}
