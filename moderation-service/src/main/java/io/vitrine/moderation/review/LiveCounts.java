package io.vitrine.moderation.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.caseload.DeskNews;
import io.vitrine.moderation.caseload.Queues;
import io.vitrine.moderation.secondlook.SecondLooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The figures of desks as they change. However many watch a brand's desk, it is counted at most once for each look at
 * what is new, and once in a while if nothing is heard, since news can be lost.
 */
@ApplicationScoped
class LiveCounts {

    /** Shorter than anybody notices, longer than a count takes. */
    static final Duration LOOK = Duration.ofMillis(400);

    /** How old figures get without news; also how often a silent stream says that it is alive. */
    static final Duration AT_LEAST = Duration.ofSeconds(15);

    private final Queues queues;
    private final SecondLooks seconds;
    private final DeskNews news;
    private final Clock clock;
    private final ConcurrentMap<UUID, Watched> watched = new ConcurrentHashMap<>();
    private final AtomicBoolean listening = new AtomicBoolean();

    LiveCounts(Queues queues, SecondLooks seconds, DeskNews news, Clock clock) {
        this.queues = queues;
        this.seconds = seconds;
        this.news = news;
        this.clock = clock;
    }

    /** The figures now. */
    Uni<DeskFigures> now(UUID brandId) {
        return Uni.combine()
                .all()
                .unis(queues.ofBrand(brandId), seconds.onScreen(brandId, clock.instant()))
                .asTuple()
                .map(both -> DeskFigures.of(both.getItem1(), both.getItem2()));
    }

    /** The figures now and whenever they differ; the same again while nothing happens, to say that it is alive. */
    Multi<DeskFigures> follow(UUID brandId) {
        if (listening.compareAndSet(false, true)) {
            news.changes().subscribe().with(this::outdate);
        }
        return Multi.createFrom().deferred(() -> {
            Watched desk = watched.compute(brandId, (id, known) -> (known == null ? new Watched(id) : known).join());
            var seen = new AtomicReference<Known>();
            return Multi.createFrom()
                    .ticks()
                    .every(LOOK)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> desk.latest())
                    .filter(latest -> latest.isNewTo(seen.getAndSet(latest)))
                    .map(Known::figures)
                    .onTermination()
                    .invoke(() -> watched.computeIfPresent(brandId, (id, known) -> known.leave()));
        });
    }

    private void outdate(UUID brandId) {
        Watched desk = watched.get(brandId);
        if (desk != null) {
            desk.outdated.set(true);
        }
    }

    /** Figures and when they were counted. */
    private record Known(DeskFigures figures, Instant at) {

        boolean isNewTo(Known before) {
            return before == null
                    || !before.figures.equals(figures)
                    || before.at.plus(AT_LEAST).compareTo(at) <= 0;
        }
    }

    /** A desk that somebody watches. */
    private final class Watched {

        private final UUID brandId;
        private final AtomicBoolean outdated = new AtomicBoolean(true);
        private Optional<Known> known = Optional.empty();
        private Optional<Uni<Known>> counting = Optional.empty();
        private int watchers;

        Watched(UUID brandId) {
            this.brandId = brandId;
        }

        /** Inside {@code compute}, so one at a time. */
        Watched join() {
            watchers++;
            return this;
        }

        /** Inside {@code compute}; null forgets the desk. */
        @org.jspecify.annotations.Nullable
        Watched leave() {
            watchers--;
            return watchers == 0 ? null : this;
        }

        /** The figures, counted anew if there is news or they are old; those who ask meanwhile get the same count. */
        synchronized Uni<Known> latest() {
            Instant now = clock.instant();
            if (counting.isPresent()) {
                return counting.get();
            }
            boolean fresh = known.isPresent() && now.isBefore(known.get().at.plus(AT_LEAST));
            if (!outdated.getAndSet(false) && fresh) {
                return Uni.createFrom().item(known.get());
            }
            Uni<Known> count = now(brandId)
                    .map(figures -> new Known(figures, now))
                    .onItem()
                    .invoke(this::keep)
                    .onFailure()
                    .invoke(this::lose)
                    .memoize()
                    .indefinitely();
            counting = Optional.of(count);
            return count;
        }

        private synchronized void keep(Known latest) {
            known = Optional.of(latest);
            counting = Optional.empty();
        }

        private synchronized void lose() {
            outdated.set(true);
            counting = Optional.empty();
        }
    }
}
