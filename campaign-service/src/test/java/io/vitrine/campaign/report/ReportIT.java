package io.vitrine.campaign.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vitrine.campaign.TestBrand;
import io.vitrine.campaign.gallery.Selfies;
import io.vitrine.campaign.gallery.Selfies.Scene;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.moderation.v1.ReportTaken;
import io.vitrine.contract.moderation.v1.ReportsAnswered;
import io.vitrine.contract.moderation.v1.ReportsAnswered.Answer;
import io.vitrine.contract.moderation.v1.ReportsAnswered.AnsweredReport;
import io.vitrine.contract.report.v1.LookReported;
import io.vitrine.delivery.EventJson;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class ReportIT {

    private static final Random ADDRESSES = new Random();

    @Inject
    Selfies selfies;

    @Inject
    EventJson json;

    @Inject
    ReportConfig config;

    @Inject
    ReportSweepSchedule sweep;

    private Scene scene;
    private final UUID submission = UUID.randomUUID();
    private UUID look;

    /** Of the network that this test comes from, so that tests do not use up each other's limits. */
    private final String address = "203.0." + ADDRESSES.nextInt(256) + "." + ADDRESSES.nextInt(256);

    @BeforeEach
    void shownLook() {
        scene = selfies.scene();
        hear(selfies.approval(scene, submission, 1, "Sun <b>#ootd"));
        look = selfies.lookOf(submission);
    }

    @Test
    void aReportIsTakenAndToldWithoutTheAddressOfWhoSentIt() {
        String statusUrl = report(
                        Map.of("ground", "me", "explanation", " Nobody asked. ", "contact", "mia@example.com"))
                .statusCode(202)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .path("statusUrl");

        List<byte[]> told = selfies.told(LookReported.TYPE, submission);
        assertThat(told).hasSize(1);
        assertThat(new String(told.get(0), StandardCharsets.UTF_8)).doesNotContain("mia@");
        LookReported event = json.read(told.get(0), LookReported.class);
        assertThat(event.lookId()).isEqualTo(look);
        assertThat(event.brandId()).isEqualTo(scene.brandId());
        assertThat(event.campaignId()).isEqualTo(scene.campaignId());
        assertThat(event.ground()).isEqualTo("me");
        assertThat(event.explanation()).isEqualTo("Nobody asked.");
        assertThat(event.contactable()).isTrue();

        status(statusUrl)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body("id", equalTo(event.reportId().toString()))
                .body("state", equalTo("received"))
                .body("answeredAt", nullValue());
        assertThat(selfies.rows("select contact from look_reports where id = ?", event.reportId()))
                .containsExactly("mia@example.com");
        assertThat(selfies.rows(
                        "select id::text from look_reports where secret_hash = convert_to(?, 'UTF8')",
                        secret(statusUrl)))
                .isEmpty();
    }

    @Test
    void thePersonSeesWhatBecomesOfIt() {
        String statusUrl = report(Map.of("ground", "nudity")).extract().path("statusUrl");
        UUID id = reportOf(statusUrl);

        hear(taken(id, 1, true));
        status(statusUrl).body("state", equalTo("in-review")).body("hiddenMeanwhile", equalTo(true));
        page(statusUrl).body(containsString("Nobody sees the look until"));

        hear(answered(2, Answer.KEPT, null, "It is a <b>statue.", id));
        status(statusUrl)
                .body("state", equalTo("kept"))
                .body("reason", equalTo("It is a <b>statue."))
                .body("reasonCode", nullValue());
        page(statusUrl).body(containsString("It is a &lt;b&gt;statue.")).body(containsString("What you can do now"));

        hear(taken(id, 3, true));
        status(statusUrl).body("state", equalTo("in-review")).body("reason", nullValue());

        hear(answered(4, Answer.REMOVED, "nudity", "We do not show that.", id));
        status(statusUrl).body("state", equalTo("removed")).body("reasonCode", equalTo("nudity"));
        page(statusUrl).body(containsString("The look was removed")).body(containsString("We do not show that."));
    }

    @Test
    void inWhateverOrderAndHoweverOftenTheHighestVersionHolds() {
        String first = report(Map.of("ground", "spam")).extract().path("statusUrl");
        String second = report(Map.of("ground", "spam")).extract().path("statusUrl");
        var answer = new ReportsAnswered(
                new SubmissionId(submission),
                scene.brandId(),
                scene.campaignId(),
                List.of(new AnsweredReport(reportOf(first), 2), new AnsweredReport(reportOf(second), 2)),
                Answer.NO_LONGER_SHOWN,
                null,
                "The look is no longer in the gallery.",
                Instant.now());

        UUID event = hear(answer);
        selfies.send(answer, event);
        hear(taken(reportOf(first), 1, false));
        hear(answer);

        status(first).body("state", equalTo("no-longer-shown"));
        status(second).body("state", equalTo("no-longer-shown"));
    }

    @Test
    void whoeverHadAnAnswerHearsThatItWasReversedInTheirLanguage() {
        String statusUrl = report(Map.of("ground", "nudity")).extract().path("statusUrl");
        UUID id = reportOf(statusUrl);
        hear(answered(2, Answer.REMOVED, "nudity", "We do not show that.", id));
        status(statusUrl).body("state", equalTo("removed")).body("insteadOf", nullValue());
        page(statusUrl).body(not(containsString("data-earlier")));

        hear(new ReportTaken(
                id,
                new SubmissionId(submission),
                scene.brandId(),
                scene.campaignId(),
                3,
                true,
                Instant.now(),
                Answer.REMOVED));
        status(statusUrl)
                .body("state", equalTo("in-review"))
                .body("hiddenMeanwhile", equalTo(true))
                .body("insteadOf", equalTo("removed"));
        page(statusUrl)
                .body(containsString("The earlier answer holds no more"))
                .body(containsString("You were told that the look was removed."));

        hear(new ReportsAnswered(
                new SubmissionId(submission),
                scene.brandId(),
                scene.campaignId(),
                List.of(new AnsweredReport(id, 4)),
                Answer.KEPT,
                null,
                "It is a statue.",
                Instant.now(),
                Answer.REMOVED));
        status(statusUrl)
                .body("state", equalTo("kept"))
                .body("reason", equalTo("It is a statue."))
                .body("insteadOf", equalTo("removed"));
        page(statusUrl)
                .body(containsString("This answer replaces an earlier one"))
                .body(containsString("You were told that the look was removed. That decision was reversed"))
                .body(containsString("It is a statue."));
        inLanguage(statusUrl, "de-AT")
                .body(containsString("lang=\"de\""))
                .body(containsString("Dir wurde gesagt, dass der Look entfernt wurde."));
        inLanguage(statusUrl, "fr").body(containsString("On t’avait dit que le look a été retiré."));
        inLanguage(statusUrl, "es").body(containsString("Se te dijo que el look se había retirado."));
        inLanguage(statusUrl + "?lang=es", "de")
                .body(containsString("Se te dijo que el look se había retirado."))
                .body(containsString("hreflang=\"fr\""));
        inLanguage(statusUrl, "ja").body(containsString("You were told that the look was removed."));
    }

    @Test
    void anAnswerOfAnotherBrandChangesNothing() {
        String statusUrl = report(Map.of("ground", "spam")).extract().path("statusUrl");
        UUID id = reportOf(statusUrl);

        hear(new ReportsAnswered(
                new SubmissionId(submission),
                UUID.randomUUID(),
                scene.campaignId(),
                List.of(new AnsweredReport(id, 9)),
                Answer.KEPT,
                null,
                "Not yours.",
                Instant.now()));

        status(statusUrl).body("state", equalTo("received"));
    }

    @Test
    void onlyTheBrandsOwnersAndModeratorsReadTheAddress() {
        var brand = TestBrand.create();
        var foreign = TestBrand.create();
        Scene ours = selfies.scene(brand.brandId());
        UUID selfie = UUID.randomUUID();
        hear(selfies.approval(ours, selfie, 1, "Sun #ootd"));
        String statusUrl = report(selfies.lookOf(selfie), Map.of("ground", "me", "contact", "mia@example.com"))
                .extract()
                .path("statusUrl");
        UUID id = reportOf(statusUrl);

        for (String role : List.of("owner", "moderator")) {
            contact(brand.bearer(role), id).statusCode(200).body("contact", equalTo("mia@example.com"));
        }
        contact(brand.bearer("marketer"), id).statusCode(403);
        contact(foreign.bearer("owner"), id).statusCode(404);
        given().get("/api/reports/{id}", id).then().statusCode(401);
        given().header("Authorization", brand.bearer("moderator"))
                .accept("text/html")
                .get("/reports/{id}/contact", id)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("mailto:mia@example.com"));
        given().header("Authorization", foreign.bearer("moderator"))
                .get("/reports/{id}/contact", id)
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNotShownIsNotReported() {
        hear(selfies.rejection(scene, submission, 2));

        report(Map.of("ground", "me")).statusCode(404).body("type", equalTo("urn:vitrine:problem:look-unknown"));
        report(UUID.randomUUID(), Map.of("ground", "me")).statusCode(404);
        browser().get("/looks/{id}/report", look).then().statusCode(404);
        assertThat(selfies.told(LookReported.TYPE, submission)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        report(Map.of("ground", "illegal-hate", "contact", "nowhere"))
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:invalid-fields"))
                .body("errors.field", hasItems("explanation", "contact", "goodFaith"));
        report(Map.of()).statusCode(400).body("errors.field", hasItems("ground"));
    }

    @Test
    void anAddressHasALimitAndOthersAreNotConcerned() {
        for (int i = 0; i < config.perAddress(); i++) {
            report(Map.of("ground", "spam")).statusCode(202);
        }

        int wait = Integer.parseInt(report(Map.of("ground", "spam"))
                .statusCode(429)
                .body("type", equalTo("urn:vitrine:problem:too-many-reports"))
                .extract()
                .header("Retry-After"));
        assertThat(wait).isPositive();
        browser()
                .formParam("ground", "other")
                .formParam("explanation", "My words <b>")
                .post("/looks/{id}/report", look)
                .then()
                .statusCode(429)
                .body(containsString("Not sent yet"))
                .body(containsString("My words &lt;b&gt;"));
        given().header("X-Forwarded-For", "198.51.100." + ADDRESSES.nextInt(256))
                .contentType("application/json")
                .body(Map.of("ground", "spam"))
                .post("/api/looks/{id}/reports", look)
                .then()
                .statusCode(202);
    }

    @Test
    void theFormWorksWithoutScriptAndKeepsWhatWasWritten() {
        browser().get("/looks/{id}", look).then().body(containsString("/looks/" + look + "/report"));
        browser()
                .get("/looks/{id}/report", look)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Report a look"))
                .body(not(containsString("Not sent yet")));
        browser()
                .formParam("ground", "illegal-privacy")
                .formParam("explanation", "")
                .formParam("contact", "\"><script>")
                .post("/looks/{id}/report", look)
                .then()
                .statusCode(400)
                .body(containsString("id=\"explanation-error\""))
                .body(containsString("id=\"contact-error\""))
                .body(containsString("id=\"goodFaith-error\""))
                .body(containsString("value=\"illegal-privacy\" required checked"))
                .body(containsString("value=\"&quot;&gt;&lt;script&gt;\""));

        String next = browser()
                .formParam("ground", "illegal-privacy")
                .formParam("explanation", "My address is in it.")
                .formParam("goodFaith", "yes")
                .post("/looks/{id}/report", look)
                .then()
                .statusCode(303)
                .header("Referrer-Policy", equalTo("no-referrer"))
                .extract()
                .header("Location");

        browser()
                .get(next)
                .then()
                .statusCode(200)
                .body(containsString("Thank you"))
                .body(containsString("We have your report"))
                .body(containsString("noindex"));
        assertThat(selfies.rows("select ground || good_faith from look_reports where submission_id = ?", submission))
                .containsExactly("illegal-privacytrue");
    }

    @Test
    void aLinkThatIsNoneOpensNothing() {
        given().get("/reports/nonsense").then().statusCode(404);
        given().get("/reports/{secret}", "A".repeat(22)).then().statusCode(404);
    }

    @Test
    void whoReportedIsForgottenWhenTheTimeIsOverAndTheAnswerStays() {
        String old = report(Map.of("ground", "me", "explanation", "Words", "contact", "mia@example.com"))
                .extract()
                .path("statusUrl");
        String open = report(Map.of("ground", "me", "explanation", "Words", "contact", "mia@example.com"))
                .extract()
                .path("statusUrl");
        hear(answered(1, Answer.KEPT, null, "It may stay.", reportOf(old)));
        selfies.update("update look_reports set answered_at = now() - interval '181 days' where id = ?", reportOf(old));

        assertThat(sweep.forget().await().atMost(Duration.ofSeconds(10))).isPositive();

        assertThat(selfies.rows(
                        "select explanation || coalesce(contact, '-') from look_reports where id = ?", reportOf(old)))
                .containsExactly("-");
        assertThat(selfies.rows("select contact from look_reports where id = ?", reportOf(open)))
                .containsExactly("mia@example.com");
        status(old).body("state", equalTo("kept")).body("reason", equalTo("It may stay."));
    }

    @Test
    void aReportAndItsEventAreKeptTogetherOrNotAtAll() {
        String name = "stands_in_the_way_" + submission.toString().replace('-', '_');
        selfies.update(
                "alter table outbox add constraint " + name + " check (event_key <> '" + submission + "') not valid");
        try {
            report(Map.of("ground", "me")).statusCode(500);
        } finally {
            selfies.update("alter table outbox drop constraint " + name);
        }

        assertThat(selfies.rows("select id::text from look_reports where submission_id = ?", submission))
                .isEmpty();
    }

    private ValidatableResponse report(Map<String, Object> body) {
        return report(look, body);
    }

    private ValidatableResponse report(UUID lookId, Map<String, Object> said) {
        Map<String, Object> body = new HashMap<>(said);
        return given().header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(body)
                .post("/api/looks/{id}/reports", lookId)
                .then();
    }

    private static ValidatableResponse contact(String bearer, UUID id) {
        return given().header("Authorization", bearer)
                .get("/api/reports/{id}", id)
                .then();
    }

    private static ValidatableResponse status(String statusUrl) {
        return given().get("/reports/{secret}", secret(statusUrl)).then();
    }

    private static ValidatableResponse inLanguage(String statusUrl, String accepted) {
        return given().accept("text/html")
                .header("Accept-Language", accepted)
                .get("/reports/" + secret(statusUrl))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String statusUrl) {
        return given().accept("text/html")
                .get("/reports/{secret}", secret(statusUrl))
                .then()
                .statusCode(200);
    }

    private static String secret(String statusUrl) {
        return statusUrl.substring(statusUrl.lastIndexOf('/') + 1);
    }

    private static UUID reportOf(String statusUrl) {
        return UUID.fromString(status(statusUrl).extract().path("id"));
    }

    private RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-For", address);
    }

    private ReportTaken taken(UUID report, long version, boolean hidden) {
        return new ReportTaken(
                report,
                new SubmissionId(submission),
                scene.brandId(),
                scene.campaignId(),
                version,
                hidden,
                Instant.now());
    }

    private ReportsAnswered answered(
            long version, Answer answer, @Nullable String reasonCode, String reason, UUID report) {
        return new ReportsAnswered(
                new SubmissionId(submission),
                scene.brandId(),
                scene.campaignId(),
                List.of(new AnsweredReport(report, version)),
                answer,
                reasonCode,
                reason,
                Instant.now());
    }

    /** Sends the event and waits until it has taken effect. */
    private UUID hear(VitrineEvent event) {
        UUID id = selfies.send(event);
        await().until(() -> selfies.applied(id));
        return id;
    }
}
