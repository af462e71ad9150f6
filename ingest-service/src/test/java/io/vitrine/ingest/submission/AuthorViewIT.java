package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.id;
import static io.vitrine.ingest.submission.IngestBench.path;
import static io.vitrine.ingest.submission.IngestBench.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class AuthorViewIT {

    private static final String PAGE = "text/html";

    @Inject
    IngestBench bench;

    @Test
    void showsThatItWasReceivedToItsAuthorAlone() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        String path = path(bench.send(campaign, photo()));
        // When
        Response status = bench.caller().get(path);
        Response page = bench.caller().accept(PAGE).get(path);
        // Then
        assertThat(status.jsonPath().getString("state")).isEqualTo("received");
        assertThat(status.jsonPath().getString("campaign")).isEqualTo(campaign.slug());
        assertThat(page.asString()).contains("We have your selfie").contains(campaign.name());
        for (Response answer : List.of(status, page)) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Robots-Tag")).contains("noindex");
        }
    }

    @Test
    void knowsNoOtherLink() {
        String guess = "/my/" + "A".repeat(32);
        assertThat(bench.caller().get(guess).statusCode()).isEqualTo(404);
        assertThat(bench.caller().get("/my/short").jsonPath().getString("type")).endsWith(":link-unknown");
        assertThat(bench.caller().delete(guess).statusCode()).isEqualTo(404);
        assertThat(bench.caller().post(guess + "/withdraw").statusCode()).isEqualTo(404);
        assertThat(bench.caller().accept(PAGE).get(guess).contentType()).startsWith("text/html");
    }

    @Test
    void tellsThatAPersonWillLookAndThenWhatThePersonDecided() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        // When
        hear(awaited(campaign, id(sent)));
        // Then
        Response waiting = bench.caller().get(path(sent));
        assertThat(waiting.jsonPath().getString("state")).isEqualTo("in-review");
        assertThat(waiting.jsonPath().getString("decidedAt")).isNull();
        assertThat(page(sent)).contains("A person will look at it").doesNotContain("look again");
        // When
        hear(approved(campaign, id(sent), 1));
        // Then
        assertThat(state(sent)).isEqualTo("published");
    }

    @Test
    void tellsTheReasonsOfARefusal() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        // When
        hear(rejected(campaign, id(sent), 1));
        // Then
        assertThat(state(sent)).isEqualTo("refused");
        assertThat(bench.caller().get(path(sent)).jsonPath().getString("reasons[0].code"))
                .isEqualTo("near-duplicate");
        assertThat(page(sent)).contains("This picture was already shared in this campaign.");
    }

    /** Each digit is an event's place in the story, by its place in the order of arrival. */
    @ParameterizedTest
    @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
    void theLatestHoldsInWhateverOrderTheyArrive(String order) {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        List<VitrineEvent> story =
                List.of(awaited(campaign, id(sent)), approved(campaign, id(sent), 1), rejected(campaign, id(sent), 2));
        List<String> states = List.of("in-review", "published", "refused");
        int latest = 0;
        for (int place : order.chars().map(Character::getNumericValue).toArray()) {
            // When
            hear(story.get(place));
            // Then
            latest = Math.max(latest, place);
            assertThat(state(sent)).isEqualTo(states.get(latest));
        }
        // When
        story.forEach(this::hear);
        // Then
        assertThat(state(sent)).isEqualTo("refused");
        assertThat(bench.caller().get(path(sent)).jsonPath().getList("reasons")).hasSize(1);
    }

    @Test
    void followsADecisionThatWasTakenBack() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(approved(campaign, id(sent), 1));
        assertThat(state(sent)).isEqualTo("published");
        // When
        hear(new DecisionRevoked(
                new SubmissionId(id(sent)), campaign.brandId(), campaign.campaignId(), 2, Instant.now()));
        // Then
        assertThat(state(sent)).isEqualTo("in-review");
        assertThat(page(sent)).contains("A person will look again");
    }

    @Test
    void thePageCarriesWhatItsScriptComparesWithTheStatus() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        assertThat(page(sent)).contains("data-state=\"received\"").contains("data-decided=\"\"");
        // When
        hear(approved(campaign, id(sent), 1));
        // Then
        String decidedAt = bench.caller().get(path(sent)).jsonPath().getString("decidedAt");
        assertThat(page(sent)).contains("data-state=\"published\"").contains("data-decided=\"" + decidedAt + "\"");
    }

    @Test
    void takesARedeliveredDecisionOnce() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        UUID event = UUID.randomUUID();
        // When
        bench.kafka.announce(event, approved(campaign, id(sent), 1));
        bench.kafka.announce(event, approved(campaign, id(sent), 1));
        // Then
        await().untilAsserted(() -> assertThat(state(sent)).isEqualTo("published"));
        assertThat(bench.count("inbox", "event_id = $1", event)).isEqualTo(1);
    }

    @Test
    void believesNothingThatAnotherBrandIsTold() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        CampaignAnnounced foreign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        // When
        hear(awaited(foreign, id(sent)));
        hear(approved(foreign, id(sent), 9));
        // Then
        assertThat(state(sent)).isEqualTo("received");
    }

    @Test
    void withdrawalRemovesTheOriginalAndTellsEverybodyOnce() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        String objectKey = bench.objectKey(id(sent));
        // When
        Response first = bench.caller().delete(path(sent));
        Response again = bench.caller().delete(path(sent));
        // Then
        assertThat(first.jsonPath().getString("state")).isEqualTo("withdrawn");
        assertThat(again.asString()).isEqualTo(first.asString());
        await().untilAsserted(() -> assertThat(bench.isStored(objectKey)).isFalse());
        await().untilAsserted(() -> assertThat(bench.kafka.about(Topics.SUBMISSIONS, id(sent)))
                .extracting(record -> KafkaOfTests.header(record, "ce_type"))
                .hasSize(2)
                .endsWith(SubmissionWithdrawn.TYPE));
        assertThat(bench.count("submission", "submission_id = $1 and caption = '' and author_name = ''", id(sent)))
                .isEqualTo(1);
        assertThat(bench.count("photo_removal", "object_key = $1", objectKey)).isZero();
    }

    @Test
    void nothingBringsAWithdrawnSelfieBack() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        bench.caller().delete(path(sent));
        // When
        hear(awaited(campaign, id(sent)));
        hear(approved(campaign, id(sent), 1));
        // Then
        assertThat(state(sent)).isEqualTo("withdrawn");
    }

    @Test
    void withdrawsFromThePageWithoutScript() {
        // Given
        Response sent = bench.send(bench.openCampaign(), photo());
        // When
        Response answer = bench.caller().accept(PAGE).post(path(sent) + "/withdraw");
        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(path(sent));
        assertThat(bench.caller().accept(PAGE).get(path(sent)).asString())
                .contains("Taken back")
                .doesNotContain("Take my selfie back");
    }

    /** Announces the event and waits until it took its effect, or was passed over. */
    private void hear(VitrineEvent event) {
        UUID id = bench.kafka.announce(event);
        await().until(() -> bench.count("inbox", "event_id = $1", id) == 1);
    }

    private String state(Response sent) {
        return bench.caller().get(path(sent)).jsonPath().getString("state");
    }

    private String page(Response sent) {
        return bench.caller().accept(PAGE).get(path(sent)).asString();
    }

    private static ReviewAwaited awaited(CampaignAnnounced campaign, UUID submission) {
        return new ReviewAwaited(
                new SubmissionId(submission), campaign.brandId(), campaign.campaignId(), 0, Instant.now());
    }

    private static SubmissionRejected rejected(CampaignAnnounced campaign, UUID submission, long version) {
        return new SubmissionRejected(
                new SubmissionId(submission),
                campaign.brandId(),
                campaign.campaignId(),
                version,
                Instant.now(),
                DecidedBy.POLICY,
                "balanced@1",
                List.of(new SubmissionRejected.Reason("near-duplicate", "Someone has sent this photo before.")));
    }

    private static SubmissionApproved approved(CampaignAnnounced campaign, UUID submission, long version) {
        return new SubmissionApproved(
                new SubmissionId(submission),
                campaign.brandId(),
                campaign.campaignId(),
                version,
                Instant.now(),
                DecidedBy.REVIEWER,
                "balanced@1",
                "Hello",
                campaign.hashtags(),
                "Ada",
                "0".repeat(32),
                Instant.now(),
                List.of(new SubmissionApproved.Rendition("0".repeat(32) + ".jpg", 320, 400, 1000)),
                List.of());
    }
}
