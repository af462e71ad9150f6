package io.vitrine.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where an operator sees and replays dead letters. A replay sends the event to its topic again, with its own id: the
 * consumers that had applied it see a duplicate, the one that had not gets another chance.
 */
@ApplicationScoped
public class DeadLetterDesk {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TEXT_LENGTH = 2_000;

    private final Producer<String, byte[]> producer;
    private final String bootstrapServers;

    DeadLetterDesk(
            Producer<String, byte[]> producer,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.producer = producer;
        this.bootstrapServers = bootstrapServers;
    }

    /** The newest dead letters of all topics, newest first, at most {@code limit}. */
    public Uni<List<DeadLetter>> list(int limit) {
        return onWorker(() -> buried(letter -> true).stream()
                .map(DeadLetterDesk::describe)
                .sorted((a, b) -> b.since().compareTo(a.since()))
                .limit(limit)
                .toList());
    }

    /** Replays those of {@code ids} that are still there; returns how many. */
    public Uni<Integer> replay(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return onWorker(() -> replay(buried(letter -> wanted.contains(id(letter)))));
    }

    /** Replays every dead letter; returns how many. */
    public Uni<Integer> replayAll() {
        return onWorker(() -> replay(buried(letter -> true)));
    }

    private int replay(List<ConsumerRecord<String, byte[]>> letters) {
        for (var letter : letters) {
            send(original(letter));
            send(new ProducerRecord<>(letter.topic(), letter.key(), null));
        }
        return letters.size();
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take the replay; try again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("The replay was interrupted; try again", e);
        }
    }

    private static ProducerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        var headers = letter.headers();
        String topic = Objects.requireNonNull(CloudEventHeaders.get(headers, DeadLetters.TOPIC));
        var record = new ProducerRecord<>(topic, CloudEventHeaders.get(headers, DeadLetters.KEY), letter.value());
        for (var header : headers) {
            if (!header.key().startsWith("vitrine-dead-")) {
                record.headers().add(header);
            }
        }
        return record;
    }

    /** Reads all dead-letter topics to their present end, keeping the newest record per letter. */
    private List<ConsumerRecord<String, byte[]>> buried(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Map<String, ConsumerRecord<String, byte[]>> letters = new LinkedHashMap<>();
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = deadLetterPartitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    if (record.value() == null) {
                        letters.remove(id(record));
                    } else if (wanted.test(record)) {
                        letters.put(id(record), record);
                    }
                }
            }
        }
        return new ArrayList<>(letters.values());
    }

    private static List<TopicPartition> deadLetterPartitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().endsWith(DeadLetters.SUFFIX))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        20,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String id(ConsumerRecord<String, byte[]> letter) {
        return letter.topic() + "/" + letter.key();
    }

    private static DeadLetter describe(ConsumerRecord<String, byte[]> letter) {
        var headers = letter.headers();
        String text = new String(letter.value(), StandardCharsets.UTF_8);
        String since = CloudEventHeaders.get(headers, DeadLetters.SINCE);
        return new DeadLetter(
                id(letter),
                Objects.requireNonNullElse(CloudEventHeaders.get(headers, DeadLetters.TOPIC), letter.topic()),
                Objects.requireNonNullElse(CloudEventHeaders.get(headers, DeadLetters.CONSUMER), ""),
                CloudEventHeaders.get(headers, CloudEventHeaders.TYPE),
                CloudEventHeaders.get(headers, CloudEventHeaders.SUBJECT),
                since == null ? Instant.ofEpochMilli(letter.timestamp()) : Instant.parse(since),
                Objects.requireNonNullElse(CloudEventHeaders.get(headers, DeadLetters.CAUSE), ""),
                text.substring(0, Math.min(TEXT_LENGTH, text.length())));
    }

    private static <T> Uni<T> onWorker(java.util.function.Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
