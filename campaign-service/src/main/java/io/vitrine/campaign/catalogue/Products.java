package io.vitrine.campaign.catalogue;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalogues of all brands. Each operation is limited to one; another's products do not exist for it. */
public interface Products {

    /** Those of {@code ids} that the brand has. */
    Uni<Map<UUID, Product>> byIds(UUID brandId, Collection<UUID> ids);

    /** Those of {@code skus} that the brand has. */
    Uni<Map<String, Product>> bySkus(UUID brandId, Collection<String> skus);

    /**
     * The brand's products by name.
     *
     * @param words words or beginnings of words that name or SKU must have; empty for all
     * @param after the last product of the page before; null for the first page
     */
    Uni<List<Product>> list(UUID brandId, String words, int limit, @Nullable Place after);

    Uni<Long> count(UUID brandId);

    /** How many products an upsert made, and how many it changed. */
    record Upserted(int imported, int updated) {}

    /** Makes or changes the products in one transaction; no SKU may be there twice. Pictures stay. */
    Uni<Upserted> upsert(UUID brandId, Collection<ProductLine> lines);

    /** Gives the product this picture; the product as it was, or empty if there is none. */
    Uni<Optional<Product>> illustrate(UUID brandId, String sku, @Nullable String imageKey);

    /** Removes the product; as it was, or empty if there was none. */
    Uni<Optional<Product>> remove(UUID brandId, String sku);

    /** Whether the key in the bucket of renditions is the picture of a product, of any brand. */
    Uni<Boolean> isImage(String key);

    /** A place in the order by name. */
    record Place(String name, UUID id) {}
}
