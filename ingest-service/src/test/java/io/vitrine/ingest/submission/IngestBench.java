package io.vitrine.ingest.submission;

import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.ingest.campaign.OpenCampaigns;
import io.vitrine.ingest.photo.TestPhotos;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the tests of the running service have in common: campaigns, callers, and a look behind the scenes. */
@Singleton
class IngestBench {

    static final String TERMS = "2026-01";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final KafkaOfTests kafka;
    final Pool pool;
    private final MinioClient photos;
    private final OpenCampaigns campaigns;
    private final AtomicInteger callers = new AtomicInteger();

    IngestBench(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            Pool pool,
            MinioClient photos,
            OpenCampaigns campaigns) {
        this.kafka = new KafkaOfTests(bootstrapServers);
        this.pool = pool;
        this.photos = photos;
        this.campaigns = campaigns;
    }

    /** An open campaign that the service knows, with a slug and a hashtag of its own. */
    CampaignAnnounced openCampaign() {
        String name = "c" + UUID.randomUUID().toString().substring(0, 8);
        return known(campaign(name, Instant.now().minusSeconds(60), null, CampaignAnnounced.State.OPEN, name));
    }

    /** Announces a campaign and waits until the service has heard of it. */
    CampaignAnnounced known(CampaignAnnounced campaign) {
        kafka.announce(campaign);
        await().atMost(PATIENCE).until(() -> campaigns
                .byId(campaign.campaignId())
                .filter(known -> known.version() >= campaign.version())
                .isPresent());
        return campaign;
    }

    static CampaignAnnounced campaign(
            String slug, Instant opensAt, Instant closesAt, CampaignAnnounced.State state, String... tags) {
        return new CampaignAnnounced(
                UuidCreator.getTimeOrderedEpoch(),
                UuidCreator.getTimeOrderedEpoch(),
                "Atelier Nord",
                1,
                slug,
                "Autumn " + slug,
                Stream.of(tags).map(Hashtag::new).toList(),
                opensAt,
                closesAt,
                state,
                new CampaignAnnounced.Terms(TERMS, "You keep your rights.\nWe may show the photo."),
                new CampaignAnnounced.ModerationPolicy("balanced", List.of(), List.of(), false));
    }

    /** A request from an address that nobody else has. */
    RequestSpecification caller() {
        int number = callers.incrementAndGet();
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("X-Forwarded-For", "10.0." + number / 250 + "." + number % 250)
                .accept("application/json");
    }

    /** Sends a good selfie. */
    Response send(CampaignAnnounced campaign, byte[] photo) {
        return selfie(campaign, photo).post("/api/submissions");
    }

    /** A good selfie, not sent yet. */
    RequestSpecification selfie(CampaignAnnounced campaign, byte[] photo) {
        return caller().multiPart("photo", "me.jpg", photo, "image/jpeg")
                .multiPart("caption", "Hello " + campaign.hashtags().get(0).display(), "text/plain; charset=UTF-8")
                .multiPart("campaign", campaign.slug())
                .multiPart("author", "Ada")
                .multiPart("consent", TERMS);
    }

    static byte[] photo() {
        return TestPhotos.jpeg(320, 400);
    }

    /** The path of the private link in an answer. */
    static String path(Response accepted) {
        return accepted.jsonPath().getString("statusUrl").replaceFirst("^https?://[^/]+", "");
    }

    static UUID id(Response accepted) {
        return UUID.fromString(accepted.jsonPath().getString("id"));
    }

    long count(String table, String condition, Object... values) {
        return pool.preparedQuery("select count(*) from " + table + " where " + condition)
                .execute(Tuple.from(values))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    String objectKey(UUID submission) {
        Row row = pool.preparedQuery("select object_key from submission where submission_id = $1")
                .execute(Tuple.of(submission))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
        return row.getString(0);
    }

    boolean isStored(String objectKey) {
        try {
            photos.statObject(StatObjectArgs.builder()
                    .bucket("originals")
                    .object(objectKey)
                    .build());
            return true;
        } catch (ErrorResponseException e) {
            return false;
        } catch (MinioException | IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    byte[] stored(String objectKey) {
        try (InputStream bytes = photos.getObject(
                GetObjectArgs.builder().bucket("originals").object(objectKey).build())) {
            return bytes.readAllBytes();
        } catch (MinioException | IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
