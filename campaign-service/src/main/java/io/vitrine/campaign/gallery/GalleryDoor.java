package io.vitrine.campaign.gallery;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.campaign.Campaigns;
import io.vitrine.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds the campaign that a public address names, and remembers it for two seconds: what a page says about a campaign
 * may be that old, what it says about looks may not.
 */
@ApplicationScoped
public class GalleryDoor {

    private static final Duration MEMORY = Duration.ofSeconds(2);

    private final Campaigns campaigns;
    private final Clock clock;
    private final AsyncCache<String, Optional<Campaign>> bySlug = memory();
    private final AsyncCache<UUID, Optional<Campaign>> byId = memory();

    GalleryDoor(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** The campaign that everybody may know; fails with a 404 problem if there is none, or none yet. */
    Uni<Campaign> open(String slug) {
        return remembered(bySlug, slug, campaigns::bySlug)
                .map(found -> found.filter(campaign -> campaign.isPublicAt(clock.instant()))
                        .orElseThrow(GalleryDoor::unknown));
    }

    /** The brand's own campaign; fails with a 404 problem if there is none. */
    Uni<Campaign> open(String slug, UUID brandId) {
        return remembered(bySlug, slug, campaigns::bySlug)
                .map(found -> found.filter(campaign -> campaign.isOf(brandId)).orElseThrow(GalleryDoor::unknown));
    }

    /** The campaign of a look. */
    public Uni<Campaign> open(UUID campaignId) {
        return remembered(byId, campaignId, campaigns::byId).map(found -> found.orElseThrow(GalleryDoor::unknown));
    }

    private static Problem unknown() {
        return Problem.of(
                404,
                "campaign-unknown",
                "There is no such campaign",
                "Check the address, or look at the start page for the campaigns that are open.");
    }

    private static <K> Uni<Optional<Campaign>> remembered(
            AsyncCache<K, Optional<Campaign>> memory, K key, Function<K, Uni<Optional<Campaign>>> find) {
        return Uni.createFrom()
                // A copy: a reader who leaves must not cancel what others wait for.
                .completionStage(() -> memory.get(key, (missing, executor) -> find.apply(missing)
                                .subscribeAsCompletionStage()
                                .toCompletableFuture())
                        .copy())
                .invoke(found -> {
                    if (found.isEmpty()) {
                        // A campaign that is made in the next moment is there at once.
                        memory.synchronous().invalidate(key);
                    }
                });
    }

    private static <K> AsyncCache<K, Optional<Campaign>> memory() {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(MEMORY)
                .buildAsync();
    }
}
