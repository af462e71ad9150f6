package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * What a brand arranges by hand. Each operation can be repeated without harm, takes effect for customers when it
 * returns, and fails with a 404 problem for a look that is not published or not the brand's.
 */
public interface Curation {

    /** Puts a look in front of all others. Fails with a 409 problem if too many are pinned already. */
    Uni<Void> pin(UUID brandId, UUID lookId);

    /** Puts a look back among the newest. */
    Uni<Void> unpin(UUID brandId, UUID lookId);

    /** Takes a look out of sight; it keeps its place. */
    Uni<Void> hide(UUID brandId, UUID lookId);

    /** Shows a hidden look again. */
    Uni<Void> unhide(UUID brandId, UUID lookId);

    /** Pins exactly {@code lookIds}, in this order. */
    Uni<Void> order(UUID brandId, UUID campaignId, List<UUID> lookIds);

    /** Says what is worn in a look: exactly {@code skus}, in this order. Fails with a 422 problem for unknown ones. */
    Uni<Void> wear(UUID brandId, UUID lookId, List<String> skus);
}
