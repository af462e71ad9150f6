package io.vitrine.campaign.gallery;

import io.vitrine.campaign.catalogue.Product;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published look, as it was when it was read.
 *
 * @param id the look
 * @param brandId the brand
 * @param campaignId the campaign
 * @param content what it shows
 * @param publishedAt when it first became public
 * @param place among the pinned ones, lower is earlier; null when not pinned
 * @param hidden whether the brand keeps it out of sight; always false where customers read
 * @param products what is worn in it, in the brand's order
 */
public record Look(
        UUID id,
        UUID brandId,
        UUID campaignId,
        LookContent content,
        Instant publishedAt,
        @Nullable Integer place,
        boolean hidden,
        List<Product> products) {

    public Look {
        products = List.copyOf(products);
    }

    public boolean isPinned() {
        return place != null;
    }

    /** The place in the gallery right behind this look. */
    public GalleryCursor cursor() {
        return place == null
                ? new GalleryCursor.AfterNewest(publishedAt, id)
                : new GalleryCursor.AfterPinned(place, id);
    }
}
