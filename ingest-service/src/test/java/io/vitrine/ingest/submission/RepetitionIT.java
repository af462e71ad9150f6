package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.id;
import static io.vitrine.ingest.submission.IngestBench.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vitrine.contract.Topics;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.ingest.photo.TestPhotos;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class RepetitionIT {

    @Inject
    IngestBench bench;

    @Test
    void givesTheSameAnswerToTheSameSelfie() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        String key = UUID.randomUUID().toString();
        byte[] photo = photo();
        // When
        Response first = send(campaign, key, photo);
        Response second = send(campaign, key, photo);
        // Then
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(bench.count("submission", "campaign_id = $1", campaign.campaignId()))
                .isEqualTo(1);
    }

    @Test
    void stillGivesTheAnswerAfterTheCampaignHasClosed() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        String key = UUID.randomUUID().toString();
        byte[] photo = photo();
        Response first = send(campaign, key, photo);
        bench.known(closed(campaign));
        // When / Then
        assertThat(send(campaign, key, photo).asString()).isEqualTo(first.asString());
        assertThat(send(campaign, UUID.randomUUID().toString(), photo).statusCode())
                .isEqualTo(409);
    }

    @Test
    void refusesTheKeyForAnotherSelfie() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        String key = UUID.randomUUID().toString();
        send(campaign, key, TestPhotos.jpeg(300, 300, 1));
        // When
        Response other = send(campaign, key, TestPhotos.jpeg(300, 300, 2));
        // Then
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("type")).endsWith(":idempotency-key-reused");
    }

    @Test
    void keysOfDifferentCampaignsDoNotMeet() {
        // Given
        String key = UUID.randomUUID().toString();
        byte[] photo = photo();
        // When
        Response one = send(bench.openCampaign(), key, photo);
        Response other = send(bench.openCampaign(), key, photo);
        // Then
        assertThat(id(one)).isNotEqualTo(id(other));
        assertThat(one.jsonPath().getString("statusUrl"))
                .isNotEqualTo(other.jsonPath().getString("statusUrl"));
    }

    @Test
    void takesOneOfManyAttemptsAtTheSameTime() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        String key = UUID.randomUUID().toString();
        byte[] photo = photo();
        // When
        List<CompletableFuture<Response>> attempts = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(campaign, key, photo)))
                .toList();
        Set<String> answers = new HashSet<>();
        attempts.forEach(attempt -> answers.add(attempt.join().asString()));
        // Then
        assertThat(answers).hasSize(1);
        assertThat(bench.count("submission", "campaign_id = $1", campaign.campaignId()))
                .isEqualTo(1);
        UUID id = id(attempts.get(0).join());
        await().untilAsserted(() ->
                assertThat(bench.kafka.about(Topics.SUBMISSIONS, id)).hasSize(1));
        await().untilAsserted(() ->
                assertThat(bench.count("photo_removal", "attempts >= 0")).isZero());
        assertThat(bench.isStored(bench.objectKey(id))).isTrue();
    }

    private Response send(CampaignAnnounced campaign, String key, byte[] photo) {
        return bench.selfie(campaign, photo).header("Idempotency-Key", key).post("/api/submissions");
    }

    private static CampaignAnnounced closed(CampaignAnnounced campaign) {
        return new CampaignAnnounced(
                campaign.campaignId(),
                campaign.brandId(),
                campaign.brandName(),
                campaign.version() + 1,
                campaign.slug(),
                campaign.name(),
                campaign.hashtags(),
                campaign.opensAt(),
                campaign.closesAt(),
                CampaignAnnounced.State.CLOSED,
                campaign.terms(),
                campaign.policy());
    }
}
