package io.vitrine.delivery;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param id the deduplication key: the same in every redelivery
 * @param type the CloudEvents type
 * @param subject the id of the thing that it is about
 * @param source which service announced it
 * @param time when it was announced
 * @param topic where it came from
 * @param data the JSON bytes; null in a tombstone
 * @param traceparent the W3C trace that it belongs to, if any
 */
public record ReceivedEvent(
        UUID id,
        String type,
        UUID subject,
        String source,
        Instant time,
        String topic,
        byte @Nullable [] data,
        @Nullable String traceparent) {

    /**
     * Whether {@code record} names a type, and not {@code type}: a consumer of that type alone passes it over and
     * spares the database a note of it. A record without a type is poison, and no consumer's to pass over.
     */
    public static boolean isOfAnotherType(ConsumerRecord<String, byte[]> record, String type) {
        String named = CloudEventHeaders.get(record.headers(), CloudEventHeaders.TYPE);
        return named != null && !named.equals(type);
    }

    /**
     * Reads the CloudEvents headers of a record.
     *
     * @throws PoisonEvent if a required one is missing or malformed
     */
    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        try {
            return new ReceivedEvent(
                    UUID.fromString(required(headers, CloudEventHeaders.ID)),
                    required(headers, CloudEventHeaders.TYPE),
                    UUID.fromString(required(headers, CloudEventHeaders.SUBJECT)),
                    required(headers, CloudEventHeaders.SOURCE),
                    Instant.parse(required(headers, CloudEventHeaders.TIME)),
                    record.topic(),
                    record.value(),
                    CloudEventHeaders.get(headers, CloudEventHeaders.TRACEPARENT));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new PoisonEvent("malformed CloudEvents header", e);
        }
    }

    /** Whether the record only lets a compacted topic forget its key. */
    public boolean isTombstone() {
        return data == null;
    }

    private static String required(Headers headers, String name) {
        String value = CloudEventHeaders.get(headers, name);
        if (value == null) {
            throw new PoisonEvent("without header " + name);
        }
        return value;
    }
}
