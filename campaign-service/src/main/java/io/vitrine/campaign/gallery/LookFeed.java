package io.vitrine.campaign.gallery;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows the changes of a gallery from any version on. A follower asks for the next changes when it has passed on the
 * last ones, so nothing is buffered for a slow one, and one that was away continues where it was. Followers at the same
 * place share one query.
 */
@ApplicationScoped
class LookFeed {

    private static final int BATCH = 50;

    private final Gallery gallery;
    private final GalleryPulse pulse;
    private final GalleryConfig config;
    private final AsyncCache<Batch, List<LookChange>> shared = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .buildAsync();

    LookFeed(Gallery gallery, GalleryPulse pulse, GalleryConfig config) {
        this.gallery = gallery;
        this.pulse = pulse;
        this.config = config;
    }

    /**
     * What happens after gallery version {@code after}, for as long as somebody listens.
     *
     * @param after null for "from now on"
     */
    Multi<News> follow(UUID campaignId, @Nullable Long after) {
        return pulse.of(campaignId).onItem().transformToMulti(now -> {
            long from = after == null ? now.version() : after;
            // A version that was never given out: the follower comes from another database.
            boolean strange = from > now.version() || from < 0;
            boolean late = now.version() - from > config.streamBacklog();
            var begin = new Place(strange || late ? now.version() : from);
            Multi<News> first = strange || late
                    ? Multi.createFrom().item(new Restart(begin.version))
                    : Multi.createFrom().item(new Silence(begin.version));
            Multi<News> further = Multi.createBy()
                    .repeating()
                    .uni(() -> begin, place -> next(campaignId, place))
                    .indefinitely()
                    .onItem()
                    .<News>transformToIterable(news -> news);
            return Multi.createBy().concatenating().streams(first, further);
        });
    }

    private Uni<List<News>> next(UUID campaignId, Place place) {
        return pulse.above(campaignId, place.version)
                .chain(now -> changes(new Batch(campaignId, place.version, now.version()))
                        .map(changes -> step(changes, now)))
                .ifNoItem()
                .after(config.heartbeat())
                .recoverWithItem(() -> new Step(List.of(new Silence(place.version)), place.version))
                // Only what is passed on moves the place: an answer that came too late is asked for again.
                .map(step -> {
                    place.version = step.version();
                    return step.news();
                });
    }

    private Uni<List<LookChange>> changes(Batch batch) {
        return Uni.createFrom()
                // A copy: a wall that leaves must not cancel what others wait for.
                .completionStage(() -> shared.get(
                                batch, (missing, executor) -> gallery.changes(batch.campaignId(), batch.after(), BATCH)
                                        .subscribeAsCompletionStage()
                                        .toCompletableFuture())
                        .copy());
    }

    private static Step step(List<LookChange> changes, GalleryVersion now) {
        List<News> news = new ArrayList<>(changes.size());
        long last = 0;
        for (LookChange change : changes) {
            Look look = change.look();
            news.add(look == null ? new Gone(change.version(), change.lookId()) : new Shown(change.version(), look));
            last = change.version();
        }
        return new Step(news, changes.size() < BATCH ? Math.max(last, now.version()) : last);
    }

    /** What a follower hears; {@code version} is where to go on from. */
    sealed interface News {
        long version();
    }

    /** A look appeared or changed. */
    record Shown(long version, Look look) implements News {}

    /** A look went out of sight. */
    record Gone(long version, UUID lookId) implements News {}

    /** Too much happened meanwhile: read the gallery anew. */
    record Restart(long version) implements News {}

    /** Nothing happened for a while; all is well. */
    record Silence(long version) implements News {}

    /** What to pass on, and where to go on from after that. */
    private record Step(List<News> news, long version) {}

    private record Batch(UUID campaignId, long after, long upTo) {}

    /** Where one follower is; touched by one call at a time. */
    private static final class Place {
        private long version;

        Place(long version) {
            this.version = version;
        }
    }
}
