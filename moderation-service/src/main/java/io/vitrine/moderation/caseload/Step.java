package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.Reviewer;
import java.util.Optional;

/**
 * What becomes of a case, and what the one who asked is told.
 *
 * @param next the case from now on; empty leaves it as it is
 * @param by who takes the step, where {@code next} does not say so itself
 * @param answer to whoever asked
 */
public record Step<A>(Optional<ModerationCase> next, Optional<Reviewer> by, A answer) {

    /** The case becomes {@code next}. */
    public static <A> Step<A> to(ModerationCase next, A answer) {
        return new Step<>(Optional.of(next), Optional.empty(), answer);
    }

    /** The case becomes {@code next}, which does not say that {@code by} made it so. */
    public static <A> Step<A> to(ModerationCase next, Reviewer by, A answer) {
        return new Step<>(Optional.of(next), Optional.of(by), answer);
    }

    /** The case stays. */
    public static <A> Step<A> stay(A answer) {
        return new Step<>(Optional.empty(), Optional.empty(), answer);
    }
}
