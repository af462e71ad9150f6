package io.vitrine.moderation.policy;

import io.vitrine.moderation.screening.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something about a selfie that conditions can name. Its value for one selfie can be missing, as when the screen that
 * tells it gave no answer; a condition that names a missing one does not match.
 *
 * @param name as it stands in a condition, such as {@code nudity.explicit}
 * @param type of its values
 * @param meaning for people who write policies, with the unit
 * @param source the value for one selfie, of the type's Java class; empty where it is missing
 * @param because which findings a value rests on, to explain a rule that fired; none for what is not found by a screen
 */
public record Feature(
        String name,
        Type type,
        String meaning,
        Function<Subject, Optional<Object>> source,
        Predicate<Finding> because) {

    /** What values a feature has. */
    public enum Type {
        /** A {@link Double}. */
        NUMBER("number"),
        /** A {@link Long}. */
        WHOLE("whole number"),
        /** A {@link Boolean}. */
        FLAG("true or false"),
        /** A {@link String}. */
        TEXT("text"),
        /** A {@link List} of {@link String}. */
        TEXTS("list of texts");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }
}
