package io.vitrine.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON on the wire: instants in ISO 8601, absent values left out, unknown fields ignored when read. Kept
 * apart from the JSON of the HTTP API, so that a change there never changes an event.
 */
@ApplicationScoped
public class EventJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    /** The event's bytes, UTF-8. */
    public byte[] write(Object event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as an event: " + event.getClass(), e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws PoisonEvent if the bytes are missing or are not such an event
     */
    public <T> T read(byte @Nullable [] data, Class<T> type) {
        if (data == null) {
            throw new PoisonEvent("a " + type.getSimpleName() + " without data");
        }
        try {
            return mapper.readValue(data, type);
        } catch (IOException e) {
            throw new PoisonEvent("not a " + type.getSimpleName(), e);
        }
    }
}
