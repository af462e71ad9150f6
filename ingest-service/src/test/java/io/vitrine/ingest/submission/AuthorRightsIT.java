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
import io.vitrine.contract.moderation.v1.AppealAnswered;
import io.vitrine.contract.moderation.v1.AppealAnswered.Outcome;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.StatementOfReasons;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.submission.v1.AppealLodged;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author of a refused selfie is told and can do, at the private link. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class AuthorRightsIT {

    private static final String PAGE = "text/html";
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(180));

    @Inject
    IngestBench bench;

    @ParameterizedTest
    @CsvSource({
        "en, Statement of reasons, This picture was already shared in this campaign., that nearly the same picture was shared before",
        "de-CH, Begründung, Dieses Bild wurde in dieser Kampagne schon geteilt., dass fast dasselbe Bild schon geteilt wurde",
        "fr, Exposé des motifs, Cette image a déjà été partagée dans cette campagne., que presque la même image a déjà été partagée",
        "es, Declaración de motivos, Esta imagen ya se compartió en esta campaña., que casi la misma imagen ya se compartió"
    })
    void tellsWhatWasDecidedAndWhyInTheAuthorsLanguage(String accepted, String title, String reason, String finding) {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        // When
        hear(rejected(campaign, id(sent), 1, LATER));
        // Then
        String page = bench.caller()
                .accept(PAGE)
                .header("Accept-Language", accepted)
                .get(path(sent))
                .asString();
        assertThat(page).contains("lang=\"" + accepted.substring(0, 2) + "\"").contains(reason);
        Response statement =
                bench.caller().accept(PAGE).header("Accept-Language", accepted).get(path(sent) + "/statement");
        assertThat(statement.statusCode()).isEqualTo(200);
        assertThat(statement.header("Cache-Control")).isEqualTo("no-store");
        assertThat(statement.asString())
                .contains(title)
                .contains(reason)
                .contains(finding)
                .contains(campaign.name())
                .contains(id(sent) + "-1");
    }

    @Test
    void theLanguageChosenOnThePageStays() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        // When
        String page = bench.caller()
                .accept(PAGE)
                .header("Accept-Language", "fr")
                .get(path(sent) + "?lang=de")
                .asString();
        // Then
        assertThat(page)
                .contains("<html lang=\"de\">")
                .contains("/statement?lang=de")
                .contains("/appeal?lang=de")
                .contains("Zum Inhalt springen");
    }

    @Test
    void givesTheStatementInTheFieldsOfTheDatabase() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        // When
        Response json = bench.caller().get(path(sent) + "/statement");
        Response file = bench.caller().get(path(sent) + "/statement.json?lang=de");
        // Then
        assertThat(json.jsonPath().getList("decision_visibility"))
                .isEqualTo(List.of("DECISION_VISIBILITY_CONTENT_REMOVED"));
        assertThat(json.jsonPath().getString("decision_ground")).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assertThat(json.jsonPath().getString("incompatible_content_ground")).contains(IngestBench.TERMS);
        assertThat(json.jsonPath().getString("decision_ground_reference_url")).endsWith("/share/" + campaign.slug());
        assertThat(json.jsonPath().getString("category")).isEqualTo("STATEMENT_CATEGORY_OTHER_VIOLATION_TC");
        assertThat(json.jsonPath().getString("automated_detection")).isEqualTo("Yes");
        assertThat(json.jsonPath().getString("automated_decision")).isEqualTo("AUTOMATED_DECISION_FULLY");
        assertThat(json.jsonPath().getString("source_type")).isEqualTo("SOURCE_VOLUNTARY");
        assertThat(json.jsonPath().getString("application_date")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(json.jsonPath().getString("puid")).isEqualTo(id(sent) + "-1");
        assertThat(file.header("Content-Disposition")).contains(id(sent) + "-1.json");
        assertThat(file.jsonPath().getString("decision_facts")).contains("Automatische Prüfungen haben bemerkt:");
    }

    @Test
    void hasNoStatementWhereNothingIsRestricted() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        // Then
        assertThat(bench.caller().get(path(sent) + "/statement").jsonPath().getString("type"))
                .endsWith(":statement-unknown");
        assertThat(bench.caller()
                        .get("/my/" + "A".repeat(32) + "/statement")
                        .jsonPath()
                        .getString("type"))
                .endsWith(":link-unknown");
        // When
        hear(approved(campaign, id(sent), 1));
        // Then
        assertThat(bench.caller().get(path(sent) + "/statement").statusCode()).isEqualTo(404);
    }

    @Test
    void statesThatAPublicSelfieIsHeldWhileAPersonLooksAgain() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(approved(campaign, id(sent), 1));
        // When
        hear(new DecisionRevoked(
                new SubmissionId(id(sent)),
                campaign.brandId(),
                campaign.campaignId(),
                2,
                Instant.now(),
                statement(true, null)));
        // Then
        assertThat(bench.caller().accept(PAGE).get(path(sent)).asString())
                .contains("Read the full statement of reasons")
                .doesNotContain("Send the appeal");
        assertThat(bench.caller().accept(PAGE).get(path(sent) + "/statement").asString())
                .contains("It is not shown while a person looks at it again.");
        assertThat(bench.caller().get(path(sent) + "/statement").jsonPath().getString("decision_visibility[0]"))
                .isEqualTo("DECISION_VISIBILITY_CONTENT_DISABLED");
    }

    @Test
    void lodgesAnAppealOnceAndTellsModeration() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        // When
        Response first = appeal(sent, "It is my own photo.\r\n\u0007Really.", 1);
        Response again = appeal(sent, "It is my own photo.\nReally.", 1);
        Response other = appeal(sent, "Something else.", 1);
        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.jsonPath().getString("appeal.state")).isEqualTo("lodged");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.jsonPath().getString("type")).endsWith(":appeal-lodged-already");
        await().untilAsserted(() -> assertThat(lodged(sent)).hasSize(1));
        AppealLodged event = lodged(sent).get(0);
        assertThat(event.explanation()).isEqualTo("It is my own photo.\nReally.");
        assertThat(event.decisionVersion()).isEqualTo(1);
        assertThat(event.brandId()).isEqualTo(campaign.brandId());
        assertThat(page(sent)).contains("Your appeal is with us").doesNotContain("Send the appeal");
        assertThat(bench.caller().accept(PAGE).get(path(sent) + "/statement").asString())
                .contains("You have appealed.");
    }

    @Test
    void appealsFromThePageWithoutScript() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        assertThat(page(sent)).contains("Send the appeal").contains("name=\"version\" value=\"1\"");
        // When
        Response empty = form(sent, " ", "?lang=es");
        Response tooLong = form(sent, "ñ".repeat(2001), "");
        Response good = form(sent, "👗".repeat(2000), "?lang=es");
        // Then
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString()).contains("Escribe por qué crees que la decisión es un error.");
        assertThat(tooLong.asString()).contains("That is too long.").contains("ñ".repeat(2001));
        assertThat(good.statusCode()).isEqualTo(303);
        assertThat(good.header("Location")).endsWith(path(sent) + "?lang=es#appeal");
    }

    @Test
    void refusesWhatCannotBeAppealedAgainst() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response open = bench.send(campaign, photo());
        Response late = bench.send(campaign, photo());
        hear(rejected(campaign, id(late), 1, Instant.now().minusSeconds(1)));
        Response changed = bench.send(campaign, photo());
        hear(rejected(campaign, id(changed), 3, LATER));
        // Then
        assertThat(appeal(open, "Why?", 1).jsonPath().getString("type")).endsWith(":appeal-not-refused");
        assertThat(appeal(late, "Why?", 1).jsonPath().getString("type")).endsWith(":appeal-too-late");
        assertThat(page(late)).contains("The time for an appeal ended on").doesNotContain("Send the appeal");
        assertThat(appeal(changed, "Why?", 1).jsonPath().getString("type")).endsWith(":appeal-decision-changed");
        assertThat(bench.caller()
                        .formParam("explanation", "Why?")
                        .post("/my/" + "A".repeat(32) + "/appeal")
                        .statusCode())
                .isEqualTo(404);
        assertThat(bench.count(
                        "appeal", "submission_id = any($1)", (Object) new UUID[] {id(open), id(late), id(changed)}))
                .isZero();
    }

    @Test
    void aDecisionFromBeforeThereWereStatementsCanBeAppealedAgainst() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        // When
        hear(new SubmissionRejected(
                new SubmissionId(id(sent)),
                campaign.brandId(),
                campaign.campaignId(),
                1,
                Instant.now(),
                DecidedBy.POLICY,
                "balanced@1",
                List.of(new SubmissionRejected.Reason("long-gone", "Words of then."))));
        // Then
        assertThat(page(sent)).contains("Words of then.").doesNotContain("Read the full statement");
        assertThat(appeal(sent, "Why?", 1).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsABrandsOwnReasonInTheAuthorsLanguage() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        Map<String, String> own = Map.of("en", "A price tag is in view.", "de", "Man sieht ein Preisschild.");
        // When
        hear(rejected(
                campaign,
                id(sent),
                1,
                LATER,
                new SubmissionRejected.Reason("off-topic", "A price tag is in view.", own)));
        // Then
        for (String page : List.of(path(sent), path(sent) + "/statement")) {
            assertThat(bench.caller().accept(PAGE).get(page + "?lang=de").asString())
                    .contains("lang=\"de\">Man sieht ein Preisschild.<")
                    .doesNotContain("passt nicht zur Kampagne");
            assertThat(bench.caller().accept(PAGE).get(page + "?lang=fr").asString())
                    .contains("lang=\"en\">A price tag is in view.<");
        }
        assertThat(bench.caller().get(path(sent) + "/statement.json?lang=de").asString())
                .contains("Man sieht ein Preisschild.");
        assertThat(bench.caller().get(path(sent)).jsonPath().getMap("reasons[0].texts"))
                .isEqualTo(own);
    }

    @Test
    void showsADenialWithItsReasonsToTheAuthor() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        appeal(sent, "Why?", 1);
        // When
        hear(answered(campaign, id(sent), 1, Outcome.DENIED, "It shows <another> brand."));
        hear(answered(campaign, id(sent), 1, Outcome.UPHELD, "A second answer."));
        // Then
        assertThat(page(sent))
                .contains("The decision stays")
                .contains("It shows &lt;another&gt; brand.")
                .doesNotContain("Send the appeal");
        Response status = bench.caller().get(path(sent));
        assertThat(status.jsonPath().getString("appeal.state")).isEqualTo("denied");
        assertThat(status.jsonPath().getString("appeal.answer")).isEqualTo("It shows <another> brand.");
    }

    /** The approval and the answer leave in one transaction, and may come in any order. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void showsThatTheAuthorWasRight(boolean approvalFirst) {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        appeal(sent, "Why?", 1);
        VitrineEvent approval = approved(campaign, id(sent), 2);
        VitrineEvent answer = answered(campaign, id(sent), 1, Outcome.UPHELD, null);
        // When
        hear(approvalFirst ? approval : answer);
        hear(approvalFirst ? answer : approval);
        // Then
        assertThat(page(sent)).contains("You’re in the gallery").contains("You were right");
    }

    @Test
    void saysWhenTheDecisionWasTakenBackAndLetsTheNextOneBeAppealedAgainst() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        appeal(sent, "Why?", 1);
        // When
        hear(new DecisionRevoked(
                new SubmissionId(id(sent)), campaign.brandId(), campaign.campaignId(), 2, Instant.now()));
        hear(answered(campaign, id(sent), 1, Outcome.DECISION_TAKEN_BACK, null));
        // Then
        assertThat(page(sent)).contains("A person will look again").contains("Your appeal has ended");
        // When
        hear(rejected(campaign, id(sent), 3, LATER));
        // Then
        assertThat(page(sent)).contains("Send the appeal").doesNotContain("Your appeal has ended");
        assertThat(appeal(sent, "Why again?", 3).statusCode()).isEqualTo(200);
    }

    @Test
    void believesNoAnswerOfAnotherBrandOrWithoutAnAppeal() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        CampaignAnnounced foreign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        hear(answered(campaign, id(sent), 1, Outcome.DENIED, "Nobody asked."));
        appeal(sent, "Why?", 1);
        // When
        hear(answered(foreign, id(sent), 1, Outcome.DENIED, "Not theirs to say."));
        hear(answered(campaign, id(sent), 9, Outcome.DENIED, "Of another decision."));
        // Then
        assertThat(bench.caller().get(path(sent)).jsonPath().getString("appeal.state"))
                .isEqualTo("lodged");
    }

    @Test
    void aWithdrawalEndsTheAppealAndForgetsItsWords() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        Response sent = bench.send(campaign, photo());
        hear(rejected(campaign, id(sent), 1, LATER));
        appeal(sent, "Why?", 1);
        // When
        Response withdrawn = bench.caller().delete(path(sent));
        hear(answered(campaign, id(sent), 1, Outcome.DENIED, "Too slow."));
        // Then
        assertThat(withdrawn.jsonPath().getString("appeal.state")).isEqualTo("withdrawn");
        assertThat(bench.count(
                        "appeal",
                        "submission_id = $1 and explanation = '' and answer is null and state = 'withdrawn'",
                        id(sent)))
                .isEqualTo(1);
        assertThat(page(sent))
                .contains("Taken back")
                .doesNotContain("Too slow.")
                .doesNotContain("Why?");
        assertThat(bench.caller().get(path(sent) + "/statement").statusCode()).isEqualTo(404);
        assertThat(appeal(sent, "Once more?", 1).statusCode()).isEqualTo(409);
    }

    private Response appeal(Response sent, String words, long version) {
        return bench.caller()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("explanation", words)
                .formParam("version", version)
                .post(path(sent) + "/appeal");
    }

    private Response form(Response sent, String words, String query) {
        return bench.caller()
                .accept(PAGE)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("explanation", words)
                .formParam("version", 1)
                .post(path(sent) + "/appeal" + query);
    }

    private List<AppealLodged> lodged(Response sent) {
        return bench.kafka.about(Topics.SUBMISSIONS, id(sent)).stream()
                .filter(record -> KafkaOfTests.header(record, "ce_type").equals(AppealLodged.TYPE))
                .map(record -> bench.kafka.read(record, AppealLodged.class))
                .toList();
    }

    /** Announces the event and waits until it took its effect, or was passed over. */
    private void hear(VitrineEvent event) {
        UUID id = bench.kafka.announce(event);
        await().until(() -> bench.count("inbox", "event_id = $1", id) == 1);
    }

    private String page(Response sent) {
        return bench.caller().accept(PAGE).get(path(sent)).asString();
    }

    private static AppealAnswered answered(
            CampaignAnnounced campaign, UUID submission, long version, Outcome outcome, @Nullable String words) {
        return new AppealAnswered(
                new SubmissionId(submission),
                campaign.brandId(),
                campaign.campaignId(),
                version,
                outcome,
                words,
                Instant.now());
    }

    private static StatementOfReasons statement(boolean wasShown, @Nullable Instant until) {
        return new StatementOfReasons(
                wasShown,
                true,
                List.of("near-duplicate"),
                null,
                "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
                List.of(),
                List.of(),
                List.of("CONTENT_TYPE_IMAGE", "CONTENT_TYPE_TEXT"),
                "SOURCE_VOLUNTARY",
                List.of("DE", "FR"),
                until);
    }

    private static SubmissionRejected rejected(
            CampaignAnnounced campaign, UUID submission, long version, Instant until) {
        return rejected(
                campaign,
                submission,
                version,
                until,
                new SubmissionRejected.Reason("near-duplicate", "Already shared."));
    }

    private static SubmissionRejected rejected(
            CampaignAnnounced campaign,
            UUID submission,
            long version,
            Instant until,
            SubmissionRejected.Reason reason) {
        return new SubmissionRejected(
                new SubmissionId(submission),
                campaign.brandId(),
                campaign.campaignId(),
                version,
                Instant.now(),
                DecidedBy.POLICY,
                "balanced@1",
                List.of(reason),
                statement(false, until));
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
