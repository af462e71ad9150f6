package io.vitrine.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the system said.
 *
 * @param status HTTP
 * @param body the JSON object; empty if there was none
 */
record Answer(int status, Map<String, @Nullable Object> body) {

    boolean isGood() {
        return status < 300;
    }

    /** @throws IllegalStateException if it is missing: the API would have changed */
    String text(String field) {
        return String.valueOf(demand(field));
    }

    @Nullable
    String textOrNull(String field) {
        Object value = body.get(field);
        return value == null ? null : value.toString();
    }

    Answer part(String field) {
        return of(demand(field));
    }

    List<Answer> list(String field) {
        return ((List<?>) demand(field)).stream().map(this::of).toList();
    }

    @SuppressWarnings("unchecked") // what Json.object gives
    private Answer of(@Nullable Object value) {
        return new Answer(status, (Map<String, @Nullable Object>) Objects.requireNonNull(value));
    }

    private Object demand(String field) {
        Object value = body.get(field);
        if (value == null) {
            throw new IllegalStateException("The answer has no “" + field + "”: " + body);
        }
        return value;
    }
}
