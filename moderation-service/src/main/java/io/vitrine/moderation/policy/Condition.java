package io.vitrine.moderation.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A compiled expression of the Common Expression Language over features and definitions. Safe for use by many threads.
 *
 * @param source as it stands in the document
 * @param names the features and definitions that it names
 * @param program what is run
 */
record Condition(String source, Set<String> names, CelRuntime.Program program) {

    Condition {
        names = Set.copyOf(names);
    }

    /**
     * Its value; empty if something that it names is missing, or cannot be computed, as an element beyond the end of a
     * list or a comprehension over too much.
     */
    Optional<Object> value(Map<String, Object> values) {
        if (!values.keySet().containsAll(names)) {
            return Optional.empty();
        }
        try {
            return Optional.of(program.eval(values));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    /** Whether it can be computed and is true. */
    boolean matches(Map<String, Object> values) {
        return value(values).filter(Boolean.TRUE::equals).isPresent();
    }
}
