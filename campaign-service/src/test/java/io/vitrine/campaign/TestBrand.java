package io.vitrine.campaign;

import static io.restassured.RestAssured.given;

import io.vitrine.teststack.TestMembers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A brand of its own for a test, with members who signed in by real links: this service knows only real sessions. */
public final class TestBrand {

    private final String slug;
    private final UUID id;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private TestBrand(String slug, UUID id) {
        this.slug = slug;
        this.id = id;
    }

    /** Makes a brand that no other test knows. */
    public static TestBrand create() {
        String slug = "brand-" + UUID.randomUUID();
        String id = given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY)
                .contentType("application/json")
                .body(Map.of("name", "Brand " + slug.substring(6, 10)))
                .put("/api/operator/brands/{slug}", slug)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return new TestBrand(slug, UUID.fromString(id));
    }

    public UUID brandId() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** The {@code Authorization} header of the brand's member with this one role. */
    public String bearer(String role) {
        return "Bearer " + tokens.computeIfAbsent(role, this::signIn);
    }

    /** The {@code Authorization} header of a machine of the brand whose key has this one role. */
    public String machine(String role) {
        return "Bearer " + tokens.computeIfAbsent("machine " + role, any -> exchange(key(role)));
    }

    /** A new key of the brand with this one role. */
    public String key(String role) {
        return given().header("Authorization", bearer("owner"))
                .contentType("application/json")
                .body(Map.of("name", "Test machine", "roles", List.of(role)))
                .post("/api/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private static String exchange(String key) {
        return given().header("Authorization", "Bearer " + key)
                .post("/api/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    /** The token of a sign-in link for this member, not yet used. */
    public String linkToken(String email, String role) {
        String url = given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY)
                .contentType("application/json")
                .body(Map.of("email", email, "name", "Test " + role, "role", role))
                .post("/api/operator/brands/{slug}/sign-in-links", slug)
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String signIn(String role) {
        return given().contentType("application/json")
                .body(Map.of("token", linkToken(role + "@" + slug + ".test", role)))
                .post("/api/session")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }
}
