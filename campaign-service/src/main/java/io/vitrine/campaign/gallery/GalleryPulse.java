package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vitrine.campaign.gallery.GalleryVersions.Touched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows the version of every gallery without asking for it at every request, so that whatever was rendered, allowed or
 * streamed earlier is known to hold, or not, at once.
 *
 * <p>A change made by this process is heard at its commit. One made by another process is heard by asking, five times a
 * second, which galleries were touched lately. A pulse that could not ask for longer than {@code trust} knows nothing
 * any more, and every question goes to the database: then a page is late or refused, but nothing withdrawn is shown.
 */
@ApplicationScoped
public class GalleryPulse {

    private static final Logger LOG = Logger.getLogger(GalleryPulse.class);

    /**
     * How far back each question reaches. A transaction is stamped before it commits; none lives as long as this, and
     * it still finds one that committed out of the order of the stamps.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final GalleryVersions versions;
    private final GalleryConfig config;
    private final Map<UUID, GalleryVersion> known = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UniEmitter<? super GalleryVersion>>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong goings = new AtomicLong();
    private volatile @Nullable Instant latest;
    private volatile long askedAt;
    private volatile boolean everAnswered;
    private volatile Cancellable asking = () -> {};

    GalleryPulse(GalleryVersions versions, GalleryConfig config) {
        this.versions = versions;
        this.config = config;
    }

    void start(@Observes Startup startup) {
        asking = Multi.createFrom()
                .ticks()
                .every(config.pulse())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> ask())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("the pulse of galleries stopped", failure));
    }

    /** Before the pool closes, which is before this bean goes. */
    void stop(@Observes Shutdown shutdown) {
        asking.cancel();
    }

    /** The gallery's version now. */
    public Uni<GalleryVersion> of(UUID campaignId) {
        return isTrusted() ? Uni.createFrom().item(lastHeard(campaignId)) : versions.of(campaignId);
    }

    /** Completes as soon as the gallery's version is above {@code version}; perhaps never. */
    public Uni<GalleryVersion> above(UUID campaignId, long version) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.compute(campaignId, (id, set) -> with(set, emitter));
            emitter.onTermination(() -> waiting.computeIfPresent(campaignId, (id, set) -> without(set, emitter)));
            GalleryVersion heard = lastHeard(campaignId);
            if (heard.version() > version) {
                emitter.complete(heard);
            }
        });
    }

    /** Every gallery that was ever touched, as far as this process has heard. */
    public List<GalleryVersion> all() {
        return List.copyOf(known.values());
    }

    /** Whether the answer to all that was asked is recent enough to rely on. */
    public boolean isTrusted() {
        return everAnswered && System.nanoTime() - askedAt < config.trust().toNanos();
    }

    /**
     * Grows whenever something goes out of sight in any gallery: what shows looks of several galleries holds as long as
     * this stays the same, and the pulse {@linkplain #isTrusted() is trusted}.
     */
    public long goings() {
        return goings.get();
    }

    /** Takes note of a version that has committed. */
    void heard(GalleryVersion version) {
        GalleryVersion now = known.merge(version.campaignId(), version, this::later);
        if (now == version) {
            waiting.getOrDefault(version.campaignId(), Set.of()).forEach(emitter -> emitter.complete(version));
        }
    }

    private GalleryVersion later(GalleryVersion old, GalleryVersion recent) {
        if (recent.version() <= old.version()) {
            return old;
        }
        if (recent.goneVersion() > old.goneVersion()) {
            goings.incrementAndGet();
        }
        return recent;
    }

    private GalleryVersion lastHeard(UUID campaignId) {
        return known.getOrDefault(campaignId, GalleryVersion.untouched(campaignId));
    }

    private Uni<Void> ask() {
        long begun = System.nanoTime();
        Instant since = latest;
        return versions.touchedSince(since == null ? null : since.minus(OVERLAP))
                .ifNoItem()
                .after(config.trust())
                .fail()
                .invoke(touched -> take(touched, begun))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.debugf("cannot ask for the galleries' versions: %s", failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private void take(List<Touched> touched, long begun) {
        touched.forEach(gallery -> {
            heard(gallery.version());
            Instant before = latest;
            if (before == null || gallery.at().isAfter(before)) {
                latest = gallery.at();
            }
        });
        askedAt = begun;
        everAnswered = true;
    }

    private static Set<UniEmitter<? super GalleryVersion>> with(
            @Nullable Set<UniEmitter<? super GalleryVersion>> set, UniEmitter<? super GalleryVersion> emitter) {
        // Copied on write: waking walks over a set that others join and leave.
        var more = set == null
                ? new HashSet<UniEmitter<? super GalleryVersion>>()
                : new HashSet<UniEmitter<? super GalleryVersion>>(set);
        more.add(emitter);
        return more;
    }

    private static @Nullable Set<UniEmitter<? super GalleryVersion>> without(
            Set<UniEmitter<? super GalleryVersion>> set, UniEmitter<? super GalleryVersion> emitter) {
        var fewer = new HashSet<UniEmitter<? super GalleryVersion>>(set);
        fewer.remove(emitter);
        return fewer.isEmpty() ? null : fewer;
    }
}
