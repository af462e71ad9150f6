package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bystanders are to be blurred, and there are no models to find them: nothing is shown before a person looked. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class FacesNotCheckedIT extends ModerationTest {

    @Inject
    EventJson json;

    @Test
    void evenATrustingPolicyDoesNotApproveAndTheDeskSaysWhy() {
        Brand brand = selfies.brandThatBlursBystanders("trusting");
        SubmissionId id = open(brand, 201);
        var maya = Colleague.of("Maya", brand.id());

        maya.asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .body("faces.asked", equalTo(true))
                .body("faces.checked", equalTo("nobody"))
                .body("faces.by", nullValue())
                .body("findings.code", hasItem("faces-not-checked"));
        approve(maya, id).statusCode(409).body("type", equalTo("urn:vitrine:problem:faces-not-checked"));
        maya.asks()
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body("outcome=approve&version=0")
                .post("/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(409);
        assertThat(selfies.stateOf(id)).isEqualTo("open");
        assertThat(wire.decisionsAbout(id.value())).isEmpty();
        assertThat(selfies.count(
                        "select jsonb_array_length(renditions) from moderation_case where id = $1",
                        Tuple.of(id.value())))
                .isZero();
    }

    @Test
    void whoSaysThatThereIsNoBystanderCanApprove() {
        Brand brand = selfies.brandThatBlursBystanders("trusting");
        SubmissionId id = open(brand, 202);
        var maya = Colleague.of("Maya", brand.id());
        claim(maya, id);

        blur(maya, id, List.of()).statusCode(200).body("faces.checked", equalTo("person"));
        approve(maya, id).statusCode(200);

        var approved = json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionApproved.class);
        assertThat(approved.renditions()).isNotEmpty().allSatisfy(rendition -> {
            assertThat(rendition.objectKey()).matches("[0-9a-f]{32}\\.jpg");
            assertThat(selfies.renditionExists(rendition.objectKey())).isTrue();
        });
        assertThat(selfies.count(
                        "select jsonb_array_length(unblurred) from moderation_case where id = $1",
                        Tuple.of(id.value())))
                .isZero();
    }

    @Test
    void nobodyIsAskedToMarkFacesInAPictureThatIsGone() {
        Brand brand = selfies.brandThatBlursBystanders("trusting");
        SubmissionId id = open(brand, 205);
        var maya = Colleague.of("Maya", brand.id());
        maya.decides(id, Map.of("outcome", "reject", "reasonCode", "other")).statusCode(200);
        selfies.execute(
                "update rendition set going = true, delete_after = now() where case_id = $1", Tuple.of(id.value()));
        maya.asks().post("/api/review/cases/{id}/reopen", id.toString()).then().statusCode(200);

        approve(maya, id).statusCode(409).body("type", equalTo("urn:vitrine:problem:case-without-picture"));
        maya.asks()
                .accept("text/html")
                .get("/review/list")
                .then()
                .statusCode(200)
                .body(not(containsString("Mark them at the desk")));
    }

    @Test
    void aBoxDrawnByHandIsBlurredInWhatIsShown() {
        Brand brand = selfies.brandThatBlursBystanders("trusting");
        SubmissionId id = open(brand, 203);
        var maya = Colleague.of("Maya", brand.id());
        claim(maya, id);

        blur(maya, id, List.of(Map.of("x", 0.1, "y", 0.1, "width", 0.2, "height", 0.3, "kind", "drawn", "blur", true)))
                .statusCode(200)
                .body("faces.boxes", hasSize(1))
                .body("faces.by", equalTo("Maya"));
        approve(maya, id).statusCode(200);

        var approved = json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionApproved.class);
        assertThat(approved.renditions()).hasSize(3);
        assertThat(selfies.texts(
                        "select r ->> 'objectKey' from moderation_case c, jsonb_array_elements(c.unblurred) r"
                                + " where c.id = $1",
                        Tuple.of(id.value())))
                .hasSize(3)
                .allMatch(selfies::renditionExists);
    }

    @Test
    void aPolicyCanAskToo() {
        Brand brand = selfies.brand("trusting");
        String document =
                "policy: shy\nrules:\n  - {name: all, when: \"true\", blur: bystanders}\notherwise: approve\n";
        String hash = "b".repeat(63) + Integer.toHexString((int) (Math.random() * 16));
        selfies.execute(
                "insert into policy_document (hash, document) values ($1, $2) on conflict do nothing",
                Tuple.of(hash, document));
        selfies.execute(
                "insert into policy_version (campaign_id, number, brand_id, hash, note, saved_by, saved_by_name,"
                        + " saved_at) values ($1, 1, $2, $3, '', $1, '', now())",
                Tuple.of(brand.campaignId(), brand.id(), hash));
        selfies.execute("update campaign_policy set in_force = 1 where campaign_id = $1", Tuple.of(brand.campaignId()));

        SubmissionId id = open(brand, 204);

        assertThat(selfies.count(
                        "select count(*)::int from moderation_case c join evaluation e on e.case_id = c.id"
                                + " where c.id = $1 and c.blur_asked and e.verdict like '%\"blurBystanders\":true}'",
                        Tuple.of(id.value())))
                .isEqualTo(1);
    }

    private SubmissionId open(Brand brand, long seed) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(seed)));
        selfies.awaitState(id, "open");
        return id;
    }

    private static void claim(Colleague colleague, SubmissionId id) {
        colleague
                .asks()
                .post("/api/review/cases/{id}/claim", id.toString())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse approve(Colleague colleague, SubmissionId id) {
        return colleague
                .asks()
                .body(Map.of("outcome", "approve"))
                .post("/api/review/cases/{id}/decision", id.toString())
                .then();
    }

    private static ValidatableResponse blur(Colleague colleague, SubmissionId id, List<Map<String, Object>> boxes) {
        return colleague
                .asks()
                .body(Map.of("version", 0, "boxes", boxes))
                .put("/api/review/cases/{id}/blur", id.toString())
                .then();
    }
}
