package io.vitrine.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vitrine.teststack.VitrineStackResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every operation of a member, tried by every role, by machines, by nobody, and by another brand. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class RolesIT {

    private static final List<String> ROLES = List.of("owner", "marketer", "moderator", "care", "analyst");
    private static final List<String> KEY_ROLES = List.of("marketer", "moderator", "care", "analyst");
    private static final Set<String> ALL = Set.copyOf(ROLES);
    private static final Set<String> EDITORS = Set.of("owner", "marketer");
    private static final Set<String> OWNER = Set.of("owner");

    /**
     * An operation.
     *
     * @param allowed the roles that may do it
     * @param foreign the status for another brand's owner; 0 when the operation names nothing of the brand
     */
    private record Operation(
            String method, String path, String contentType, Object body, Set<String> allowed, int foreign) {

        int status(RequestSpecification caller) {
            var request = body == null ? caller : caller.contentType(contentType);
            if (body instanceof byte[] bytes) {
                request = request.body(bytes);
            } else if (body != null) {
                request = request.body(body);
            }
            return request.redirects().follow(false).request(method, path).statusCode();
        }
    }

    @Test
    void eachRoleMayDoWhatItIsForAndNoMore() {
        var brand = TestBrand.create();
        List<String> wrong = new ArrayList<>();

        for (Operation operation : operations(brand)) {
            for (String role : ROLES) {
                int status = operation.status(given().header("Authorization", brand.bearer(role)));
                boolean refused = status == 403;
                if (status == 401
                        || status >= 500
                        || refused == operation.allowed().contains(role)) {
                    wrong.add(role + " " + operation.method() + " " + operation.path() + " → " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void aMachineMayDoWhatTheRoleOfItsKeyMayAndNoMore() {
        var brand = TestBrand.create();
        List<String> wrong = new ArrayList<>();

        for (Operation operation : operations(brand)) {
            for (String role : KEY_ROLES) {
                int status = operation.status(given().header("Authorization", brand.machine(role)));
                boolean refused = status == 403;
                if (status == 401
                        || status >= 500
                        || refused == operation.allowed().contains(role)) {
                    wrong.add("machine " + role + " " + operation.method() + " " + operation.path() + " → " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherBrandsMachineFindsNothing() {
        var brand = TestBrand.create();
        var foreign = TestBrand.create();
        List<String> wrong = new ArrayList<>();

        for (Operation operation : operations(brand)) {
            int status = operation.status(given().header("Authorization", foreign.machine("marketer")));
            boolean allowed = operation.allowed().contains("marketer");
            if (operation.foreign() != 0 && status != (allowed ? operation.foreign() : 403)) {
                wrong.add(operation.method() + " " + operation.path() + " → " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyMayDoAnythingUnsigned() {
        var brand = TestBrand.create();
        List<String> wrong = new ArrayList<>();

        for (Operation operation : operations(brand)) {
            int status = operation.status(given());
            if (status != 401) {
                wrong.add(operation.method() + " " + operation.path() + " → " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherBrandsOwnerFindsNothing() {
        var brand = TestBrand.create();
        var foreign = TestBrand.create();
        List<String> wrong = new ArrayList<>();

        for (Operation operation : operations(brand)) {
            int status = operation.status(given().header("Authorization", foreign.bearer("owner")));
            if (operation.foreign() != 0 && status != operation.foreign()) {
                wrong.add(operation.method() + " " + operation.path() + " → " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void listsOfOneBrandHoldNothingOfAnother() {
        var brand = TestBrand.create();
        var foreign = TestBrand.create();
        operations(brand);

        for (String list : List.of("/api/products", "/api/campaigns/mine", "/api/members", "/api/keys")) {
            String seen = given().header("Authorization", foreign.bearer("owner"))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(seen).doesNotContain("Role jacket", "Role campaign", "Role key", brand.slug());
        }
    }

    private static List<Operation> operations(TestBrand brand) {
        String tag = brand.slug().replace("-", "");
        String slug = "r" + brand.slug().substring(6, 29);
        String owner = brand.bearer("owner");
        Map<String, Object> wish = Map.of(
                "name",
                "Role campaign",
                "slug",
                slug,
                "state",
                "open",
                "hashtags",
                List.of(tag),
                "terms",
                Map.of("text", "Show it."),
                "policy",
                Map.of("preset", "strict"),
                "version",
                1);
        given().header("Authorization", owner)
                .contentType("application/json")
                .body(wish)
                .post("/api/campaigns")
                .then()
                .statusCode(201);
        given().header("Authorization", owner)
                .contentType("text/csv")
                .body("sku,name,price\nR1,Role jacket,10\nR 2/b,Role boots,20\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/products/import")
                .then()
                .statusCode(200);
        String care = given().header("Authorization", owner)
                .contentType("application/json")
                .body(Map.of("name", "Other", "email", "other@" + brand.slug() + ".test", "roles", List.of("care")))
                .post("/api/members")
                .then()
                .statusCode(201)
                .extract()
                .path("member.id");
        String key = given().header("Authorization", owner)
                .contentType("application/json")
                .body(Map.of("name", "Role key", "roles", List.of("care")))
                .post("/api/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key.id");
        String json = "application/json";
        byte[] csv = "sku,name,price\nR9,Role hat,10\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] noPicture = {1, 2, 3};
        Map<String, Object> clashing =
                Map.of("name", "Again", "hashtags", List.of(tag), "terms", Map.of("text", "Show it."));
        return List.of(
                new Operation("GET", "/api/brand", json, null, ALL, 0),
                new Operation("PUT", "/api/brand", json, Map.of("name", "Role brand"), OWNER, 0),
                new Operation("GET", "/api/members", json, null, ALL, 0),
                new Operation(
                        "POST",
                        "/api/members",
                        json,
                        Map.of("name", "N", "email", UUID.randomUUID() + "@x.test", "roles", List.of("care")),
                        OWNER,
                        0),
                new Operation("POST", "/api/members/" + care + "/sign-in-link", json, "", OWNER, 404),
                new Operation(
                        "PUT", "/api/members/" + care + "/roles", json, Map.of("roles", List.of("care")), OWNER, 404),
                new Operation("GET", "/api/keys", json, null, OWNER, 0),
                new Operation(
                        "POST", "/api/keys", json, Map.of("name", "Role key", "roles", List.of("care")), OWNER, 0),
                new Operation("DELETE", "/api/keys/" + key, json, null, OWNER, 404),
                new Operation("GET", "/api/campaigns/mine", json, null, ALL, 0),
                new Operation("POST", "/api/campaigns", json, clashing, EDITORS, 0),
                new Operation("PUT", "/api/campaigns/" + slug, json, wish, EDITORS, 404),
                new Operation("GET", "/api/products", json, null, ALL, 0),
                new Operation("POST", "/api/products/import", "text/csv", csv, EDITORS, 0),
                new Operation("PUT", "/api/products/R1/image", "image/png", noPicture, EDITORS, 0),
                new Operation("DELETE", "/api/products/R1/image", json, null, EDITORS, 404),
                new Operation("DELETE", "/api/products/R%202%2Fb", json, null, EDITORS, 404),
                new Operation("GET", "/studio", json, null, ALL, 0),
                new Operation("GET", "/studio/products", json, null, ALL, 0),
                new Operation("GET", "/studio/team", json, null, ALL, 0),
                new Operation("GET", "/studio/campaigns/new", json, null, EDITORS, 0),
                new Operation("GET", "/studio/campaigns/" + slug, json, null, ALL, 404),
                new Operation("GET", "/studio/campaigns/" + slug + "/settings", json, null, ALL, 404),
                new Operation("GET", "/studio/campaigns/" + slug + "/share", json, null, ALL, 404),
                new Operation("DELETE", "/api/members/" + UUID.randomUUID(), json, null, OWNER, 404));
    }
}
