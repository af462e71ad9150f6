package io.vitrine.campaign.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a brand sells.
 *
 * @param id stays the same when the product is imported again
 * @param brandId the brand
 * @param sku the brand's own name for it, unique within the brand
 * @param name as shoppers read it
 * @param price what it costs
 * @param url where it can be bought, {@code http} or {@code https}
 * @param imageKey its picture in the bucket of renditions; public as {@code /media/<key>}
 * @param swatch its colour as {@code #rrggbb}, shown where there is no picture
 * @param updatedAt when it last changed
 */
public record Product(
        UUID id,
        UUID brandId,
        String sku,
        String name,
        Price price,
        @Nullable String url,
        @Nullable String imageKey,
        @Nullable String swatch,
        Instant updatedAt) {}
