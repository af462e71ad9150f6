package io.vitrine.campaign.team;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vitrine.campaign.TestBrand;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in through a company's identity provider, as a browser does it: with cookies, from redirect to redirect. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
@WithTestResource(IdentityProvider.class)
class OidcSignInIT {

    private static final String SESSION = "vitrine-session";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final HttpClient wary = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @TestHTTPResource
    URI vitrine;

    @Inject
    ProviderConfig settings;

    private String provider;
    private TestBrand brand;
    private String email;

    @BeforeEach
    void aMember() {
        provider = settings.url().orElseThrow();
        brand = TestBrand.create();
        email = "maya@" + brand.slug() + ".test";
        brand.linkToken(email, "marketer");
    }

    @Test
    void theSignInPageOffersTheProvider() {
        given().queryParam("next", "/studio/team")
                .get("/signin")
                .then()
                .statusCode(200)
                .body(containsString("Sign in with Acme"))
                .body(containsString("/signin/oidc?next=%2Fstudio%2Fteam"));
    }

    @Test
    void aMemberIsFoundByTheVerifiedAddress() throws Exception {
        logInAtProvider(email, true);

        var page = open("/signin/oidc");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("http-equiv=\"refresh\"").contains("url=/studio\"");
        assertThat(brandOf(session())).isEqualTo(brand.slug());
    }

    @Test
    void theAddressMayBeWrittenInCapitals() throws Exception {
        logInAtProvider(email.toUpperCase(java.util.Locale.ROOT), true);

        open("/signin/oidc");

        assertThat(brandOf(session())).isEqualTo(brand.slug());
    }

    @Test
    void goesOnToWhereThePersonWantedToGoAndNowhereElse() throws Exception {
        logInAtProvider(email, true);

        assertThat(open("/signin/oidc?next=%2Fstudio%2Fteam").body()).contains("url=/studio/team\"");
        assertThat(open("/signin/oidc?next=%2F%2Fevil.example").body()).contains("url=/studio\"");
    }

    @Test
    void onlyOurOwnCookieStays() throws Exception {
        logInAtProvider(email, true);

        open("/signin/oidc");

        assertThat(cookieNames()).contains(SESSION).noneMatch(name -> name.startsWith("q_"));
    }

    @Test
    void anUnverifiedAddressProvesNothing() throws Exception {
        logInAtProvider(email, false);

        var page = open("/signin/oidc");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("not verified");
        assertThat(cookieNames())
                .noneMatch(name -> name.startsWith("q_session"))
                .doesNotContain(SESSION);
    }

    @Test
    void whoIsNoMemberIsToldToAskAnOwnerAndIsNotMadeOne() throws Exception {
        String stranger = "stranger@" + brand.slug() + ".test";
        logInAtProvider(stranger, true);

        var page = open("/signin/oidc");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Ask an owner").contains(stranger);
        assertThat(cookieNames())
                .noneMatch(name -> name.startsWith("q_session"))
                .doesNotContain(SESSION);
        String members = given().header("Authorization", brand.bearer("owner"))
                .get("/api/members")
                .asString();
        assertThat(members).contains(email).doesNotContain(stranger);
    }

    @Test
    void whoWorksForSeveralBrandsChooses() throws Exception {
        var second = TestBrand.create();
        second.linkToken(email, "analyst");
        logInAtProvider(email, true);

        var choice = open("/signin/oidc?next=%2Fstudio%2Fteam");
        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.body()).contains("Which brand?");
        assertThat(cookieNames()).doesNotContain(SESSION);

