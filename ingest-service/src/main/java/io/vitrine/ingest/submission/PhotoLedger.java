package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the database knows of photos: which have a submission, which must go, and how far the sweep has come. */
public interface PhotoLedger {

    /**
     * Photos that must go, handed out: nobody else gets them for a while, and if they are not {@link #removed} by then,
     * they come up again, each time later.
     */
    Uni<List<String>> dueForRemoval(Instant now, int limit);

    /** Forgets photos that are gone from the store. */
    Uni<Void> removed(Collection<String> objectKeys);

    /** Those of {@code ids} that name a submission. */
    Uni<Set<UUID>> submissionsAmong(Collection<UUID> ids);

    /** The last key that the sweep has dealt with. */
    Uni<Optional<String>> sweptTo();

    Uni<Void> markSweptTo(String objectKey);

    /** Forgets idempotency keys that have expired, at most {@code limit}; how many there were. */
    Uni<Integer> forgetKeys(Instant now, int limit);
}
