package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.TERMS;
import static io.vitrine.ingest.submission.IngestBench.id;
import static io.vitrine.ingest.submission.IngestBench.path;
import static io.vitrine.ingest.submission.IngestBench.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.Topics;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import io.vitrine.ingest.photo.Sha256;
import io.vitrine.ingest.photo.TestPhotos;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class SubmissionIT {

    @Inject
    IngestBench bench;

    @Test
    void keepsPhotoAndRowAndAnswersWithAPrivateLink() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        byte[] photo = photo();
        // When
        Response answer = bench.send(campaign, photo);
        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo(answer.jsonPath().getString("statusUrl"));
        assertThat(path(answer)).matches("/my/[A-Za-z0-9_-]{32}");
        assertThat(bench.stored(bench.objectKey(id(answer)))).isEqualTo(photo);
    }

    @Test
    void announcesTheSelfieWithCloudEventsHeaders(@TempDir Path folder) throws Exception {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        byte[] photo = TestPhotos.png(400, 300);
        Path file = Files.write(folder.resolve("photo.png"), photo);
        // When
        UUID id = id(bench.send(campaign, photo));
        // Then
        ConsumerRecord<String, byte[]> record = awaited(id).get(0);
        assertThat(KafkaOfTests.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(KafkaOfTests.header(record, "ce_type")).isEqualTo(SubmissionReceived.TYPE);
        assertThat(KafkaOfTests.header(record, "ce_subject")).isEqualTo(id.toString());
        assertThat(KafkaOfTests.header(record, "ce_id")).isNotBlank();
        assertThat(KafkaOfTests.header(record, "ce_source")).isNotBlank();
        assertThat(KafkaOfTests.header(record, "ce_time")).isNotBlank();
        assertThat(KafkaOfTests.header(record, "traceparent")).isNotBlank();
        SubmissionReceived event = bench.kafka.read(record, SubmissionReceived.class);
        assertThat(event.brandId()).isEqualTo(campaign.brandId());
        assertThat(event.campaignId()).isEqualTo(campaign.campaignId());
        assertThat(event.hashtags()).isEqualTo(campaign.hashtags());
        assertThat(event.author().name()).isEqualTo("Ada");
        assertThat(event.author().key()).matches("[0-9a-f]{32}");
        assertThat(event.consent().termsVersion()).isEqualTo(TERMS);
        assertThat(event.channel()).isEqualTo(SubmissionReceived.Channel.API);
        assertThat(event.photo())
                .isEqualTo(new SubmissionReceived.Photo(
                        bench.objectKey(id), "image/png", photo.length, 400, 300, Sha256.of(file)));
    }

    @Test
    void findsTheCampaignByAHashtagInWhateverSpelling() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        String tag = campaign.hashtags().get(0).value();
        // When
        Response answer = bench.caller()
                .multiPart("photo", "me.jpg", photo(), "image/jpeg")
                .multiPart(
                        "caption", "\uff03" + tag.toUpperCase() + " and #\ud83e\udd8a #東京", "text/plain; charset=UTF-8")
                .multiPart("consent", TERMS)
                .post("/api/submissions");
        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        SubmissionReceived event = bench.kafka.read(awaited(id(answer)).get(0), SubmissionReceived.class);
        assertThat(event.campaignId()).isEqualTo(campaign.campaignId());
        assertThat(event.hashtags()).containsExactly(new Hashtag(tag), new Hashtag("\ud83e\udd8a"), new Hashtag("東京"));
    }

    @Test
    void takesTheUsedOneOfTwoPhotoInputs() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        // When
        Response answer = bench.caller()
                .multiPart("photo", "", new byte[0], "application/octet-stream")
                .multiPart("photo", "me.jpg", photo(), "image/jpeg")
                .multiPart("campaign", campaign.slug())
                .multiPart("consent", TERMS)
                .post("/api/submissions");
        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void sendsABrowserToItsPrivatePageAndMarksIt() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        // When
        Response answer = bench.selfie(campaign, photo())
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .post("/api/submissions");
        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/my/");
        assertThat(answer.detailedCookie("vitrine-author").getPath()).isEqualTo("/api/submissions");
        assertThat(answer.detailedCookie("vitrine-author").isHttpOnly()).isTrue();
    }

    private List<ConsumerRecord<String, byte[]>> awaited(UUID id) {
        return await().until(() -> bench.kafka.about(Topics.SUBMISSIONS, id), records -> !records.isEmpty());
    }
}
