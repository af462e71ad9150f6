package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Steps of cases inside a transaction that somebody else began, for those who change something of their own with them.
 *
 * @param <T> the transaction
 */
public interface CaseSteps<T> {

    /** Locks the case until the transaction ends, and gives the state that holds at {@code now}. */
    Uni<Optional<ModerationCase>> lock(T tx, UUID brandId, SubmissionId id, Instant now);

    /** Stores that {@code before}, which is locked, became {@code next}, and announces what it means to others. */
    Uni<Void> take(T tx, ModerationCase before, ModerationCase next, Instant at);
}
