package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * Somebody for whom a step of a case means something. Told in the step's own transaction, so that both happen or
 * neither; the case is locked.
 *
 * @param <T> the transaction
 */
public interface CaseFollower<T> {

    /**
     * {@code before} became {@code next}.
     *
     * @param at when
     */
    Uni<Void> follow(T tx, ModerationCase before, ModerationCase next, Instant at);

    /** The author took the selfie back; whatever the case was before. */
    Uni<Void> withdrawn(T tx, WithdrawnCase withdrawn, Instant at);
}
