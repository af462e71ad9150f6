package io.vitrine.campaign.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionApproved.Colour;
import io.vitrine.contract.moderation.v1.SubmissionApproved.Rendition;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.delivery.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays moderation, ingest and the campaigns' side for a test: everything arrives as it does in the real system. */
@ApplicationScoped
public class Selfies {

    private final DataSource database;
    private final MinioClient minio;
    private final Producer<String, byte[]> kafka;
    private final EventJson json;
    private final String bootstrapServers;

    Selfies(
            DataSource database,
            MinioClient minio,
            Producer<String, byte[]> kafka,
            EventJson json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.minio = minio;
        this.kafka = kafka;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
        // Generous: a loaded machine is slow, and nothing here measures speed.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    /** A campaign of a new brand. */
    public Scene scene() {
        UUID brandId = UUID.randomUUID();
        update(
                "insert into brands (id, slug, name, created_at) values (?, ?, 'Atelier', now())",
                brandId,
                "b-" + brandId);
        return scene(brandId);
    }

    /** A campaign of a brand that exists. */
    public Scene scene(UUID brandId) {
        UUID campaignId = UUID.randomUUID();
        String slug = "c-" + campaignId;
        update(
                "insert into campaigns (id, brand_id, version, slug, name, hashtags, opens_at, state, terms_version,"
                        + " policy_preset, blocked_words, allowed_words, created_at, updated_at) values (?, ?, 1, ?,"
                        + " 'Summer', '{ootd}', now() - interval '1 day', 'open', '1', 'balanced', '{}', '{}', now(), now())",
                campaignId,
                brandId,
                slug);
        update("insert into campaign_slugs (slug, campaign_id, since) values (?, ?, now())", slug, campaignId);
        update(
                "insert into campaign_terms (campaign_id, version, wording, since) values (?, '1', 'Yes', now())",
                campaignId);
        return new Scene(brandId, campaignId, slug);
    }

    public SubmissionApproved approval(Scene scene, UUID submission, long version, String caption) {
        return approval(scene, submission, version, caption, "author-" + submission, "#2f8a45");
    }

    public SubmissionApproved approval(
            Scene scene, UUID submission, long version, String caption, String author, String colour) {
        return new SubmissionApproved(
                new SubmissionId(submission),
                scene.brandId(),
                scene.campaignId(),
                version,
                Instant.now(),
                DecidedBy.POLICY,
                "balanced@1",
                caption,
                Hashtag.in(caption),
                "Mia",
                author,
                Instant.now(),
                List.of(
                        new Rendition(key(submission, 320), 256, 320, 3),
                        new Rendition(key(submission, 640), 512, 640, 3)),
                List.of(new Colour(colour, 0.5)));
    }

    /** The same approval, of what models looked at. */
    public SubmissionApproved with(SubmissionApproved plain, byte[] picture, byte[] caption) {
        return new SubmissionApproved(
                plain.submissionId(),
                plain.brandId(),
                plain.campaignId(),
                plain.decisionVersion(),
                plain.decidedAt(),
                plain.decidedBy(),
                plain.policyVersion(),
                plain.caption(),
                plain.hashtags(),
                plain.authorName(),
                plain.authorKey(),
                plain.submittedAt(),
                plain.renditions(),
                plain.palette(),
                new SubmissionApproved.Embedding(
                        "p@1", picture.length, 0.5f, Base64.getEncoder().encodeToString(picture)),
                new SubmissionApproved.Embedding(
                        "c@1", caption.length, 0.5f, Base64.getEncoder().encodeToString(caption)));
    }

    public SubmissionRejected rejection(Scene scene, UUID submission, long version) {
        return new SubmissionRejected(
                new SubmissionId(submission),
                scene.brandId(),
                scene.campaignId(),
                version,
                Instant.now(),
                DecidedBy.REVIEWER,
                "balanced@1",
                List.of(new SubmissionRejected.Reason("off-topic", "It shows something else.")));
    }

    public DecisionRevoked revocation(Scene scene, UUID submission, long version) {
        return new DecisionRevoked(
                new SubmissionId(submission), scene.brandId(), scene.campaignId(), version, Instant.now());
    }

    ReviewAwaited waiting(Scene scene, UUID submission) {
        return new ReviewAwaited(new SubmissionId(submission), scene.brandId(), scene.campaignId(), 0, Instant.now());
    }

    public SubmissionWithdrawn withdrawal(Scene scene, UUID submission) {
        return new SubmissionWithdrawn(
                new SubmissionId(submission), scene.brandId(), scene.campaignId(), Instant.now());
    }

    /** Sends the event as a new one, and gives its id. */
    public UUID send(VitrineEvent event) {
        UUID id = UUID.randomUUID();
        send(event, id);
        return id;
    }

    void send(VitrineEvent event, UUID id) {
        var record = new ProducerRecord<String, byte[]>(
                event.topic(), event.subject().toString(), json.write(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", event.type(),
                        "ce_source", "tests",
                        "ce_time", Instant.now().toString(),
                        "ce_subject", event.subject().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            kafka.send(record).get();
        } catch (Exception e) {
            throw new AssertionError("Kafka took no event", e);
        }
    }

    /** The name of a submission's picture, as moderation would have drawn it. */
    String key(UUID submission, int size) {
        return "%016x%016x.jpg"
                .formatted(submission.getMostSignificantBits(), submission.getLeastSignificantBits() + size);
    }

    void storePicture(String key) {
        try {
            if (!minio.bucketExists(
                    BucketExistsArgs.builder().bucket("renditions").build())) {
                minio.makeBucket(MakeBucketArgs.builder().bucket("renditions").build());
            }
            byte[] bytes = {1, 2, 3};
            minio.putObject(PutObjectArgs.builder().bucket("renditions").object(key).stream(
                            new ByteArrayInputStream(bytes), bytes.length, -1)
                    .contentType("image/jpeg")
                    .build());
        } catch (Exception e) {
            throw new AssertionError("the store took no picture", e);
        }
    }

    /** The types of the events about a look that are in Kafka, in their order. */
    List<String> announced(String lookId) {
        List<String> types = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.LOOKS).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(lookId)) {
                        String type = new String(
                                record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                        types.add(record.value() == null ? type + " tombstone" : type);
                    }
                });
            }
        }
        return types;
    }

    /** Whether the inbox has applied the event. */
    public boolean applied(UUID eventId) {
        return !query("select event_id::text from inbox where event_id = ?", eventId)
                .isEmpty();
    }

    public UUID lookOf(UUID submission) {
        List<String> ids = query("select id::text from looks where submission_id = ?", submission);
        assertThat(ids).hasSize(1);
        return UUID.fromString(ids.get(0));
    }

    public List<String> query(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> first = new ArrayList<>();
                while (rows.next()) {
                    first.add(rows.getString(1));
                }
                return first;
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    public void update(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, arguments);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static void fill(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    /** A brand and one campaign of it. */
    public record Scene(UUID brandId, UUID campaignId, String slug) {}
}
