package io.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.vitrine.contract.moderation.v1.ReportTaken;
import io.vitrine.contract.moderation.v1.ReportsAnswered;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The bytes on Kafka: written exactly as the golden samples, read back the same, and as AsyncAPI describes them. */
class WireFormatTest {

    static final List<VitrineEvent> EVENTS = GoldenEvents.ALL;

    /** Set up as the delivery of events is. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    @ParameterizedTest
    @FieldSource("EVENTS")
    void writesTheGoldenBytes(VitrineEvent event) throws IOException {
        assertThat(mapper.writeValueAsString(event)).isEqualTo(golden(event));
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void readsTheGoldenBytes(VitrineEvent event) throws IOException {
        assertThat(mapper.readValue(golden(event), event.getClass())).isEqualTo(event);
    }

    @Test
    void readsAnApprovalFromBeforeThereWereEmbeddings() throws IOException {
        try (InputStream json = resource("/golden/SubmissionApproved.without-embeddings.json")) {
            var approved = mapper.readValue(json, SubmissionApproved.class);

            assertThat(approved.pictureEmbedding()).isNull();
            assertThat(approved.captionEmbedding()).isNull();
            assertThat(approved.palette()).hasSize(2);
        }
    }

    @Test
    void readsASelfieFromBeforeReachWasStated() throws IOException {
        try (InputStream json = resource("/golden/SubmissionReceived.without-reach.json")) {
            var received = mapper.readValue(json, SubmissionReceived.class);

            assertThat(received.author())
                    .isEqualTo(new SubmissionReceived.Author("Mia", "5d41402abc4b2a76b9719d911017c592"));
            assertThat(received.author().reach()).isNull();
        }
    }

    @Test
    void readsWhatBecameOfReportsFromBeforeAnswersWereReversed() throws IOException {
        try (InputStream taken = resource("/golden/ReportTaken.first.json");
                InputStream answered = resource("/golden/ReportsAnswered.first.json")) {
            assertThat(mapper.readValue(taken, ReportTaken.class).insteadOf()).isNull();
            assertThat(mapper.readValue(answered, ReportsAnswered.class).insteadOf())
                    .isNull();
        }
    }

    @Test
    void writesNothingOfAReachThatNobodyStated() throws IOException {
        var author = new SubmissionReceived.Author("Mia", "5d41402abc4b2a76b9719d911017c592");

        assertThat(mapper.writeValueAsString(author)).doesNotContain("reach");
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void ignoresFieldsThatALaterVersionAdds(VitrineEvent event) throws IOException {
        var later = (ObjectNode) mapper.readTree(golden(event));
        later.put("addedLater", true);

        assertThat(mapper.treeToValue(later, event.getClass())).isEqualTo(event);
    }

    @Test
    void readsARejectionFromBeforeThereWereStatements() throws IOException {
        VitrineEvent now = GoldenEvents.ALL.stream()
                .filter(SubmissionRejected.class::isInstance)
                .findFirst()
                .orElseThrow();
        var earlier = (ObjectNode) mapper.readTree(golden(now));
        earlier.remove("statement");

        assertThat(mapper.treeToValue(earlier, SubmissionRejected.class).statement())
                .isNull();
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void isAsAsyncApiDescribes(VitrineEvent event) throws IOException {
        JsonNode api = asyncApi();
        ObjectNode schema =
                api.at("/components/schemas/" + GoldenEvents.name(event)).deepCopy();
        schema.set("components", api.get("components"));

        var errors = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema)
                .validate(mapper.readTree(golden(event)));

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void isNamedInAsyncApi(VitrineEvent event) throws IOException {
        JsonNode message = asyncApi().at("/components/messages/" + GoldenEvents.name(event));

        assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(event.type());
    }

    @Test
    void asyncApiNamesEveryTopicAndNoOther() throws IOException {
        var addresses = new TreeSet<String>();
        asyncApi()
                .get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        assertThat(addresses).containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void everyEventOfAsyncApiHasAGoldenSample() throws IOException {
        var described =
                StreamSupport.stream(((Iterable<String>) () -> messages().fieldNames()).spliterator(), false);

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        GoldenEvents.ALL.stream().map(GoldenEvents::name).toList());
    }

    private static JsonNode messages() {
        try {
            return asyncApi().at("/components/messages");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode asyncApi() throws IOException {
        try (InputStream yaml = resource("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(yaml);
        }
    }

    private static String golden(VitrineEvent event) throws IOException {
        try (InputStream json = resource("/golden/" + GoldenEvents.name(event) + ".json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WireFormatTest.class.getResourceAsStream(name), name);
    }
}
