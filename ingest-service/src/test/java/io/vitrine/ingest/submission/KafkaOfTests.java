package io.vitrine.ingest.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.delivery.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services' side of Kafka: sends what they would announce, reads what ingest announces. */
final class KafkaOfTests {

    private final Map<String, Object> settings;
    private final EventJson json = new EventJson();

    KafkaOfTests(String bootstrapServers) {
        settings = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Announces an event with a new id; the id. */
    UUID announce(VitrineEvent event) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        announce(id, event);
        return id;
    }

    /** Announces an event under a given id, as a redelivery does. */
    void announce(UUID id, VitrineEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), event.subject().toString(), json.write(event));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_type", event.type(),
                "ce_source", "/tests",
                "ce_time", Instant.now().toString(),
                "ce_subject", event.subject().toString());
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    /** Everything that a topic holds about {@code subject} now, oldest first. */
    List<ConsumerRecord<String, byte[]>> about(String topic, UUID subject) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map((PartitionInfo info) -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (subject.toString().equals(record.key())) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        return json.read(record.value(), type);
    }
}
