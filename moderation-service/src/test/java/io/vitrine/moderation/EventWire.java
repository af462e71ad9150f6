package io.vitrine.moderation;

import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.moderation.v1.AppealAnswered;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.delivery.EventJson;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts events on Kafka as other services do, and hears what moderation announces. */
@ApplicationScoped
public class EventWire {

    private static final Set<String> DECISIONS =
            Set.of(SubmissionApproved.TYPE, SubmissionRejected.TYPE, DecisionRevoked.TYPE, AppealAnswered.TYPE);

    private final Map<String, Object> kafka;
    private final List<ConsumerRecord<String, byte[]>> heard = new CopyOnWriteArrayList<>();
    private final KafkaProducer<String, byte[]> producer;
    private final Thread listener;
    private volatile boolean stopping;

    EventWire(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.kafka = Map.of("bootstrap.servers", servers);
        this.producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        this.listener = new Thread(this::listen, "listens-to-decisions");
    }

    @PostConstruct
    void start() {
        listener.setDaemon(true);
        listener.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        listener.join();
        close();
    }

    /** Ends the connection of a wire that was made by hand, and heard nothing. */
    void close() {
        producer.close();
    }

    private void listen() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.get("bootstrap.servers"),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(
                    Topics.DECISIONS, Topics.deadLettersOf(Topics.SUBMISSIONS), Topics.deadLettersOf(Topics.REPORTS)));
            while (!stopping) {
                consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
            }
        }
    }

    /** Sends the event under a new id. */
    public void send(VitrineEvent event, EventJson json) {
        send(event.topic(), UUID.randomUUID(), event.type(), event.subject(), json.write(event));
    }

    /** Sends bytes as an event. */
    public void send(String topic, UUID id, String type, UUID subject, byte[] data) {
        var record = new ProducerRecord<>(topic, subject.toString(), data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/vitrine/test",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        subject.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was announced about {@code subject}, in Kafka's order. */
    public List<ConsumerRecord<String, byte[]>> announcedAbout(UUID subject) {
        return heard.stream()
                .filter(record -> record.topic().equals(Topics.DECISIONS))
                .filter(record -> subject.toString().equals(record.key()))
                .toList();
    }

    /** Of what was announced about {@code subject}, the decisions, revocations and answers to appeals. */
    public List<ConsumerRecord<String, byte[]>> decisionsAbout(UUID subject) {
        return announcedAbout(subject).stream()
                .filter(record -> DECISIONS.contains(typeOf(record)))
                .toList();
    }

    /** What was buried about {@code subject}. */
    public List<ConsumerRecord<String, byte[]>> deadLettersAbout(UUID subject) {
        return heard.stream()
                .filter(record -> !record.topic().equals(Topics.DECISIONS))
                .filter(record -> subject.toString().equals(header(record, "ce_subject")))
                .toList();
    }

    public static String typeOf(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
