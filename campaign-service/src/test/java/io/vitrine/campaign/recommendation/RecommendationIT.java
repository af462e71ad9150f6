package io.vitrine.campaign.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vitrine.campaign.gallery.Selfies;
import io.vitrine.campaign.gallery.Selfies.Scene;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class RecommendationIT {

    @Inject
    Selfies selfies;

    private Scene scene;

    @BeforeEach
    void scene() {
        scene = selfies.scene();
    }

    @Test
    void relatedLooksHaveReasonsAndStayWithinTheBrand() {
        UUID look = publish(scene, UUID.randomUUID(), "Mine #ootd #denim", "me");
        UUID sister = publish(selfies.scene(scene.brandId()), UUID.randomUUID(), "Hers #ootd #denim", "her");
        Scene elsewhere = selfies.scene();
        publish(elsewhere, UUID.randomUUID(), "Theirs #ootd #denim", "them");
        // A tag is worth saying only if some looks do not have it.
        publish(elsewhere, UUID.randomUUID(), "Theirs #ootd", "they");

        await().until(() -> reasons(look, 0).containsAll(List.of("also #denim", "same green")));

        assertThat(related(look)).containsExactly(sister.toString());
    }

    @Test
    void whatIsRetiredOrHiddenIsNeverRecommendedAlthoughTheIndexMayStillKnowIt() {
        UUID look = publish(scene, UUID.randomUUID(), "Mine #ootd #denim", "me");
        UUID submission = UUID.randomUUID();
        UUID other = publish(scene, submission, "Other #ootd #denim", "her");
        UUID third = publish(scene, UUID.randomUUID(), "Third #ootd #denim", "him");
        await().until(() -> related(look).contains(other.toString()));

        selfies.update("update looks set hidden = true where id = ?", third);
        hear(selfies.withdrawal(scene, submission));

        assertThat(related(look)).isEmpty();
    }

    @Test
    void aPictureOfTheSameSceneComesFirstAndIsGivenAsTheReason() {
        UUID look = compared(UUID.randomUUID(), "Mine #ootd #corduroy", "me", new byte[] {100, 10, 0});
        UUID alike = compared(UUID.randomUUID(), "His #ootd #corduroy", "him", new byte[] {100, 0, 10});
        UUID unlike = compared(UUID.randomUUID(), "Hers #ootd #corduroy", "her", new byte[] {0, 10, 100});

        // Until the index knows the pictures, the newest comes first.
        await().until(() -> related(look), List.of(alike.toString(), unlike.toString())::equals);

        assertThat(reasons(look, 0)).contains("similar picture");
        assertThat(reasons(look, 1)).doesNotContain("similar picture");
    }

    @Test
    void whatALookIsComparedByGoesWithIt() {
        UUID submission = UUID.randomUUID();
        UUID look = compared(submission, "Mine #ootd", "me", new byte[] {1, 2, 3});
        assertThat(compared(look)).hasSize(1);

        hear(selfies.withdrawal(scene, submission));

        assertThat(compared(look)).isEmpty();
    }

    private List<String> compared(UUID look) {
        return selfies.query(
                "select id::text from looks where id = ? and picture_embedding is not null and caption_model = 'c@1'",
                look);
    }

    private UUID compared(UUID submission, String caption, String author, byte[] picture) {
        hear(selfies.with(
                selfies.approval(scene, submission, 1, caption, author, "#2f8a45"), picture, new byte[] {7, 8}));
        return selfies.lookOf(submission);
    }

    @Test
    void productsThatSayWhatTheAuthorSaysAreRecommendedUnlessTheyAreWorn() {
        UUID look = publish(scene, UUID.randomUUID(), "Market day #ootd #linen", "me");
        UUID worn = product("S-1", "Linen Shirt");
        product("S-2", "Linen Trousers");
        selfies.update("insert into look_products (look_id, product_id, place) values (?, ?, 1)", look, worn);

        JsonPath found = recommended(look);

        assertThat(found.getList("products.product.sku")).containsExactly("S-2");
        assertThat(found.getList("products[0].reasons")).containsExactly("fits #linen");
    }

    private UUID product(String sku, String name) {
        UUID id = UUID.randomUUID();
        selfies.update(
                "insert into products (id, brand_id, sku, name, price_minor, currency, updated_at)"
                        + " values (?, ?, ?, ?, 3990, 'EUR', now())",
                id,
                scene.brandId(),
                sku,
                name);
        return id;
    }

    private static List<String> related(UUID look) {
        return recommended(look).getList("looks.look.id");
    }

    /** Why the look at that place is recommended; none if there is no such look. */
    private static List<String> reasons(UUID look, int place) {
        return Objects.requireNonNullElse(recommended(look).getList("looks[" + place + "].reasons"), List.of());
    }

    private static JsonPath recommended(UUID look) {
        return given().get("/api/looks/{id}/recommendations", look)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID publish(Scene where, UUID submission, String caption, String author) {
        hear(selfies.approval(where, submission, 1, caption, author, "#2f8a45"));
        return selfies.lookOf(submission);
    }

    private void hear(VitrineEvent event) {
        UUID id = selfies.send(event);
        await().until(() -> selfies.applied(id));
    }
}
