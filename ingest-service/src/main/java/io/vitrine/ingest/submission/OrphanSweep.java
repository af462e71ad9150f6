package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.photo.PhotoKey;
import io.vitrine.ingest.photo.PhotoStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes photos whose attempt died between the store and the row. Keys lie in the order in which they were made, so
 * the sweep walks along behind the present and looks at every photo once; where it stands is kept.
 */
@Singleton
public class OrphanSweep {

    private static final int BATCH = 500;

    private final PhotoStore photos;
    private final PhotoLedger ledger;
    private final SubmissionConfig config;
    private final Clock clock;

    public OrphanSweep(PhotoStore photos, PhotoLedger ledger, SubmissionConfig config, Clock clock) {
        this.photos = photos;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Walks up to the photos that are younger than {@link SubmissionConfig#orphanAge()}, in batches; how many orphans
     * were removed.
     */
    public Uni<Integer> sweep() {
        Instant youngest = clock.instant().minus(config.orphanAge());
        return ledger.sweptTo().chain(mark -> sweepFrom(mark.orElse(null), youngest));
    }

    private Uni<Integer> sweepFrom(@Nullable String mark, Instant youngest) {
        return photos.keysAfter(mark, BATCH).chain(keys -> {
            List<PhotoKey> old = keys.stream()
                    .flatMap(key -> Stream.ofNullable(PhotoKey.parse(key).orElse(null)))
                    .filter(key -> key.madeAt().isBefore(youngest))
                    .toList();
            Uni<Integer> removed = removeOrphans(old).call(() -> advance(old));
            boolean isDone = keys.size() < BATCH || old.isEmpty();
            return isDone
                    ? removed
                    : removed.chain(count ->
                            sweepFrom(keys.get(keys.size() - 1), youngest).map(more -> count + more));
        });
    }

    private Uni<Integer> removeOrphans(List<PhotoKey> old) {
        if (old.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<UUID> ids = old.stream().map(PhotoKey::id).toList();
        return ledger.submissionsAmong(ids)
                .map(known -> old.stream()
                        .filter(key -> !known.contains(key.id()))
                        .map(PhotoKey::text)
                        .toList())
                .call(orphans -> orphans.isEmpty() ? Uni.createFrom().voidItem() : photos.remove(orphans))
                .map(List::size);
    }

    private Uni<Void> advance(List<PhotoKey> old) {
        return old.isEmpty()
                ? Uni.createFrom().voidItem()
                : ledger.markSweptTo(old.get(old.size() - 1).text());
    }
}
