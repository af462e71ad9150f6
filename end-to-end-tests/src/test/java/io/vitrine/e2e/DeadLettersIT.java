package io.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vitrine.bench.driver.Api;
import io.vitrine.bench.driver.Patience;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event that nobody can apply: kept with its cause, given another chance when the operator says so. */
@ExtendWith(RunningSystem.Extension.class)
class DeadLettersIT {

    private static final String TOPIC = "vitrine.decisions.v1";

    private final RunningSystem system;
    private final Api operator;

    DeadLettersIT(RunningSystem system) {
        this.system = system;
        this.operator = new Api(system.url(), system.vitrine().operatorKey());
    }

    @Test
    void aBrokenEventIsListedWithItsCauseAndComesBackAfterAReplayInVain() {
        // Given
        String subject = UUID.randomUUID().toString();
        send(subject, "{\"submissionId\": 7}");
        // When
        List<JsonNode> letters = awaitLetters(subject, "");
        // Then
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.path("topic").asText()).isEqualTo(TOPIC);
            assertThat(letter.path("type").asText()).isEqualTo("io.vitrine.moderation.v1.SubmissionApproved");
            assertThat(letter.path("cause").asText()).isNotBlank();
            assertThat(letter.path("consumer").asText()).isNotBlank();
            assertThat(letter.path("data").asText()).contains("submissionId");
        });

        // When
        JsonNode letter = letters.get(0);
        JsonNode replayed = operator.post(
                        "/api/operator/dead-letters/replay",
                        Map.of("ids", List.of(letter.path("id").asText())))
                .good();
        // Then
        assertThat(replayed.path("replayed").asInt()).isEqualTo(1);
        assertThat(awaitLetters(subject, letter.path("since").asText()))
                .extracting(again -> again.path("consumer").asText())
                .contains(letter.path("consumer").asText());
    }

    @Test
    void aLetterThatIsGoneIsNotCounted() {
        JsonNode replayed = operator.post(
                        "/api/operator/dead-letters/replay", Map.of("ids", List.of(TOPIC + ".dlq/never-there")))
                .good();
        assertThat(replayed.path("replayed").asInt()).isZero();
    }

    /** Letters about the subject that were given up after the moment, an ISO instant or nothing. */
    private List<JsonNode> awaitLetters(String subject, String after) {
        List<JsonNode> letters = new ArrayList<>();
        Patience.until("a dead letter about " + subject, Patience.SOON, () -> {
            letters.clear();
            for (JsonNode letter :
                    operator.get("/api/operator/dead-letters").good().path("deadLetters")) {
                if (letter.path("subject").asText().equals(subject)
                        && letter.path("since").asText().compareTo(after) > 0) {
                    letters.add(letter);
                }
            }
            return !letters.isEmpty();
        });
        return letters;
    }

    private void send(String subject, String json) {
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, subject, json);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "io.vitrine.moderation.v1.SubmissionApproved",
                        "ce_source", "/end-to-end-tests",
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_subject", subject,
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", system.vitrine().address("kafka"), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            kafka.send(record);
        }
    }
}
