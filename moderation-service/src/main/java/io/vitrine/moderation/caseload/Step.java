package io.vitrine.moderation.caseload;

import java.util.Optional;

/**
 * What becomes of a case, and what the one who asked is told.
 *
 * @param next the case from now on; empty leaves it as it is
 * @param answer to whoever asked
 */
public record Step<A>(Optional<ModerationCase> next, A answer) {

    /** The case becomes {@code next}. */
    public static <A> Step<A> to(ModerationCase next, A answer) {
        return new Step<>(Optional.of(next), answer);
    }

    /** The case stays. */
    public static <A> Step<A> stay(A answer) {
        return new Step<>(Optional.empty(), answer);
    }
}
