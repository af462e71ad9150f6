package io.vitrine.campaign.recommendation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vitrine.campaign.gallery.Gallery;
import io.vitrine.campaign.gallery.GalleryPulse;
import io.vitrine.campaign.gallery.GalleryVersion;
import io.vitrine.campaign.gallery.LookChange;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Keeps the index at the galleries' heels. Each gallery is read on from the version that the index has, in batches; for
 * a new process that version is 0, so building the index and keeping it are the same.
 */
@ApplicationScoped
class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 500;

    private final Gallery gallery;
    private final GalleryPulse pulse;
    private final Path folder = newFolder();
    private final LookIndex index = new LookIndex(folder);
    private final Map<UUID, Long> indexed = new ConcurrentHashMap<>();
    private volatile Cancellable following = () -> {};

    IndexFollower(Gallery gallery, GalleryPulse pulse) {
        this.gallery = gallery;
        this.pulse = pulse;
    }

    LookIndex index() {
        return index;
    }

    void start(@Observes Startup startup) {
        following = Multi.createFrom()
                .ticks()
                .every(PAUSE)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> catchUp())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("the index of looks stopped", failure));
    }

    /** Before the pool closes, which is before this bean goes. */
    void stop(@Observes Shutdown shutdown) {
        following.cancel();
    }

    @PreDestroy
    void close() {
        index.close();
        delete(folder);
    }

    private Uni<Void> catchUp() {
        List<GalleryVersion> behind = pulse.all().stream().filter(this::isAhead).toList();
        if (behind.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(behind)
                .onItem()
                .transformToUniAndConcatenate(this::catchUp)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("the index of looks waits: %s", failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private boolean isAhead(GalleryVersion version) {
        return version.version() > indexed.getOrDefault(version.campaignId(), 0L);
    }

    private Uni<Void> catchUp(GalleryVersion target) {
        UUID campaignId = target.campaignId();
        long from = indexed.getOrDefault(campaignId, 0L);
        return gallery.changes(campaignId, from, BATCH)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::apply)
                .chain(changes -> {
                    boolean last = changes.size() < BATCH;
                    long reached = changes.isEmpty()
                            ? from
                            : changes.get(changes.size() - 1).version();
                    indexed.put(campaignId, last ? Math.max(reached, target.version()) : reached);
                    return last ? Uni.createFrom().voidItem() : catchUp(target);
                });
    }

    private void apply(List<LookChange> changes) {
        for (LookChange change : changes) {
            if (change.look() == null) {
                index.remove(change.lookId());
            } else {
                index.put(change.look(), change.likeness());
            }
        }
        index.refresh();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("vitrine-look-index-");
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the index of looks", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf("%s is left behind: %s", folder, e);
        }
    }
}
