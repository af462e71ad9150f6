package io.vitrine.campaign.gallery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.catalogue.Products;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Says whether a picture may be shown: it belongs to a visible look, or it is a product's. A yes for a look's picture
 * is remembered until anything goes out of sight in the same gallery; a no is never remembered.
 */
@ApplicationScoped
class PictureGate {

    /** Keys that a service of ours made; anything else is not worth a question. */
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}\\.(jpg|png|webp)");

    private final Gallery gallery;
    private final Products products;
    private final GalleryPulse pulse;
    private final Cache<String, Allowed> looks = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Cache<String, Boolean> goods = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    PictureGate(Gallery gallery, Products products, GalleryPulse pulse) {
        this.gallery = gallery;
        this.products = products;
        this.pulse = pulse;
    }

    Uni<Boolean> opens(String objectKey) {
        if (!KEY.matcher(objectKey).matches()) {
            return Uni.createFrom().item(false);
        }
        Allowed allowed = looks.getIfPresent(objectKey);
        if (allowed == null) {
            return Boolean.TRUE.equals(goods.getIfPresent(objectKey))
                    ? Uni.createFrom().item(true)
                    : ask(objectKey);
        }
        return pulse.of(allowed.campaignId())
                .chain(now -> now.goneVersion() == allowed.goneVersion()
                        ? Uni.createFrom().item(true)
                        : ask(objectKey));
    }

    private Uni<Boolean> ask(String objectKey) {
        looks.invalidate(objectKey);
        return gallery.campaignShowing(objectKey).chain(campaign -> campaign.map(id -> allow(objectKey, id))
                .orElseGet(() -> products.isImage(objectKey).invoke(is -> {
                    if (is) {
                        goods.put(objectKey, true);
                    }
                })));
    }

    /**
     * Remembers the yes with the version that was known before the next question, then asks once more: what went away
     * between the two would otherwise be remembered as allowed.
     */
    private Uni<Boolean> allow(String objectKey, UUID campaignId) {
        return pulse.of(campaignId).chain(now -> gallery.campaignShowing(objectKey)
                .map(Optional::isPresent)
                .invoke(still -> {
                    if (still) {
                        looks.put(objectKey, new Allowed(campaignId, now.goneVersion()));
                    }
                }));
    }

    private record Allowed(UUID campaignId, long goneVersion) {}
}
