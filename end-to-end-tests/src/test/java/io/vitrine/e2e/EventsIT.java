package io.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others can read on Kafka about a selfie's way. */
@ExtendWith(RunningSystem.Extension.class)
class EventsIT {

    private static final List<String> WAY = List.of(
            "io.vitrine.submission.v1.SubmissionReceived",
            "io.vitrine.moderation.v1.SubmissionApproved",
            "io.vitrine.look.v1.LookPublished");

    private final RunningSystem system;

    EventsIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aSelfiesWayIsToldByCloudEventsAndEndsWithATombstone() {
        Brand brand = Brand.in(system.vitrine());
        Receipt receipt = brand.sharePlain(600);
        String look = brand.awaitLook(receipt).path("id").asText();
        brand.publicApi().delete(receipt.statusUrl().getPath()).good();
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();

        try (KafkaConsumer<String, byte[]> reader = reader()) {
            await().atMost(Patience.SOON).until(() -> {
                reader.poll(Duration.ofMillis(200)).forEach(told::add);
                return told.stream().anyMatch(event -> event.key().equals(look) && isTombstone(event));
            });
        }

        List<ConsumerRecord<String, byte[]>> mine = told.stream()
                .filter(event -> List.of(receipt.id(), look).contains(event.key()))
                .toList();
        assertThat(mine).extracting(event -> header(event, "ce_type")).containsAll(WAY);
        assertThat(mine).filteredOn(event -> event.value() != null).allSatisfy(event -> {
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(event, "ce_subject")).isEqualTo(event.key());
        });
        assertThat(mine.stream()
                        .map(event -> header(event, "ce_id"))
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSameSizeAs(mine.stream()
                        .map(event -> header(event, "ce_id"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static boolean isTombstone(ConsumerRecord<String, byte[]> event) {
        return event.topic().equals("vitrine.looks.v1") && event.value() == null;
    }

    private static @org.jspecify.annotations.Nullable String header(ConsumerRecord<String, byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, byte[]> reader() {
        KafkaConsumer<String, byte[]> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", system.vitrine().address("kafka"), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                List.of("vitrine.submissions.v1", "vitrine.decisions.v1", "vitrine.looks.v1").stream()
                        .flatMap(topic -> reader.partitionsFor(topic).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }
}
