package io.vitrine.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit as a service sees it: every failure, every header, every way to be signed in or not. */
@QuarkusTest
@WithTestResource(Tokens.class)
class ShowcaseComponentTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String PROBLEM_JSON = "application/problem+json";

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {"/styleguide", "/api/me", "/kit/kit.css", "/nowhere", "/q/health/ready"}) {
            given().when()
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "strict-origin-when-cross-origin")
                    .header("Permissions-Policy", startsWith("camera=(self)"))
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Content-Security-Policy", not(containsString("unsafe-inline")))
                    .header("Strict-Transport-Security", nullValue());
        }
    }

    @Test
    void pageIsRenderedInTheFrameAndNamesNoOtherHost() {
        String page =
                browser().get("/styleguide").then().statusCode(200).extract().asString();

        assertThat(page)
                .contains(
                        "<title>Style guide · Vitrine</title>",
                        "<main id=\"main\"",
                        "/kit/kit.css?v=",
                        "Sign in for brands")
                .doesNotContain("http://", "https://", " style=\"", "<style", "onclick")
                .doesNotContain("class=\"areas\"");
    }

    @Test
    void frameShowsAMemberOnlyTheAreasOfTheirRoles() {
        String page = browser()
                .cookie(SessionCookie.NAME, Tokens.of(Role.MODERATOR))
                .get("/styleguide")
                .asString();

        assertThat(page).contains("Maya Lindqvist", "Nordlicht", "href=\"/review\"", "action=\"/signout\"");
        assertThat(page).doesNotContain("href=\"/studio\"");
    }

    @Test
    void pageSaysWhatItDependsOnAndWhoMayKeepIt() {
        browser().get("/styleguide").then().header("Vary", containsString("Accept-Encoding"));
        browser()
                .cookie(SessionCookie.NAME, Tokens.of(Role.OWNER))
                .get("/styleguide")
                .then()
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void textTravelsCompressed() {
        given().header("Accept-Encoding", "gzip")
                .get("/kit/kit.css")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @Test
    void thrownProblemIsADocumentForProgramsAndAPageForPeople() {
        given().get("/api/refused")
                .then()
                .statusCode(429)
                .contentType(PROBLEM_JSON)
                .header("Retry-After", "2")
                .header("Vary", containsString("Accept"))
                .body("type", equalTo("urn:vitrine:problem:too-fast"))
                .body("status", equalTo(429))
                .body("detail", equalTo("Wait a moment, then share again."))
                .body("instance", equalTo("/api/refused"))
                .body("campaign", equalTo("ootd"));
        browser()
                .get("/api/refused")
                .then()
                .statusCode(429)
                .contentType(ContentType.HTML)
                .header("Retry-After", "2")
                .body(containsString("A little slower"), containsString("Wait a moment"));
    }

    @Test
    void unexpectedFailureTellsAnIdAndNothingElse() {
        given().get("/api/broken?secret=hunter2")
                .then()
                .statusCode(500)
                .contentType(PROBLEM_JSON)
                .body("type", equalTo("urn:vitrine:problem:unexpected"))
                .body("errorId", matchesPattern("[0-9a-f]{8}"))
                .body(not(containsString("jdbc")));
        browser()
                .get("/api/broken?secret=hunter2")
                .then()
                .statusCode(500)
                .body(allOf(
                        containsString("error id"), not(containsString("hunter2")), not(containsString("Exception"))));
    }

    @Test
    void partThatIsTooSlowIsWorthAnotherTry() {
        given().get("/api/slow")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:vitrine:problem:unavailable"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /nowhere, 404, not-found", "PATCH, /api/posters, 405, method-not-allowed"})
    void addressOrMethodThatDoesNotExistIsAProblem(String method, String path, int status, String code) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .contentType(PROBLEM_JSON)
                .body("type", equalTo("urn:vitrine:problem:" + code));
        browser()
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(ContentType.HTML)
                .body(containsString("id=\"problem\""));
    }

    @Test
    void contentOfAnotherKindIsRefused() {
        given().contentType("text/xml")
                .body("<poster/>")
                .post("/api/posters")
                .then()
                .statusCode(415)
                .contentType(PROBLEM_JSON)
                .body("type", equalTo("urn:vitrine:problem:unsupported-media-type"));
    }

    @Test
    void bodyBeyondTheLimitIsRefusedInWords() {
        given().contentType(ContentType.JSON)
                .body("x".repeat(70_000))
                .post("/api/posters")
                .then()
                .statusCode(413)
                .contentType(PROBLEM_JSON)
                .body("type", equalTo("urn:vitrine:problem:too-large"))
                .body("limitBytes", equalTo(65_536));
    }

    @Test
    void wrongFieldsAreNamedAsTheCallerWroteThem() {
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"\",\"hashtags\":[\"\",\"b\",\"c\"],\"terms\":{}}")
                .post("/api/posters")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:invalid-fields"))
                .body("errors.field", hasItems("hashtags", "hashtags[0]", "name", "terms.text"));
        given().get("/api/posters?limit=0").then().statusCode(400).body("errors[0].field", equalTo("limit"));
        given().contentType(ContentType.JSON)
                .body("")
                .post("/api/posters")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("poster"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"name\":{}}", "{\"terms\":{\"text\":[1]}}", "{'name':1}"})
    void jsonThatCannotBeReadIsRefusedWithoutNamesOfOurTypes(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/posters")
                .then()
                .statusCode(400)
                .contentType(PROBLEM_JSON)
                .body("type", equalTo("urn:vitrine:problem:malformed-json"))
                .body(not(containsString("io.vitrine")));
    }

    @Test
    void memberIsKnownByCookieAndByBearerToken() {
        String token = Tokens.of(Role.MODERATOR, Role.CARE);
        for (RequestSpecification request : new RequestSpecification[] {
            given().cookie(SessionCookie.NAME, token), given().header("Authorization", "Bearer " + token)
        }) {
            request.get("/api/me")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(Tokens.MEMBER))
                    .body("name", equalTo("Maya Lindqvist"))
                    .body("brand", equalTo(Tokens.BRAND))
                    .body("brandName", equalTo("Nordlicht"))
                    .body("roles", hasItems("moderator", "care"));
        }
        given().cookie(SessionCookie.NAME, token).get("/api/desk").then().statusCode(200);
    }

    @Test
    void tokenThatCannotBeBelievedIsNobody() {
        for (String token : new String[] {Tokens.expired(), Tokens.forged(), Tokens.ofOtherIssuer(), "rubbish"}) {
            given().cookie(SessionCookie.NAME, token)
                    .get("/api/me")
                    .then()
                    .statusCode(200)
                    .body(equalTo("{}"));
            given().cookie(SessionCookie.NAME, token)
                    .get("/api/desk")
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM_JSON)
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", equalTo("urn:vitrine:problem:sign-in-needed"));
        }
        given().get("/api/members-only").then().statusCode(401);
    }

    @Test
    void roleThatDoesNotCoverItIsForbidden() {
        given().cookie(SessionCookie.NAME, Tokens.of(Role.ANALYST))
                .get("/api/desk")
                .then()
                .statusCode(403)
                .contentType(PROBLEM_JSON)
                .body("type", equalTo("urn:vitrine:problem:not-allowed"));
        browser()
                .cookie(SessionCookie.NAME, Tokens.of(Role.ANALYST))
                .get("/studio")
                .then()
                .statusCode(403)
                .body(containsString("Your role does not cover this"))
                .body(containsString("/signout"));
    }

    @Test
    void visitorOfAMembersPageIsShownTheWayToSignInAndBack() {
        browser()
                .redirects()
                .follow(false)
                .get("/studio?tab=looks&sort=new")
                .then()
                .statusCode(303)
                .header("Location", containsString("/signin?next=%2Fstudio%3Ftab%3Dlooks%26sort%3Dnew"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void writeFromAnotherSiteIsRefusedAndOursPasses() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/posters")
                .then()
                .statusCode(403)
                .contentType(PROBLEM_JSON)
                .header("Content-Security-Policy", containsString("default-src"))
                .body("type", equalTo("urn:vitrine:problem:cross-site-write"));
        post("Origin", "https://evil.example").then().statusCode(403);
        browser()
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/session")
                .then()
                .statusCode(403)
                .contentType(ContentType.HTML)
                .body(containsString("Sent from another site"));
        post("Sec-Fetch-Site", "same-origin").then().statusCode(200);
        post("Origin", "http://localhost:8080").then().statusCode(200);
        post("Authorization", "Bearer " + Tokens.of(Role.OWNER)).then().statusCode(200);
    }

    @Test
    void pageOpenedByAnotherNameOfTheGatewayIsOurs() {
        for (String origin : new String[] {"http://shop.lan:8080", "http://evil.example"}) {
            given().header("X-Forwarded-Host", "shop.lan:8080")
                    .header("X-Forwarded-Proto", "http")
                    .header("Origin", origin)
                    .delete("/api/session")
                    .then()
                    .statusCode(origin.contains("shop") ? 204 : 403);
        }
    }

    @Test
    void sessionCookieIsForOurPagesOnlyAndEndsWithSignOut() {
        given().body("abc")
                .post("/api/session")
                .then()
                .statusCode(204)
                .header(
                        "Set-Cookie",
                        allOf(
                                startsWith("vitrine-session=abc;"),
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/"),
                                containsString("Max-Age=28800"),
                                not(containsString("Secure"))));
        given().delete("/api/session").then().statusCode(204).header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void apiIsDescribedWithPagesAsText() {
        given().get("/q/openapi").then().statusCode(200).body(containsString("An HTML page"));
    }

    private static Response post(String header, String value) {
        return given().header(header, value)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"First cold day\",\"terms\":{\"text\":\"Be kind\"}}")
                .post("/api/posters");
    }

    private static RequestSpecification browser() {
        return given().header("Accept", BROWSER);
    }
}
