package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.id;
import static io.vitrine.ingest.submission.IngestBench.path;
import static io.vitrine.ingest.submission.IngestBench.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Topics;
import io.vitrine.ingest.campaign.OpenCampaigns;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service starts and takes selfies while there is no Kafka; their events wait. */
@QuarkusTest
@TestProfile(KafkaAwayIT.NoKafka.class)
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class KafkaAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Nobody listens at that port. */
    public static class NoKafka implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:9");
        }
    }

    @Inject
    IngestBench bench;

    @Inject
    OpenCampaigns campaigns;

    @Test
    void takesSelfiesAndWithdrawalsWhoseEventsWait() {
        // Given
        String slug = "c" + UUID.randomUUID();
        campaignInTheDatabase(slug);
        // When
        Response sent = bench.caller()
                .multiPart("photo", "me.jpg", photo(), "image/jpeg")
                .multiPart("campaign", slug)
                .multiPart("consent", "1")
                .post("/api/submissions");
        Response withdrawn = bench.caller().delete(path(sent));
        // Then
        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(bench.count("outbox", "event_key = $1 and topic = $2", id(sent), Topics.SUBMISSIONS))
                .isEqualTo(2);
    }

    private void campaignInTheDatabase(String slug) {
        bench.pool
                .preparedQuery("insert into campaign (campaign_id, brand_id, brand_name, version, slug, name, hashtags,"
                        + " opens_at, is_taking, terms_version, terms_text)"
                        + " values ($1, $1, '', 1, $2, '', '{}', '2020-01-01', true, '1', '')")
                .execute(Tuple.of(UUID.randomUUID(), slug))
                .await()
                .atMost(PATIENCE);
        campaigns.refresh().await().atMost(PATIENCE);
    }
}