        var chosen = choose(memberOf(second, email), "/studio/team");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/studio/team");
        assertThat(brandOf(session())).isEqualTo(second.slug());
        assertThat(cookieNames()).noneMatch(name -> name.startsWith("q_session"));
    }

    @Test
    void nobodyChoosesToBeSomebodyElse() throws Exception {
        var second = TestBrand.create();
        second.linkToken(email, "analyst");
        brand.linkToken("other@" + brand.slug() + ".test", "marketer");
        logInAtProvider(email, true);
        open("/signin/oidc");

        var chosen = choose(memberOf(brand, "other@" + brand.slug() + ".test"), "/studio");

        assertThat(chosen.statusCode()).isEqualTo(404);
        assertThat(cookieNames()).doesNotContain(SESSION);
    }

    @Test
    void whatTheProviderSaysAboutRightsOpensNothing() throws Exception {
        TestBrand.create().linkToken(email, "analyst");
        logInAtProvider(email, true);
        open("/signin/oidc");
        Map<String, String> providersCookies = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
        assertThat(providersCookies).isNotEmpty();

        for (String path : List.of("/api/members", "/api/keys", "/api/brand", "/studio/team")) {
            int status = given().cookies(providersCookies).get(path).statusCode();
            assertThat(status).as(path).isIn(401, 403);
        }
    }

    @Test
    void aWrongStateSignsNobodyIn() throws Exception {
        logInAtProvider(email, true);
        String toProvider = look(vitrine.resolve("/signin/oidc"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String back =
                look(URI.create(toProvider)).headers().firstValue("Location").orElseThrow();

        var answer = look(URI.create(back.replaceFirst("state=[^&]+", "state=" + UUID.randomUUID())));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/signin?failed=yes");
        assertThat(cookieNames()).doesNotContain(SESSION);
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() throws Exception {
        var answer = look(vitrine.resolve("/signin/oidc?code=" + UUID.randomUUID() + "&state=" + UUID.randomUUID()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(provider + "/authorize");
        assertThat(cookieNames()).doesNotContain(SESSION);
    }

    @Test
    void aTokenWithAnotherSignatureSignsNobodyIn() throws Exception {
        logInAtProvider(email, true, "forging");

        var page = open("/signin/oidc");

        assertThat(page.uri().toString()).endsWith("/signin?failed=yes");
        assertThat(page.body()).contains("That did not work");
        assertThat(cookieNames()).doesNotContain(SESSION);
    }

    @Test
    void aProviderThatRefusesLeadsBackToTheSignInPage() throws Exception {
        logInAtProvider(email, true, "unwilling");

        var page = open("/signin/oidc");

        assertThat(page.uri().toString()).endsWith("/signin?failed=yes");
        assertThat(cookieNames()).doesNotContain(SESSION);
    }

    @Test
    void theProviderIsAskedWithACodeChallengeAndANonce() throws Exception {
        String toProvider = look(vitrine.resolve("/signin/oidc"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(toProvider)
                .startsWith(provider + "/authorize")
                .contains("code_challenge_method=S256", "nonce=", "scope=openid+email");
    }

    @Test
    void linksAndMachinesGoOnAsBefore() {
        given().header("Authorization", brand.bearer("owner"))
                .get("/api/brand")
                .then()
                .statusCode(200)
                .body("slug", equalTo(brand.slug()));
        given().header("Authorization", brand.machine("care"))
                .get("/api/members")
                .then()
                .statusCode(200);
        given().get("/api/brand").then().statusCode(401);
    }

    private void logInAtProvider(String email, boolean verified) throws Exception {
        logInAtProvider(email, verified, "honest");
    }

    private void logInAtProvider(String email, boolean verified, String mood) throws Exception {
        look(URI.create(provider + "/login?email=" + encoded(email) + "&verified=" + verified + "&mood=" + mood));
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(vitrine.resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** One step, without going where the answer leads. */
    private HttpResponse<String> look(URI uri) throws IOException, InterruptedException {
        return wary.send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> choose(String memberId, String next) throws IOException, InterruptedException {
        return wary.send(
                HttpRequest.newBuilder(vitrine.resolve("/signin/oidc"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString("member=" + memberId + "&next=" + encoded(next)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    private String session() {
        Optional<HttpCookie> session = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .findFirst();
        assertThat(session).isPresent();
        return session.orElseThrow().getValue();
    }

    private static String brandOf(String session) {
        return given().cookie(SESSION, session)
                .get("/api/brand")
                .then()
                .statusCode(200)
                .extract()
                .path("slug");
    }

    private static String memberOf(TestBrand brand, String email) {
        return given().header("Authorization", brand.bearer("owner"))
                .get("/api/members")
                .then()
                .statusCode(200)
                .extract()
                .path("members.find { it.email == '" + email + "' }.id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
