package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the policy asks for two people. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class TwoPeopleIT extends ModerationTest {

    private static final Map<String, ?> YES = Map.of("outcome", "approve", "note", "fine with me");
    private static final Map<String, ?> NO = Map.of("outcome", "reject", "reasonCode", "nudity");

    @Test
    void theFirstOpinionIsKeptFromEverybodyUntilTheSecondDecides() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = forTwo(brand, 601);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());

        maya.decides(id, YES)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("panel.mine", equalTo(true))
                .body("panel.undoUntil", notNullValue());
        String seen = sam.asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .body("panel.step", equalTo("second"))
                .body("panel.mine", equalTo(false))
                .body("decision", nullValue())
                .extract()
                .asString();
        assertThat(seen).doesNotContain("fine with me").doesNotContain("Maya");
        assertThat(wire.decisionsAbout(id.value())).isEmpty();

        sam.decides(id, YES)
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("decision.by", equalTo("Sam"))
                .body("decision.opinions.by", contains("Maya", "Sam"));
        assertThat(typesAbout(id, 1)).containsExactly(SubmissionApproved.TYPE);
    }

    @Test
    void nobodyIsBothPeople() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = forTwo(brand, 602);
        var maya = Colleague.of("Maya", brand.id());
        maya.decides(id, YES).statusCode(200);

        maya.decides(id, YES).statusCode(409).body("type", equalTo("urn:vitrine:problem:opinion-given"));
        maya.asks().post("/api/review/cases/{id}/claim", id.toString()).then().statusCode(409);
        maya.asks()
                .body("{\"queues\":[\"sensitive\"]}")
                .post("/api/review/next")
                .then()
                .statusCode(204);

        assertThat(selfies.stateOf(id)).isEqualTo("open");
    }

    @Test
    void whereTwoDifferAThirdDecides() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = forTwo(brand, 603);
        var noor = Colleague.of("Noor", brand.id());
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        Colleague.of("Sam", brand.id()).decides(id, NO).statusCode(200).body("state", equalTo("open"));

        noor.asks().get("/api/review/cases/{id}", id.toString()).then().body("panel.step", equalTo("third"));
        noor.decides(id, NO)
                .body("state", equalTo("rejected"))
                .body("decision.opinions.outcome", contains("approved", "rejected", "rejected"));

        assertThat(typesAbout(id, 1)).containsExactly(SubmissionRejected.TYPE);
    }

    @Test
    void anOpinionIsTakenBackWithinTheGraceTimeUntilSomebodyElseSpoke() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = forTwo(brand, 604);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        maya.decides(id, YES).statusCode(200);

        sam.undoes(id).statusCode(409).body("type", equalTo("urn:vitrine:problem:undo-not-yours"));
        maya.undoes(id).statusCode(200).body("state", equalTo("claimed")).body("panel.step", equalTo("first"));
        maya.decides(id, NO).statusCode(200).body("panel.mine", equalTo(true));
        selfies.execute(
                "update moderation_case set opinions = jsonb_set(opinions, '{0,at}', to_jsonb($2::float8)) where id = $1",
                Tuple.of(id.value(), (double)
                        Instant.now().minus(Duration.ofHours(1)).getEpochSecond()));

        maya.undoes(id).statusCode(409).body("type", equalTo("urn:vitrine:problem:undo-too-late"));
    }

    @Test
    void takingAnOpinionBackLeavesTheColleagueWhoLooksMeanwhile() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = forTwo(brand, 605);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        maya.decides(id, YES).statusCode(200);
        sam.asks().post("/api/review/cases/{id}/claim", id.toString()).then().statusCode(200);

        maya.undoes(id).statusCode(200).body("claim.by", equalTo("Sam")).body("panel.step", equalTo("first"));
        sam.decides(id, YES).statusCode(200).body("state", equalTo("open"));
    }

    @Test
    void undoingWhatTwoDecidedKeepsTheFirstOpinion() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = forTwo(brand, 606);
        var sam = Colleague.of("Sam", brand.id());
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        sam.decides(id, YES).body("state", equalTo("approved"));

        sam.undoes(id).statusCode(200).body("panel.step", equalTo("second"));
        sam.decides(id, Map.of("outcome", "approve", "version", 2)).body("decision.opinions", hasSize(2));

        assertThat(typesAbout(id, 3))
                .containsExactly(SubmissionApproved.TYPE, DecisionRevoked.TYPE, SubmissionApproved.TYPE);
    }

    @Test
    void manyAtOnceAreHeardOneAfterTheOther() throws Exception {
        Brand brand = selfies.brand("manual");
        SubmissionId id = forTwo(brand, 607);
        var crowd = IntStream.range(0, 6)
                .mapToObj(i -> Colleague.of("Reviewer " + i, brand.id()))
                .toList();
        var pool = Executors.newFixedThreadPool(crowd.size());

        List<Callable<Integer>> rush = new ArrayList<>();
        crowd.forEach(
                colleague -> rush.add(() -> colleague.decides(id, YES).extract().statusCode()));
        List<Integer> statuses = new ArrayList<>();
        for (var answer : pool.invokeAll(rush)) {
            statuses.add(answer.get());
        }
        pool.shutdown();

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
        assertThat(typesAbout(id, 1)).containsExactly(SubmissionApproved.TYPE);
        assertThat(selfies.count("select cardinality(heard) from moderation_case where id = $1", Tuple.of(id.value())))
                .isEqualTo(2);
    }

    @Test
    void onePersonDoesNotChangeWhatTwoDecide() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = forTwo(brand, 608);
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        Colleague.of("Sam", brand.id()).decides(id, YES).statusCode(200);

        Colleague.of("Noor", brand.id())
                .asks()
                .body(Map.of("outcome", "reject", "reasonCode", "other", "note", "no"))
                .post("/api/review/cases/{id}/change", id.toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:two-people-decide"));
    }

    private SubmissionId forTwo(Brand brand, long seed) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(seed)));
        selfies.awaitState(id, "open");
        selfies.execute(
                "update moderation_case set reviewers = 2, queue = 'sensitive', urgency = -70 where id = $1",
                Tuple.of(id.value()));
        return id;
    }
}
