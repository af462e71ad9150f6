package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.id;
import static io.vitrine.ingest.submission.IngestBench.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vitrine.contract.Topics;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import io.vitrine.teststack.TestMembers;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Who may say how many follow an author's account: a machine with the brand's own key, and nobody else. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class ReachIT {

    @Inject
    IngestBench bench;

    @Test
    void announcesWhatTheBrandsMachineStates() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        // When
        Response answer = stating(campaign, "25000000")
                .header("Authorization", "Bearer " + TestMembers.machineToken("marketer", campaign.brandId()))
                .post("/api/submissions");
        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(announced(id(answer)).author().reach()).isEqualTo(25_000_000);
    }

    @Test
    void announcesNoneForAMachineThatStatesNone() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        // When
        Response answer = bench.selfie(campaign, photo())
                .header("Authorization", "Bearer " + TestMembers.machineToken("marketer", campaign.brandId()))
                .post("/api/submissions");
        // Then
        assertThat(announced(id(answer)).author().reach()).isNull();
    }

    @Test
    void refusesThePublicFormTheProgramWithoutAKeyAndThePersonWhoIsSignedIn() {
        CampaignAnnounced campaign = bench.openCampaign();

        assertRefused(stating(campaign, "9"), 401, "reach-needs-key");
        assertRefused(stating(campaign, "9").header("Sec-Fetch-Site", "same-origin"), 401, "reach-needs-key");
        assertRefused(
                stating(campaign, "9").header("Authorization", TestMembers.bearer("owner", campaign.brandId())),
                401,
                "reach-needs-key");
        assertRefused(stating(campaign, "9").header("Authorization", "Bearer no.token.atall"), 401, "reach-needs-key");
        assertRefused(
                stating(campaign, "9")
                        .header("Authorization", "Bearer " + TestMembers.expiredToken("marketer", campaign.brandId())),
                401,
                "reach-needs-key");
    }

    @Test
    void refusesTheKeyOfAnotherBrand() {
        CampaignAnnounced campaign = bench.openCampaign();

        assertRefused(
                stating(campaign, "9")
                        .header("Authorization", "Bearer " + TestMembers.machineToken("marketer", UUID.randomUUID())),
                403,
                "reach-of-other-brand");
    }

    @Test
    void saysWhatAReachLooksLike() {
        CampaignAnnounced campaign = bench.openCampaign();

        assertRefused(
                stating(campaign, "25M")
                        .header("Authorization", "Bearer " + TestMembers.machineToken("marketer", campaign.brandId())),
                422,
                "reach-malformed");
    }

    private RequestSpecification stating(CampaignAnnounced campaign, String reach) {
        return bench.selfie(campaign, photo()).multiPart("reach", reach);
    }

    private static void assertRefused(RequestSpecification sent, int status, String code) {
        Response answer = sent.post("/api/submissions");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith(code);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }

    private SubmissionReceived announced(UUID id) {
        List<ConsumerRecord<String, byte[]>> records =
                await().until(() -> bench.kafka.about(Topics.SUBMISSIONS, id), found -> !found.isEmpty());
        return bench.kafka.read(records.get(0), SubmissionReceived.class);
    }
}
