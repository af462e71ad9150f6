package io.vitrine.campaign.team;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.campaign.TestBrand;
import io.vitrine.teststack.TestMembers;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class SignInIT {

    private TestBrand brand;

    @Inject
    Pool pool;

    @BeforeEach
    void brand() {
        brand = TestBrand.create();
    }

    @Test
    void aLinkSignsInOnce() {
        String token = brand.linkToken("maya@acme.test", "owner");

        assertThat(redeem(token)).isEqualTo(200);
        assertThat(redeem(token)).isEqualTo(410);
    }

    @Test
    void ofManyWhoFollowALinkAtOnceOneSignsIn() {
        String token = brand.linkToken("maya@acme.test", "owner");

        var attempts = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> redeem(token)))
                .toList();
        List<Integer> statuses = attempts.stream().map(CompletableFuture::join).toList();

        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 410)).isEqualTo(7);
    }

    @Test
    void anExpiredLinkNoLongerSignsIn() {
        String token = brand.linkToken("maya@acme.test", "owner");
        pool.preparedQuery("update sign_in_links set expires_at = now() - interval '1 second' where token_hash = $1")
                .execute(Tuple.of(Buffer.buffer(new SignInToken(token).hash())))
                .await()
                .indefinitely();

        assertThat(redeem(token)).isEqualTo(410);
        given().get("/signin/{token}", token).then().statusCode(410).body(containsString("no longer works"));
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() {
        String token = brand.linkToken("maya@acme.test", "owner");

        given().get("/signin/{token}", token)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("Continue"));

        assertThat(redeem(token)).isEqualTo(200);
    }

    @Test
    void theButtonOfTheLinkWorksWithoutScriptAndGoesOn() {
        String token = brand.linkToken("maya@acme.test", "owner");

        given().redirects()
                .follow(false)
                .formParam("token", token)
                .formParam("next", "/studio/team")
                .post("/api/session")
                .then()
                .statusCode(303)
                .header("Location", containsString("/studio/team"))
                .header("Set-Cookie", containsString("vitrine-session="))
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"));
    }

    @Test
    void theSessionSaysWhoIsSignedInForWhom() {
        given().contentType("application/json")
                .body(Map.of("token", brand.linkToken("maya@acme.test", "marketer")))
                .post("/api/session")
                .then()
                .statusCode(200)
                .body("member.name", equalTo("Test marketer"))
                .body("brand.slug", equalTo(brand.slug()))
                .body("roles", equalTo(List.of("marketer")));
    }

    @Test
    void signingOutEndsTheSessionForEveryCopyOfItsToken() {
        String bearer = brand.bearer("owner");
        given().header("Authorization", bearer).delete("/api/session").then().statusCode(204);

        given().header("Authorization", bearer).get("/api/brand").then().statusCode(401);
    }

    @Test
    void aTokenWithoutASessionOfOursIsNotBelieved() {
        given().header("Authorization", TestMembers.bearer("owner", brand.brandId()))
                .get("/api/brand")
                .then()
                .statusCode(401);
    }

    @Test
    void aRemovedMembersSessionEnds() {
        String owner = brand.bearer("owner");
        String marketer = brand.bearer("marketer");
        String id = idOf(owner, "marketer");

        given().header("Authorization", owner)
                .delete("/api/members/{id}", id)
                .then()
                .statusCode(204);

        given().header("Authorization", marketer).get("/api/brand").then().statusCode(401);
    }

    @Test
    void newRolesHoldForAnOpenSession() {
        String owner = brand.bearer("owner");
        String analyst = brand.bearer("analyst");
        String id = idOf(owner, "analyst");

        given().header("Authorization", owner)
                .contentType("application/json")
                .body(Map.of("roles", List.of("owner")))
                .put("/api/members/{id}/roles", id)
                .then()
                .statusCode(200);

        given().header("Authorization", analyst)
                .contentType("application/json")
                .body(Map.of("name", "Renamed"))
                .put("/api/brand")
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"));
    }

    @Test
    void theLastOwnerStays() {
        String owner = brand.bearer("owner");
        String id = idOf(owner, "owner");

        given().header("Authorization", owner)
                .delete("/api/members/{id}", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:last-owner"));
        given().header("Authorization", owner)
                .contentType("application/json")
                .body(Map.of("roles", List.of("marketer")))
                .put("/api/members/{id}/roles", id)
                .then()
                .statusCode(409);
    }

    @Test
    void anOwnerAddsAMemberWhoSignsInByTheLinkThatIsToldOnce() {
        String url = given().header("Authorization", brand.bearer("owner"))
                .contentType("application/json")
                .body(Map.of("name", "Jo", "email", "Jo@Acme.test", "roles", List.of("care", "analyst")))
                .post("/api/members")
                .then()
                .statusCode(201)
                .body("member.email", equalTo("jo@acme.test"))
                .body("member.roles", equalTo(List.of("care", "analyst")))
                .extract()
                .path("signInLink.url");

        assertThat(redeem(url.substring(url.lastIndexOf('/') + 1))).isEqualTo(200);
        given().header("Authorization", brand.bearer("owner"))
                .contentType("application/json")
                .body(Map.of("name", "Jo", "email", "jo@acme.test", "roles", List.of("care")))
                .post("/api/members")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:email-taken"));
    }

    @Test
    void theOperatorsKeyIsNeededAndAMembersSessionIsNone() {
        for (String authorization : List.of("Bearer wrong", "Basic b3A6a2V5", brand.bearer("owner"))) {
            given().header("Authorization", authorization)
                    .contentType("application/json")
                    .body(Map.of("name", "X"))
                    .put("/api/operator/brands/{slug}", brand.slug())
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:vitrine:problem:operator-key-needed"));
        }
        given().get("/api/operator/dead-letters").then().statusCode(401);
        given().header("Authorization", brand.bearer("owner"))
                .get("/api/operator/brands")
                .then()
                .statusCode(401);
    }

    @Test
    void theOperatorFindsABrandPageByPage() {
        String before = brand.slug().substring(0, brand.slug().length() - 1);

        given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY)
                .get("/api/operator/brands?limit=1&after={slug}", before)
                .then()
                .statusCode(200)
                .body("brands.id", hasItem(brand.brandId().toString()))
                .body("brands", hasSize(1));
        given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY)
                .get("/api/operator/brands?limit=1000&after={slug}", brand.slug())
                .then()
                .statusCode(200)
                .body("brands.id", not(hasItem(brand.brandId().toString())));
        given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY)
                .get("/api/operator/brands?limit=0")
                .then()
                .statusCode(400);
    }

    @Test
    void theOperatorMakesABrandOnceHoweverOftenItIsSaid() {
        var again = given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY)
                .contentType("application/json")
                .body(Map.of("name", "Renamed"))
                .put("/api/operator/brands/{slug}", brand.slug());

        again.then()
                .statusCode(200)
                .body("id", equalTo(brand.brandId().toString()))
                .body("name", equalTo("Renamed"));
    }

    @Test
    void theOperatorSeesDeadLetters() {
        given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY)
                .get("/api/operator/dead-letters")
                .then()
                .statusCode(200)
                .body("$", not(hasItem("error")));
        given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY)
                .contentType("application/json")
                .body("{}")
                .post("/api/operator/dead-letters/replay")
                .then()
                .statusCode(400);
    }

    @Test
    void aVisitorOfTheStudioIsLedToTheSignInPageAndOnFromThere() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/studio/team")
                .then()
                .statusCode(303)
                .header("Location", containsString("/signin?next=%2Fstudio%2Fteam"));
        given().queryParam("next", "/studio/team")
                .get("/signin")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/studio/team\""));
    }

    @Test
    void withoutAnIdentityProviderNothingOnThePageSpeaksOfOne() {
        given().get("/signin").then().statusCode(200).body(not(containsString("/signin/oidc")));
        given().accept("text/html")
                .get("/signin/oidc")
                .then()
                .statusCode(404)
                .body(containsString("no-identity-provider"));
    }

    private static String idOf(String owner, String role) {
        return given().header("Authorization", owner)
                .get("/api/members")
                .then()
                .statusCode(200)
                .extract()
                .path("members.find { it.roles == ['" + role + "'] }.id");
    }

    private static int redeem(String token) {
        return given().contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/session")
                .statusCode();
    }
}
