package io.vitrine.campaign.gallery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vitrine.campaign.TestBrand;
import io.vitrine.campaign.gallery.Selfies.Scene;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class CurationIT {

    @Inject
    Selfies selfies;

    private TestBrand brand;
    private Scene scene;

    @BeforeEach
    void brand() {
        brand = TestBrand.create();
        scene = selfies.scene(brand.brandId());
    }

    @Test
    void aPinnedLookIsFirstUntilItIsUnpinned() {
        UUID older = publish("older");
        UUID newer = publish("newer");

        as("marketer").post("/api/looks/{id}/pin", older).then().statusCode(204);
        as("marketer").post("/api/looks/{id}/pin", older).then().statusCode(204);
        assertThat(shown()).containsExactly(older, newer);

        as("marketer").post("/api/looks/{id}/unpin", older).then().statusCode(204);
        assertThat(shown()).containsExactly(newer, older);
    }

    @Test
    void aHiddenLookIsOutOfSightForAllButTheBrand() {
        UUID look = publish("hidden");
        String picture = given().get("/api/looks/{id}", look).jsonPath().getString("images[0].url");
        selfies.storePicture(picture.substring("/media/".length()));
        given().get(picture).then().statusCode(200);

        as("owner").post("/api/looks/{id}/hide", look).then().statusCode(204);

        assertThat(shown()).isEmpty();
        given().get("/api/looks/{id}", look).then().statusCode(404);
        given().get("/looks/{id}", look).then().statusCode(404);
        given().get(picture).then().statusCode(404);
        as("analyst").get(picture).then().statusCode(200).header("Cache-Control", "private, no-store");
        as(given(), TestBrand.create().bearer("owner")).get(picture).then().statusCode(404);
        List<Boolean> studio = as("analyst")
                .get("/api/campaigns/{slug}/looks?hidden=include", scene.slug())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("looks.hidden");
        assertThat(studio).containsExactly(true);

        as("owner").post("/api/looks/{id}/unhide", look).then().statusCode(204);
        assertThat(shown()).containsExactly(look);
        given().get(picture).then().statusCode(200);
    }

    @Test
    void theOrderIsExactlyWhatWasAskedFor() {
        UUID one = publish("one");
        UUID two = publish("two");
        UUID three = publish("three");

        order(List.of(two, one)).then().statusCode(204);
        assertThat(shown()).containsExactly(two, one, three);
        order(List.of()).then().statusCode(204);
        assertThat(shown()).containsExactly(three, two, one);
    }

    @Test
    void productsOfTheBrandAreWornAndUnknownOnesRefused() {
        UUID look = publish("worn");
        selfies.update(
                "insert into products (id, brand_id, sku, name, price_minor, currency, updated_at)"
                        + " values (?, ?, 'S-1', 'Linen shirt', 3990, 'EUR', now())",
                UUID.randomUUID(),
                brand.brandId());

        List<String> worn = as("marketer")
                .body(Map.of("skus", List.of("S-1")))
                .put("/api/looks/{id}/products", look)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("products.price");
        as("marketer")
                .body(Map.of("skus", List.of("S-1", "S-2")))
                .put("/api/looks/{id}/products", look)
                .then()
                .statusCode(422);

        assertThat(worn).containsExactly("39.90");
        assertThat(given().get("/api/looks/{id}", look).jsonPath().getList("products.sku"))
                .containsExactly("S-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "care", "analyst"})
    void otherRolesMayNotCurate(String role) {
        UUID look = publish("mine");

        for (String act : List.of("pin", "unpin", "hide", "unhide")) {
            as(role).post("/api/looks/{id}/{act}", look, act).then().statusCode(403);
        }
        as(role).body(Map.of("skus", List.of()))
                .put("/api/looks/{id}/products", look)
                .then()
                .statusCode(403);
        as(role).body(Map.of("lookIds", List.of()))
                .put("/api/campaigns/{slug}/order", scene.slug())
                .then()
                .statusCode(403);
        given().post("/api/looks/{id}/hide", look).then().statusCode(401);
    }

    @Test
    void anotherBrandsLooksDoNotExist() {
        UUID look = publish("mine");
        String stranger = TestBrand.create().bearer("owner");

        for (String act : List.of("pin", "unpin", "hide", "unhide")) {
            as(given(), stranger)
                    .post("/api/looks/{id}/{act}", look, act)
                    .then()
                    .statusCode(404);
        }
        as(given(), stranger)
                .body(Map.of("skus", List.of()))
                .put("/api/looks/{id}/products", look)
                .then()
                .statusCode(404);
        as(given(), stranger)
                .body(Map.of("lookIds", List.of(look)))
                .put("/api/campaigns/{slug}/order", scene.slug())
                .then()
                .statusCode(404);
        as(given(), stranger)
                .get("/api/campaigns/{slug}/looks?hidden=include", scene.slug())
                .then()
                .statusCode(404);
        assertThat(shown()).containsExactly(look);
    }

    private Response order(List<UUID> looks) {
        return as("owner").body(Map.of("lookIds", looks)).put("/api/campaigns/{slug}/order", scene.slug());
    }

    private RequestSpecification as(String role) {
        return as(given(), brand.bearer(role));
    }

    private static RequestSpecification as(RequestSpecification request, String bearer) {
        return request.header("Authorization", bearer).contentType("application/json");
    }

    private List<UUID> shown() {
        return given().get("/api/campaigns/{slug}/looks", scene.slug())
                .jsonPath()
                .getList("looks.id", UUID.class);
    }

    private UUID publish(String caption) {
        UUID submission = UUID.randomUUID();
        UUID event = selfies.send(selfies.approval(scene, submission, 1, caption + " #ootd"));
        await().until(() -> selfies.applied(event));
        UUID look = selfies.lookOf(submission);
        await().until(() -> shown().contains(look));
        return look;
    }
}
