package io.vitrine.campaign.team;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.campaign.TestBrand;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class MachineKeysIT {

    private TestBrand brand;

    @Inject
    Pool pool;

    @BeforeEach
    void brand() {
        brand = TestBrand.create();
    }

    @Test
    void aKeyIsToldOnceAndListedByItsBeginning() {
        String secret = make("Shop import", List.of("analyst", "marketer"))
                .statusCode(201)
                .body("secret", startsWith("vtr_"))
                .body("key.roles", equalTo(List.of("marketer", "analyst")))
                .extract()
                .path("secret");

        list().body("keys[0].name", equalTo("Shop import"))
                .body("keys[0].prefix", equalTo(secret.substring(0, 12)))
                .body("keys[0].lastUsedAt", nullValue())
                .body("keys[0].revokedAt", nullValue())
                .body(not(containsString(secret)));
    }

    @Test
    void onlyTheHashOfAKeyIsStored() {
        String secret = brand.key("marketer");

        Long readable = pool.preparedQuery(
                        "select count(*) from machine_keys k where brand_id = $1 and k::text like '%' || $2 || '%'")
                .execute(Tuple.of(brand.brandId(), secret.substring(12)))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();

        assertThat(readable).isZero();
    }

    @Test
    void aMachineExchangesItsKeyForATokenThatActsForTheBrand() {
        String token = exchange(brand.key("marketer"))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("expiresAt", notNullValue())
                .extract()
                .path("token");

        given().header("Authorization", "Bearer " + token)
                .get("/api/brand")
                .then()
                .statusCode(200)
                .body("slug", equalTo(brand.slug()));
        list().body("keys[0].lastUsedAt", notNullValue());
    }

    @Test
    void aTokenCarriesTheClaimsOfASessionForAQuarterOfAnHour() {
        JsonObject claims = claims(brand.machine("marketer"));

        assertThat(claims.getString("iss")).isEqualTo("vitrine");
        assertThat(claims.getString("name")).isEqualTo("Test machine");
        assertThat(claims.getString("sub")).isEqualTo(list().extract().path("keys[0].id"));
        assertThat(claims.getString("brand")).isEqualTo(brand.brandId().toString());
        assertThat(claims.getJsonArray("groups")).containsExactly("marketer");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(15 * 60);
    }

    @Test
    void noPageOfAnotherSiteAndNoBrowserAreNeeded() {
        String key = brand.key("marketer");

        given().header("Authorization", "Bearer " + key)
                .header("Origin", "https://elsewhere.example")
                .post("/api/tokens")
                .then()
                .statusCode(200);
    }

    @Test
    void aRevokedKeyGivesNoTokenAndEndsTheOnesItGave() {
        String key = brand.key("marketer");
        String bearer = "Bearer " + exchange(key).statusCode(200).extract().path("token");
        given().header("Authorization", bearer).get("/api/brand").then().statusCode(200);

        revoke(list().extract().path("keys[0].id")).statusCode(204);

        exchange(key).statusCode(401).body("type", equalTo("urn:vitrine:problem:key-not-accepted"));
        given().header("Authorization", bearer).get("/api/brand").then().statusCode(401);
    }

    @Test
    void revokingAgainKeepsTheTimeOfTheFirstTime() {
        brand.key("marketer");
        String id = list().extract().path("keys[0].id");
        revoke(id).statusCode(204);
        String revokedAt = list().extract().path("keys[0].revokedAt");

        revoke(id).statusCode(204);

        list().body("keys[0].revokedAt", equalTo(revokedAt));
    }

    @Test
    void anotherBrandsKeyDoesNotExist() {
        brand.key("marketer");
        String id = list().extract().path("keys[0].id");

        given().header("Authorization", TestBrand.create().bearer("owner"))
                .delete("/api/keys/{id}", id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:vitrine:problem:no-such-key"));
        list().body("keys[0].revokedAt", nullValue());
    }

    @Test
    void whatIsNoKeyIsNotAccepted() {
        for (String wrong : List.of("Bearer vtr_wrong", "Bearer " + UUID.randomUUID(), "Basic b3A6a2V5", "Bearer ")) {
            given().header("Authorization", wrong)
                    .post("/api/tokens")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:vitrine:problem:key-not-accepted"));
        }
        given().post("/api/tokens").then().statusCode(401);
        given().header("Authorization", brand.bearer("owner"))
                .post("/api/tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void aKeyItselfIsNoToken() {
        given().header("Authorization", "Bearer " + brand.key("marketer"))
                .get("/api/brand")
                .then()
                .statusCode(401);
    }

    @Test
    void aKeyIsNeverAnOwner() {
        make("Too much", List.of("marketer", "owner"))
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:invalid-fields"));
        make("Unknown", List.of("emperor")).statusCode(400);
        make("Nothing", List.of()).statusCode(400);
    }

    @Test
    void aMachineHasNoSessionToEnd() {
        given().header("Authorization", brand.machine("marketer"))
                .delete("/api/session")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:no-session-of-machines"));
        given().header("Authorization", brand.machine("marketer"))
                .post("/signout")
                .then()
                .statusCode(409);
    }

    @Test
    void aBrandHasNoMoreWorkingKeysThanAnybodyCanKeepAnEyeOn() {
        pool.preparedQuery(
                        """
                        insert into machine_keys (id, brand_id, name, prefix, key_hash, roles, created_at)
                        select gen_random_uuid(), $1, 'Many', 'vtr_many', sha256(gen_random_uuid()::text::bytea),
                               array ['care'], now()
                        from generate_series(1, $2)
                        """)
                .execute(Tuple.of(brand.brandId(), MachineKeys.MAX_WORKING))
                .await()
                .indefinitely();

        make("One more", List.of("care")).statusCode(409).body("type", equalTo("urn:vitrine:problem:too-many-keys"));

        revoke(list().extract().path("keys[0].id")).statusCode(204);
        make("One more", List.of("care")).statusCode(201);
    }

    @Test
    void theTeamPageShowsKeysToOwnersOnly() {
        String secret = brand.key("marketer");

        given().header("Authorization", brand.bearer("owner"))
                .get("/studio/team")
                .then()
                .statusCode(200)
                .body(containsString("Keys for machines"))
                .body(containsString(secret.substring(0, 12)))
                .body(not(containsString(secret)));
        given().header("Authorization", brand.bearer("marketer"))
                .get("/studio/team")
                .then()
                .statusCode(200)
                .body(not(containsString("Keys for machines")));
    }

    @Test
    void aTeamWithoutKeysIsToldWhatTheyAreFor() {
        given().header("Authorization", brand.bearer("owner"))
                .get("/studio/team")
                .then()
                .statusCode(200)
                .body(containsString("No keys yet"));
    }

    private ValidatableResponse make(String name, List<String> roles) {
        return given().header("Authorization", brand.bearer("owner"))
                .contentType("application/json")
                .body(Map.of("name", name, "roles", roles))
                .post("/api/keys")
                .then();
    }

    private ValidatableResponse list() {
        return given().header("Authorization", brand.bearer("owner"))
                .get("/api/keys")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse revoke(String id) {
        return given().header("Authorization", brand.bearer("owner"))
                .delete("/api/keys/{id}", id)
                .then();
    }

    private static ValidatableResponse exchange(String key) {
        return given().header("Authorization", "Bearer " + key)
                .post("/api/tokens")
                .then();
    }

    private static JsonObject claims(String bearer) {
        String payload = bearer.substring("Bearer ".length()).split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
