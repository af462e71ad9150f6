package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.teststack.TestMembers;
import io.vitrine.teststack.VitrineStackResource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions are tried, by the API and by the page, within one brand and within bounds. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class WordsIT extends ModerationTest {

    private static final String TEST = "/api/review/words/test";

    @Test
    void triesCaptionsOnTheCampaignsWordsAndOnThoseThatAreNotSaved() {
        Brand brand = selfies.brand("balanced");
        var maya = Colleague.of("Maya", brand.id(), "marketer");

        maya.asks()
                .body(Map.of(
                        "campaignId",
                        brand.campaignId(),
                        "captions",
                        List.of(
                                "This is my blockedbrandword and a longer sentence for the language #ootd",
                                "so ein Arschloch, dieser Rival #ootd",
                                " "),
                        "blocked",
                        List.of("rival"),
                        "allowed",
                        List.of("arschloch")))
                .post(TEST)
                .then()
                .statusCode(200)
                .body("campaign", equalTo("Outfit of the day"))
                .body("blocked", equalTo(List.of("blockedbrandword", "rival")))
                .body("captions", hasSize(2))
                .body("captions[0].language", equalTo("en"))
                .body("captions[0].findings.code", equalTo(List.of("brand-blocked-words")))
                .body("captions[0].parts.text", hasItem("blockedbrandword"))
                .body("captions[0].parts.find { it.text == 'blockedbrandword' }.severity", equalTo("serious"))
                .body("captions[1].findings.code", equalTo(List.of("brand-blocked-words")));
    }

    @Test
    void tryingLeavesNothingBehind() {
        Brand brand = selfies.brand("balanced");
        String caption = "One caption of many words that nobody ever sent to anybody #ootd";

        for (int i = 0; i < 3; i++) {
            Colleague.of("Maya", brand.id())
                    .asks()
                    .body(Map.of("campaignId", brand.campaignId(), "captions", List.of(caption)))
                    .post(TEST)
                    .then()
                    .statusCode(200)
                    .body("captions[0].findings", empty());
        }

        assertThat(selfies.count("select count(*)::int from caption_key where brand_id = $1", Tuple.of(brand.id())))
                .isZero();
    }

    @Test
    void aCampaignOfAnotherBrandDoesNotExist() {
        Brand brand = selfies.brand("balanced");
        var stranger = Colleague.of("Stranger", UUID.randomUUID(), "owner");

        stranger.asks()
                .body(Map.of("campaignId", brand.campaignId(), "captions", List.of("blockedbrandword")))
                .post(TEST)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:vitrine:problem:campaign-unknown"));
        browser(stranger.brandId())
                .get("/review/words")
                .then()
                .statusCode(200)
                .body(containsString("No campaign yet"))
                .body(not(containsString(brand.campaignId().toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"care", "analyst"})
    void otherRolesStayOutside(String role) {
        var outsider = Colleague.of("Outsider", UUID.randomUUID(), role);

        outsider.asks()
                .body(Map.of("campaignId", UUID.randomUUID(), "captions", List.of("x")))
                .post(TEST)
                .then()
                .statusCode(403);
        outsider.asks().accept("text/html").get("/review/words").then().statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("campaignId", UUID.randomUUID(), "captions", List.of("x")))
                .post(TEST)
                .then()
                .statusCode(401);
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        Brand brand = selfies.brand("balanced");
        var maya = Colleague.of("Maya", brand.id());

        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("campaignId", brand.campaignId(), "captions", List.of()),
                Map.of("campaignId", brand.campaignId(), "captions", Collections.nCopies(51, "x")),
                Map.of("campaignId", brand.campaignId(), "captions", List.of("x".repeat(2_201))),
                Map.of("campaignId", brand.campaignId(), "captions", List.of("x"), "blocked", List.of("y".repeat(101))),
                Map.of("captions", List.of("x")))) {
            maya.asks().body(body).post(TEST).then().statusCode(400);
        }
    }

    @Test
    void tooOftenIsRefusedWithATimeToWait() {
        Brand brand = selfies.brand("balanced");
        var maya = Colleague.of("Maya", brand.id());
        Map<String, Object> fifty =
                Map.of("campaignId", brand.campaignId(), "captions", Collections.nCopies(50, "Sunday #ootd"));

        for (int i = 0; i < 6; i++) {
            maya.asks().body(fifty).post(TEST).then().statusCode(200);
        }

        maya.asks()
                .body(fifty)
                .post(TEST)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:vitrine:problem:too-many-tests"));
        Colleague.of("Noa", brand.id()).asks().body(fifty).post(TEST).then().statusCode(200);
    }

    @Test
    void thePageWorksWithoutScript() {
        Brand brand = selfies.brand("balanced");

        browser(brand.id())
                .get("/review/words?campaign=" + brand.campaignId())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Nothing tried yet"));
        browser(brand.id())
                .formParam("campaign", brand.campaignId())
                .formParam("captions", "<b>Arschloch</b> #ootd\n\nMein neues Kleid für den Sommer ist da #ootd")
                .formParam("blocked", "kleid")
                .formParam("allowed", "")
                .post("/review/words")
                .then()
                .statusCode(200)
                .body(containsString("<mark class=\"bad\" title=\"blocked-words\">Arschloch</mark>"))
                .body(containsString("<mark class=\"bad\" title=\"brand-blocked-words\">Kleid</mark>"))
                .body(containsString("&lt;b&gt;"))
                .body(not(containsString("<b>Arschloch")))
                .body(containsString("In German"));
    }

    private static RequestSpecification browser(UUID brandId) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(TestMembers.SESSION_COOKIE, TestMembers.token("moderator", brandId));
    }
}
