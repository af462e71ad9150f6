package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The desk over HTTP, as reviewers of one brand use it. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class ReviewDeskIT extends ModerationTest {

    @Inject
    EventJson json;

    @Test
    void onlyOneOfTwoReviewersGetsACaseAndTheOtherIsToldWho() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 21);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());

        sam.claims(id).statusCode(200).body("claim.mine", equalTo(true));
        maya.claims(id)
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-claimed"))
                .body("claimedBy", equalTo("Sam"));
        maya.decides(id, Map.of("outcome", "approve")).statusCode(409).body("claimedBy", equalTo("Sam"));
        sam.decides(id, Map.of("outcome", "approve")).statusCode(200).body("decision.by", equalTo("Sam"));
        maya.decides(id, Map.of("outcome", "approve"))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-decided"))
                .body("decidedBy", equalTo("Sam"));

        assertThat(typesAbout(id, 1)).containsExactly(SubmissionApproved.TYPE);
    }

    @Test
    void manyReviewersAtOnceMakeExactlyOneDecision() throws Exception {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 22);
        var crowd = IntStream.range(0, 8)
                .mapToObj(i -> Colleague.of("Reviewer " + i, brand.id()))
                .toList();
        var pool = Executors.newFixedThreadPool(crowd.size());

        List<Callable<Integer>> rush = new ArrayList<>();
        crowd.forEach(colleague -> rush.add(() -> colleague
                .asks()
                .body(Map.of("outcome", "approve"))
                .post("/api/review/cases/{id}/decision", id.toString())
                .statusCode()));
        List<Integer> statuses = new ArrayList<>();
        for (var answer : pool.invokeAll(rush)) {
            statuses.add(answer.get());
        }
        pool.shutdown();

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        assertThat(selfies.count(
                        "select decision_version::int from moderation_case where id = $1", Tuple.of(id.value())))
                .isEqualTo(1);
    }

    @Test
    void aClaimThatIsNotRenewedFreesTheCase() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 23);
        var maya = Colleague.of("Maya", brand.id());
        Colleague.of("Sam", brand.id()).claims(id).statusCode(200);

        selfies.execute(
                "update moderation_case set claimed_until = $2 where id = $1",
                Tuple.of(id.value(), Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC)));

        maya.asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .body("state", equalTo("open"))
                .body("claim", nullValue());
        maya.claims(id).statusCode(200).body("claim.by", equalTo("Maya"));
    }

    @Test
    void aReleasedCaseIsFreeForEverybody() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 24);
        var sam = Colleague.of("Sam", brand.id());
        sam.claims(id).statusCode(200);

        post(sam, id, "release").statusCode(200).body("state", equalTo("open"));

        Colleague.of("Maya", brand.id()).claims(id).statusCode(200);
    }

    @Test
    void undoTakesTheDecisionBackAndAHigherVersionFollows() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 25);
        var maya = Colleague.of("Maya", brand.id());

        maya.decides(id, Map.of("outcome", "approve")).body("decision.undoUntil", notNullValue());
        post(Colleague.of("Sam", brand.id()), id, "undo")
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:undo-not-yours"));
        post(maya, id, "undo").statusCode(200).body("state", equalTo("claimed")).body("version", equalTo(2));
        maya.decides(id, Map.of("outcome", "reject", "reasonCode", "other", "note", "  second look  ", "version", 2))
                .statusCode(200)
                .body("decision.note", equalTo("second look"));

        assertThat(typesAbout(id, 3))
                .containsExactly(SubmissionApproved.TYPE, DecisionRevoked.TYPE, SubmissionRejected.TYPE);
        var rejected = json.read(awaitDecisions(id.value(), 3).get(2).value(), SubmissionRejected.class);
        assertThat(rejected.decisionVersion()).isEqualTo(3);
        assertThat(rejected.reasons()).singleElement().satisfies(reason -> assertThat(reason.code())
                .isEqualTo("other"));
    }

    @Test
    void undoEndsWithTheGraceTimeButReopeningDoesNot() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 26);
        var maya = Colleague.of("Maya", brand.id());
        maya.decides(id, Map.of("outcome", "reject", "reasonCode", "other")).statusCode(200);
        selfies.execute(
                "update moderation_case set decided_at = $2 where id = $1",
                Tuple.of(id.value(), Instant.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC)));

        post(maya, id, "undo").statusCode(409).body("type", equalTo("urn:vitrine:problem:undo-too-late"));
        post(Colleague.of("Sam", brand.id()), id, "reopen").statusCode(200).body("state", equalTo("open"));

        assertThat(typesAbout(id, 2)).containsExactly(SubmissionRejected.TYPE, DecisionRevoked.TYPE);
    }

    @Test
    void picturesOfWhichOneIsGoneAllGo() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 31);
        var maya = Colleague.of("Maya", brand.id());
        maya.decides(id, Map.of("outcome", "reject", "reasonCode", "other")).statusCode(200);
        // the sweep had taken the first of them when the rejection was taken back
        selfies.execute(
                "update rendition set going = true, delete_after = now() where object_key ="
                        + " (select min(object_key) from rendition where case_id = $1)",
                Tuple.of(id.value()));

        post(maya, id, "reopen").statusCode(200).body("state", equalTo("open")).body("picture", nullValue());

        assertThat(selfies.count(
                        "select count(*)::int from rendition where case_id = $1 and delete_after is null",
                        Tuple.of(id.value())))
                .isZero();
    }

    @Test
    void aDecisionOnAnOutdatedViewIsRefused() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 27);
        var maya = Colleague.of("Maya", brand.id());
        maya.decides(id, Map.of("outcome", "approve", "version", 0)).statusCode(200);
        post(maya, id, "undo").statusCode(200);

        maya.decides(id, Map.of("outcome", "approve", "version", 0))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-changed"))
                .body("version", equalTo(2));
    }

    @Test
    void aRejectionNeedsAReasonOfTheCatalogue() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 28);
        var maya = Colleague.of("Maya", brand.id());

        maya.decides(id, Map.of("outcome", "reject")).statusCode(400);
        maya.decides(id, Map.of("outcome", "reject", "reasonCode", "because"))
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:reason-unknown"));
        maya.decides(id, Map.of("outcome", "maybe")).statusCode(400);
        maya.asks()
                .get("/api/review/reasons")
                .then()
                .statusCode(200)
                .body("code", org.hamcrest.Matchers.hasItem("other"));
    }

    @Test
    void theQueueGivesUrgentAndOldCasesFirstPageByPage() {
        Brand brand = selfies.brand("manual");
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            SubmissionId id = selfies.submit(
                    brand, Draft.of(Photos.drawn(290 + i)).receivedAt(noon.plusSeconds(i % 2 == 0 ? i : 0)));
            selfies.awaitState(id, "open");
            ids.add(id.toString());
        }
        selfies.execute("update moderation_case set urgency = 0 where brand_id = $1", Tuple.of(brand.id()));
        selfies.execute(
                "update moderation_case set urgency = -50 where id = $1",
                Tuple.of(java.util.UUID.fromString(ids.get(4))));
        var maya = Colleague.of("Maya", brand.id());

        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var page = maya.asks()
                    .queryParams(next == null ? Map.of("limit", 2) : Map.of("limit", 2, "after", next))
                    .get("/api/review/cases")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("cases.id"));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids).startsWith(ids.get(4), ids.get(0));
        assertThat(seen.get(4)).isEqualTo(ids.get(2));
    }

    @Test
    void countsTellWhatWaitsAndWhatWasDone() {
        Brand brand = selfies.brand("manual");
        SubmissionId first = openCase(brand, 31);
        openCase(brand, 32);
        openCase(brand, 33);
        var maya = Colleague.of("Maya", brand.id());
        maya.claims(openCase(brand, 34)).statusCode(200);
        maya.decides(first, Map.of("outcome", "approve")).statusCode(200);

        maya.asks()
                .get("/api/review/counts")
                .then()
                .body("open", equalTo(3))
                .body("claimedByMe", equalTo(1))
                .body("decidedToday", equalTo(1))
                .body("decidedTodayByMe", equalTo(1))
                .body("waitingSince", notNullValue());
        maya.asks()
                .get("/api/review/cases?state=decided")
                .then()
                .body("cases", hasSize(1))
                .body("cases[0].decision.by", equalTo("Maya"));
    }

    @Test
    void thePictureIsForReviewersEyesOnly() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 35);

        var picture = Colleague.of("Maya", brand.id())
                .asks()
                .get("/api/review/cases/{id}/picture?size=320", id.toString())
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", equalTo("private, no-cache"))
                .extract();
        Colleague.of("Maya", brand.id())
                .asks()
                .get("/api/review/cases/{id}/picture?size=320&v=1", id.toString())
                .then()
                .header("Cache-Control", startsWith("private, max-age="));

        assertThat(picture.asByteArray()).startsWith(0xff, 0xd8);
        Colleague.of("Maya", brand.id())
                .asks()
                .header("If-None-Match", picture.header("ETag"))
                .get("/api/review/cases/{id}/picture?size=320", id.toString())
                .then()
                .statusCode(304);
    }

    private SubmissionId openCase(Brand brand, long seed) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(seed)));
        selfies.awaitState(id, "open");
        return id;
    }

    private static ValidatableResponse post(Colleague colleague, SubmissionId id, String step) {
        return colleague
                .asks()
                .post("/api/review/cases/{id}/" + step, id.toString())
                .then();
    }
}
