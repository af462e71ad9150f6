package io.vitrine.moderation.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The features of one selfie at the moment of its judgement. Immutable; equal values have equal JSON.
 *
 * @param values by name: {@link Double}, {@link Long}, {@link Boolean}, {@link String} or a list of strings
 */
public record FeatureValues(SortedMap<String, Object> values) {

    /** Whole numbers come back as {@link Long} whatever their size, which is what conditions compute with. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    public FeatureValues {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether the value is there and true. */
    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** One line of JSON, names in alphabetical order. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("features cannot be written", e);
        }
    }

    /** What {@link #toJson()} wrote. */
    public static FeatureValues ofJson(String json) {
        try {
            return new FeatureValues(JSON.readValue(json, new TypeReference<TreeMap<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("features cannot be read", e);
        }
    }
}
