package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The selfies that were taken in, kept. Every operation fails if the database is away. */
public interface Submissions {

    /**
     * Keeps {@code submission} and tells Kafka, both or neither. If {@code key} was remembered meanwhile by an attempt
     * at the same time, keeps nothing, has the photo removed, and gives what that attempt remembered.
     */
    Uni<Optional<RememberedKey>> admit(Submission submission, @Nullable RememberedKey key);

    /** What an earlier attempt with this key remembered. */
    Uni<Optional<RememberedKey>> remembered(UUID campaignId, String keyHash, Instant now);

    /** Where the selfie behind a private link stands. */
    Uni<Optional<SubmissionStatus>> statusOf(PrivateLink link);

    /**
     * Marks the selfie behind a private link as withdrawn, forgets the author's words and name, has the original
     * removed and tells Kafka, all or nothing. Once it is withdrawn, further calls change nothing.
     */
    Uni<Optional<SubmissionStatus>> withdraw(PrivateLink link, Instant now);
}
