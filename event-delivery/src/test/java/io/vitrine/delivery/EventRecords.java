package io.vitrine.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as the relay would have sent them. */
final class EventRecords {

    static final String TOPIC = "vitrine.submissions.v1";

    private EventRecords() {}

    static ConsumerRecord<String, byte[]> of(UUID eventId, UUID subject, String json) {
        var record = new ConsumerRecord<>(TOPIC, 0, 7L, subject.toString(), json.getBytes(StandardCharsets.UTF_8));
        var headers = record.headers();
        CloudEventHeaders.put(headers, CloudEventHeaders.ID, eventId.toString());
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "io.vitrine.test.Happened");
        CloudEventHeaders.put(headers, CloudEventHeaders.SOURCE, "/vitrine/test");
        CloudEventHeaders.put(headers, CloudEventHeaders.SUBJECT, subject.toString());
        CloudEventHeaders.put(headers, CloudEventHeaders.TIME, Instant.EPOCH.toString());
        return record;
    }
}
