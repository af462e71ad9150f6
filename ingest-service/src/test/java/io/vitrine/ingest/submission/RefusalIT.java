package io.vitrine.ingest.submission;

import static io.vitrine.ingest.submission.IngestBench.TERMS;
import static io.vitrine.ingest.submission.IngestBench.campaign;
import static io.vitrine.ingest.submission.IngestBench.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vitrine.contract.campaign.v1.CampaignAnnounced;
import io.vitrine.contract.campaign.v1.CampaignAnnounced.State;
import io.vitrine.ingest.photo.TestPhotos;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class RefusalIT {

    private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Inject
    IngestBench bench;

    @Test
    void refusesWhatIsNoPhotoAndKeepsNothing() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        // When / Then
        assertRefused(
                bench.send(campaign, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)), 415, "photo-markup");
        assertRefused(bench.send(campaign, new byte[0]), 422, "photo-empty");
        assertRefused(bench.send(campaign, TestPhotos.jpeg(100, 100)), 422, "photo-too-small");
        assertRefused(bench.send(campaign, java.util.Arrays.copyOf(photo(), 30)), 422, "photo-truncated");
        assertThat(bench.count("submission", "campaign_id = $1", campaign.campaignId()))
                .isZero();
    }

    @Test
    void refusesAMissingPhoto() {
        CampaignAnnounced campaign = bench.openCampaign();
        Response answer = bench.caller()
                .multiPart("campaign", campaign.slug())
                .multiPart("consent", TERMS)
                .post("/api/submissions");
        assertRefused(answer, 422, "photo-missing");
    }

    @Test
    void refusesWithoutACampaign() {
        assertRefused(form("Hello").post("/api/submissions"), 422, "campaign-missing");
        assertRefused(form("Hello #" + unique()).post("/api/submissions"), 404, "campaign-unknown");
        assertRefused(form("Hello").multiPart("campaign", unique()).post("/api/submissions"), 404, "campaign-unknown");
    }

    @Test
    void refusesToGuessBetweenTwoCampaigns() {
        // Given
        String tag = unique();
        CampaignAnnounced one = bench.known(campaign("a-" + tag, Instant.EPOCH, null, State.OPEN, tag));
        CampaignAnnounced other = bench.known(campaign("b-" + tag, Instant.EPOCH, null, State.OPEN, tag));
        // When
        Response answer = form("Hello #" + tag).post("/api/submissions");
        // Then
        assertRefused(answer, 409, "campaign-ambiguous");
        assertThat(answer.jsonPath().getString("detail")).contains(one.slug()).contains(other.slug());
    }

    @Test
    void refusesOutsideTheCampaignsWindow() {
        // Given
        Instant now = Instant.now();
        CampaignAnnounced early = bench.known(campaign(unique(), now.plusSeconds(3600), null, State.OPEN, unique()));
        CampaignAnnounced late =
                bench.known(campaign(unique(), Instant.EPOCH, now.minusSeconds(1), State.OPEN, unique()));
        CampaignAnnounced closed = bench.known(campaign(unique(), Instant.EPOCH, null, State.CLOSED, unique()));
        // When / Then
        assertRefused(bench.send(early, photo()), 409, "campaign-not-yet-open");
        assertRefused(bench.send(late, photo()), 409, "campaign-closed");
        assertRefused(bench.send(closed, photo()), 409, "campaign-closed");
    }

    @Test
    void refusesWithoutConsentToTheCurrentTerms() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        RequestSpecification without = bench.caller()
                .multiPart("photo", "me.jpg", photo(), "image/jpeg")
                .multiPart("campaign", campaign.slug());
        RequestSpecification outdated = bench.caller()
                .multiPart("photo", "me.jpg", photo(), "image/jpeg")
                .multiPart("campaign", campaign.slug())
                .multiPart("consent", "2019-01");
        // When / Then
        assertRefused(without.post("/api/submissions"), 422, "consent-missing");
        Response answer = outdated.post("/api/submissions");
        assertRefused(answer, 409, "consent-outdated");
        assertThat(answer.jsonPath().getString("termsVersion")).isEqualTo(TERMS);
    }

    @Test
    void refusesWordsThatAreTooLong() {
        CampaignAnnounced campaign = bench.openCampaign();
        assertRefused(
                form("\ud83e\udd8a".repeat(2201))
                        .multiPart("campaign", campaign.slug())
                        .post("/api/submissions"),
                422,
                "caption-too-long");
        assertRefused(
                form("x")
                        .multiPart("campaign", campaign.slug())
                        .multiPart("author", "x".repeat(81))
                        .post("/api/submissions"),
                422,
                "author-too-long");
    }

    @Test
    void refusesAKeyThatAnybodyCouldGuess() {
        CampaignAnnounced campaign = bench.openCampaign();
        Response answer =
                bench.selfie(campaign, photo()).header("Idempotency-Key", "1").post("/api/submissions");
        assertRefused(answer, 400, "idempotency-key-malformed");
    }

    @Test
    void answersGarbageWithAProblem() {
        // Given
        String cut = "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"x.jpg\"\r\n\r\n\u00ff\u00d8";
        // When / Then
        assertProblem(raw("multipart/form-data; boundary=b", cut));
        assertProblem(raw("multipart/form-data", "nothing"));
        assertProblem(raw("multipart/form-data; boundary=b", "--b\r\n\r\nno header\r\n--b--"));
        assertProblem(raw("multipart/form-data; boundary=" + "b".repeat(5000), "--b--"));
        assertProblem(raw("multipart/form-data; boundary=b", ""));
        assertProblem(raw("application/json", "{}"));
        assertProblem(bench.caller().get("/api/submissions"));
        assertProblem(bench.caller().multiPart("caption", "x".repeat(100_000)).post("/api/submissions"));
    }

    @Test
    void countsAttemptsPerAddress() {
        // Given
        String address = "198.51.100.77";
        // When
        Response last = attemptFrom(address, 0);
        for (int attempt = 1; attempt < 1000 && last.statusCode() != 429; attempt++) {
            last = attemptFrom(address, attempt);
        }
        // Then
        assertRefused(last, 429, "too-many-attempts");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertRefused(form("x").post("/api/submissions"), 422, "campaign-missing");
    }

    @Test
    void refusesAWriteFromAnotherSite() {
        CampaignAnnounced campaign = bench.openCampaign();
        Response answer = bench.selfie(campaign, photo())
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/submissions");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void showsTheFormAgainWithTheReasonAndWhatWasEntered() {
        // Given
        CampaignAnnounced campaign = bench.openCampaign();
        // When
        Response answer = bench.caller()
                .accept(PAGE)
                .multiPart("photo", "", new byte[0], "application/octet-stream")
                .multiPart("campaign", campaign.slug())
                .multiPart("caption", "My <b>words</b>", "text/plain; charset=UTF-8")
                .multiPart("author", "Zo\u00eb", "text/plain; charset=UTF-8")
                .multiPart("consent", TERMS)
                .post("/api/submissions");
        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString())
                .contains("No photo")
                .contains("My &lt;b&gt;words&lt;/b&gt;")
                .contains("Zo\u00eb")
                .contains("enctype=\"multipart/form-data\"");
    }

    /** What a caller writes into the header stands to the left of what the gateway adds. */
    private static Response attemptFrom(String address, int claimed) {
        return RestAssured.given()
                .header("X-Forwarded-For", "203.0.113." + claimed + ", " + address)
                .accept("application/json")
                .multiPart("caption", "x")
                .post("/api/submissions");
    }

    /** A body of which nothing is repaired on the way. */
    private Response raw(String contentType, String body) {
        return bench.caller()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(contentType)
                .body(body)
                .post("/api/submissions");
    }

    private RequestSpecification form(String caption) {
        return bench.caller()
                .multiPart("photo", "me.jpg", photo(), "image/jpeg")
                .multiPart("caption", caption, "text/plain; charset=UTF-8")
                .multiPart("consent", TERMS);
    }

    private static String unique() {
        return "c" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:vitrine:problem:" + code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertProblem(answer);
    }

    private static void assertProblem(Response answer) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).endsWith(".").doesNotContain("{");
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
    }
}
