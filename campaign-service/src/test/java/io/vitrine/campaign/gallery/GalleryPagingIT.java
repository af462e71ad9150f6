package io.vitrine.campaign.gallery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vitrine.campaign.gallery.Selfies.Scene;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class GalleryPagingIT {

    @Inject
    Selfies selfies;

    private Scene scene;

    @BeforeEach
    void scene() {
        scene = selfies.scene();
    }

    @Test
    void pagesMeetEveryLookOnceAlthoughNewOnesArrive() {
        List<String> before = publish(23);
        List<String> met = new ArrayList<>();

        String next = read(null, met);
        while (next != null) {
            publish(1);
            next = read(next, met);
        }

        assertThat(met).doesNotHaveDuplicates().containsAll(before);
        assertThat(met.subList(0, 7)).isSubsetOf(before);
    }

    @Test
    void pinnedLooksComeFirstInTheirOrderThenTheNewest() {
        List<String> looks = publish(9);
        pin(looks.get(2), 1);
        pin(looks.get(5), 2);
        await().until(() -> given().get("/api/campaigns/{slug}/looks?limit=2", scene.slug())
                .jsonPath()
                .getList("looks.id")
                .equals(List.of(looks.get(2), looks.get(5))));
        List<String> met = new ArrayList<>();

        String next = read(null, met);
        while (next != null) {
            next = read(next, met);
        }

        assertThat(met).hasSize(9).doesNotHaveDuplicates().startsWith(looks.get(2), looks.get(5), looks.get(8));
    }

    @Test
    void aPageOfALargeGalleryIsReadByItsIndex() {
        publish(3);
        UUID like = UUID.fromString(
                selfies.query("select id::text from looks where campaign_id = ? limit 1", scene.campaignId())
                        .get(0));
        selfies.update(
                "insert into looks (id, submission_id, brand_id, campaign_id, state, decision_version, version,"
                        + " published_at, caption, hashtags, author_name, author_key, pictures, palette)"
                        + " select gen_random_uuid(), gen_random_uuid(), brand_id, campaign_id, state, 1, 1,"
                        + " published_at - n * interval '1 second', caption, hashtags, author_name, author_key,"
                        + " pictures, palette from looks, generate_series(1, 20000) n where id = ?",
                like);
        selfies.update("analyze looks");

        List<String> plan = selfies.query(
                "explain select * from looks where campaign_id = ? and visible and pinned_at_place is null"
                        + " and (published_at, id) < (now(), ?) order by published_at desc, id desc limit 25",
                scene.campaignId(),
                new UUID(-1, -1));

        assertThat(String.join("\n", plan))
                .contains("looks_newest")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    private void pin(String look, int place) {
        selfies.update("update looks set pinned_at_place = ? where id = ?::uuid", place, look);
        selfies.update(
                "update galleries set version = version + 1, touched_at = clock_timestamp() where campaign_id = ?",
                scene.campaignId());
    }

    private String read(String after, List<String> met) {
        var request = given().queryParam("limit", 7);
        JsonPath page = (after == null ? request : request.queryParam("after", after))
                .get("/api/campaigns/{slug}/looks", scene.slug())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        met.addAll(page.getList("looks.id"));
        return page.getString("next");
    }

    /** Looks in the order in which they were published. */
    private List<String> publish(int count) {
        List<String> looks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID submission = UUID.randomUUID();
            UUID event = selfies.send(selfies.approval(scene, submission, 1, "Sun #ootd"));
            await().until(() -> selfies.applied(event));
            looks.add(selfies.lookOf(submission).toString());
        }
        await().until(
                        () -> given().get("/api/campaigns/{slug}/looks?limit=1", scene.slug())
                                .jsonPath()
                                .getString("looks[0].id"),
                        looks.get(looks.size() - 1)::equals);
        return looks;
    }
}
