package io.vitrine.moderation;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vitrine.contract.SubmissionId;
import io.vitrine.teststack.TestMembers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** What the tests on the real Kafka, PostgreSQL and object store share. */
public abstract class ModerationTest {

    @Inject
    protected Selfies selfies;

    @Inject
    protected EventWire wire;

    /** A reviewer: their name, and how their requests look. */
    public record Colleague(UUID id, String name, UUID brandId, String token) {

        public static Colleague of(String name, UUID brandId) {
            return of(name, brandId, "moderator");
        }

        public static Colleague of(String name, UUID brandId, String role) {
            UUID id = UUID.randomUUID();
            return new Colleague(id, name, brandId, TestMembers.token(id, name, brandId, "Brand", List.of(role)));
        }

        public RequestSpecification asks() {
            return given().header("Authorization", "Bearer " + token).contentType("application/json");
        }

        public ValidatableResponse views(SubmissionId id) {
            return asks().get("/api/review/cases/{id}", id.toString()).then();
        }

        public ValidatableResponse claims(SubmissionId id) {
            return asks().post("/api/review/cases/{id}/claim", id.toString()).then();
        }

        public ValidatableResponse decides(SubmissionId id, Map<String, ?> ruling) {
            return asks().body(ruling)
                    .post("/api/review/cases/{id}/decision", id.toString())
                    .then();
        }

        public ValidatableResponse undoes(SubmissionId id) {
            return asks().post("/api/review/cases/{id}/undo", id.toString()).then();
        }
    }

    /** Waits until {@code count} decisions and revocations were announced about the subject. */
    protected List<ConsumerRecord<String, byte[]>> awaitDecisions(UUID subject, int count) {
        return awaitSome(() -> wire.decisionsAbout(subject), count);
    }

    /** The types of those decisions and revocations, oldest first. */
    protected List<String> typesAbout(SubmissionId id, int count) {
        return awaitDecisions(id.value(), count).stream().map(EventWire::typeOf).toList();
    }

    /** Waits until {@code count} events of whatever type were announced about the subject. */
    protected List<ConsumerRecord<String, byte[]>> awaitAnnounced(UUID subject, int count) {
        return awaitSome(() -> wire.announcedAbout(subject), count);
    }

    private static List<ConsumerRecord<String, byte[]>> awaitSome(
            Callable<List<ConsumerRecord<String, byte[]>>> heard, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(heard, found -> found.size() >= count);
    }
}
