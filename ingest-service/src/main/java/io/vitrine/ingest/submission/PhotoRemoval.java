package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.photo.PhotoStore;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Removes the originals that must go. What must go stands in the database, so a crash delays it and never prevents it.
 */
@Singleton
public class PhotoRemoval {

    private static final int BATCH = 100;

    private final PhotoLedger ledger;
    private final PhotoStore photos;
    private final Clock clock;

    public PhotoRemoval(PhotoLedger ledger, PhotoStore photos, Clock clock) {
        this.ledger = ledger;
        this.photos = photos;
        this.clock = clock;
    }

    /** Removes what is due; how many. Fails if the store or the database is away, and then all comes up again. */
    public Uni<Integer> removeDue() {
        return ledger.dueForRemoval(clock.instant(), BATCH)
                .chain(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(0)
                        : photos.remove(keys).chain(() -> ledger.removed(keys)).replaceWith(keys.size()))
                .chain(count -> count < BATCH
                        ? Uni.createFrom().item(count)
                        : removeDue().map(more -> count + more));
    }
}
