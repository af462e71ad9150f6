package io.vitrine.campaign.catalogue;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalogue in memory, as far as an import needs one. */
class ShelfOfProducts implements Products {

    final Map<String, ProductLine> lines = new HashMap<>();
    int largestBatch;

    @Override
    public Uni<Upserted> upsert(UUID brandId, Collection<ProductLine> batch) {
        largestBatch = Math.max(largestBatch, batch.size());
        int imported = 0;
        int updated = 0;
        for (ProductLine line : batch) {
            ProductLine before = lines.put(line.sku(), line);
            imported += before == null ? 1 : 0;
            updated += before != null && !before.equals(line) ? 1 : 0;
        }
        return Uni.createFrom().item(new Upserted(imported, updated));
    }

    @Override
    public Uni<Map<UUID, Product>> byIds(UUID brandId, Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Map<String, Product>> bySkus(UUID brandId, Collection<String> skus) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<Product>> list(UUID brandId, String words, int limit, @Nullable Place after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Long> count(UUID brandId) {
        return Uni.createFrom().item((long) lines.size());
    }

    @Override
    public Uni<Optional<Product>> illustrate(UUID brandId, String sku, @Nullable String imageKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Optional<Product>> remove(UUID brandId, String sku) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Boolean> isImage(String key) {
        throw new UnsupportedOperationException();
    }
}
