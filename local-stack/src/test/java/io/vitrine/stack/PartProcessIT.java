package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vitrine.contract.Topics;
import io.vitrine.stack.StackSettings.KafkaSettings;
import io.vitrine.stack.StackSettings.PostgresSettings;
import io.vitrine.stack.StackSettings.S3Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartProcessIT {

    private static final int RECORDS = 1_000;
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    Path folder;

    private StackSettings settings;
    private PartProcess kafka;

    @BeforeEach
    void start() {
        Ports ports = new Ports();
        settings = new StackSettings(
                folder.toString(),
                null,
                new KafkaSettings(ports.any(), ports.any(), 6, false),
                new PostgresSettings(ports.any(), "admin", "vitrine", "password", true),
                new S3Settings(ports.any(), "access", "secret"));
        kafka = new PartProcess(List.of("kafka"), settings, SMALL, folder.resolve("kafka.log"));
        kafka.start();
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void whatKafkaAcknowledgedSurvivesKill9() {
        // Given
        produce("none");
        // When
        ProcessHandle.of(kafka.pid().orElseThrow()).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(5)).until(() -> !kafka.isAlive());
        kafka.start();
        // Then
        assertThat(countRecords()).isEqualTo(RECORDS);
    }

    @Test
    void takesBatchesCompressedInAnyWay() {
        // Given
        List<String> ways = List.of("none", "gzip", "snappy", "lz4", "zstd");
        // When
        ways.forEach(this::produce);
        // Then
        assertThat(countRecords()).isEqualTo((long) RECORDS * ways.size());
    }

    @Test
    void topicsAreThereAndNoOthersAppearByThemselves() throws Exception {
        try (Admin admin = Admin.create(bootstrap())) {
            Set<String> topics = admin.listTopics().names().get();
            assertThat(topics).hasSize(2 * Topics.ALL.size()).containsAll(Topics.ALL);
        }
    }

    @Test
    void aTakenPortIsSaidAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(settings.s3().port(), 1, InetAddress.getByName(Address.LOOPBACK))) {
            assertThat(taken.isBound()).isTrue();
            PartProcess s3 = new PartProcess(List.of("s3"), settings, SMALL, folder.resolve("s3.log"));
            assertThatThrownBy(s3::start)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("s3.log")
                    .hasMessageContaining("could not start");
            assertThat(s3.isAlive()).isFalse();
        }
    }

    private Map<String, Object> bootstrap() {
        return Map.of("bootstrap.servers", kafka.address().toString());
    }

    private void produce(String compression) {
        Map<String, Object> acknowledged = Map.of(
                "bootstrap.servers",
                kafka.address().toString(),
                "acks",
                "all",
                "delivery.timeout.ms",
                20_000,
                "request.timeout.ms",
                5_000,
                "compression.type",
                compression);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(acknowledged, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                producer.send(new ProducerRecord<>(Topics.SUBMISSIONS, 0, "key", "value " + i));
            }
            producer.flush();
        }
    }

    private long countRecords() {
        TopicPartition partition = new TopicPartition(Topics.SUBMISSIONS, 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(bootstrap(), new StringDeserializer(), new StringDeserializer())) {
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }
}
