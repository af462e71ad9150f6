package io.vitrine.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names one submitted selfie through all three services. A UUIDv7, so ids sort by the time of submission.
 *
 * @param value the id; written as its 36-character text
 */
public record SubmissionId(@JsonValue UUID value) {

    @JsonCreator
    public SubmissionId {}

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if {@code text} is not a UUID
     */
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
