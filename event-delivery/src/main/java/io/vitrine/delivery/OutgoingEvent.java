package io.vitrine.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to leave for Kafka.
 *
 * @param topic where to
 * @param key the id of the thing that it is about: the record's key and the CloudEvents subject
 * @param type the CloudEvents type
 * @param data what happened, written as JSON; null is a tombstone
 */
public record OutgoingEvent(String topic, UUID key, String type, @Nullable Object data) {

    /** Lets a compacted topic forget {@code key}. */
    public static OutgoingEvent tombstone(String topic, UUID key, String type) {
        return new OutgoingEvent(topic, key, type, null);
    }
}
