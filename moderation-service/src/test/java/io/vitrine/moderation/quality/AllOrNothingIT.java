package io.vitrine.moderation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each step of a second look is one transaction: where the last thing in it cannot be written, as when the process dies
 * before, nothing of it is there, and the same step goes through when it is tried again.
 */
@QuarkusTest
@TestProfile(QualityIT.AllAreDrawn.class)
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class AllOrNothingIT extends ModerationTest {

    private static final Map<String, ?> YES = Map.of("outcome", "approve");
    private static final Map<String, ?> NO = Map.of("outcome", "reject", "reasonCode", "nudity");

    @Test
    void aDecisionAndItsDraw() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = submitted(brand, 821, "open");
        var maya = Colleague.of("Maya", brand.id());

        whileInTheWay("second_look", "case_id <> '" + id + "'", () -> maya.decides(id, YES)
                .statusCode(greaterThanOrEqualTo(500)));

        assertThat(selfies.stateOf(id)).isEqualTo("open");
        assertThat(selfies.count("select count(*)::int from decision_taken where case_id = $1", Tuple.of(id.value())))
                .isZero();
        assertThat(logOf(brand)).isEmpty();

        maya.decides(id, YES).statusCode(200);
        assertThat(typesAbout(id, 1)).containsExactly(SubmissionApproved.TYPE);
        assertThat(lookAt(id)).isEqualTo("waiting free unanswered unsettled");
    }

    @Test
    void aRefusalAndWhatItTakesDown() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = submitted(brand, 822, "approved");
        var maya = Colleague.of("Maya", brand.id());
        next(maya).statusCode(200);

        whileInTheWay("moderation_case", "id <> '" + id + "' or state <> 'rejected'", () -> maya.decides(id, NO)
                .statusCode(greaterThanOrEqualTo(500)));

        assertThat(selfies.stateOf(id)).isEqualTo("approved");
        assertThat(lookAt(id)).isEqualTo("waiting held unanswered unsettled");
        assertThat(logOf(brand)).containsExactly("case.approved");

        maya.decides(id, NO).statusCode(200).body("state", equalTo("rejected"));
        assertThat(typesAbout(id, 2)).containsExactly(SubmissionApproved.TYPE, SubmissionRejected.TYPE);
        assertThat(logOf(brand)).containsExactly("case.approved", "case.rejected", "second-look.given");
    }

    @Test
    void anAnswerAndItsEntryInTheLogAndTheWayBack() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = submitted(brand, 823, "open");
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        var sam = Colleague.of("Sam", brand.id());
        next(sam).statusCode(200);

        whileLogTakesNo(brand, "second-look.given", () -> sam.decides(id, NO).statusCode(greaterThanOrEqualTo(500)));
        assertThat(lookAt(id)).isEqualTo("waiting held unanswered unsettled");
        sam.views(id).body("state", equalTo("claimed"));

        sam.decides(id, NO).statusCode(200);
        whileLogTakesNo(brand, "second-look.undone", () -> sam.undoes(id).statusCode(greaterThanOrEqualTo(500)));
        assertThat(lookAt(id)).isEqualTo("given free rejected unsettled");
        sam.views(id).body("state", equalTo("rejected"));

        sam.undoes(id).statusCode(200);
        assertThat(lookAt(id)).isEqualTo("waiting held unanswered unsettled");
        assertThat(logOf(brand)).containsExactly("case.approved", "second-look.given", "second-look.undone");
    }

    @Test
    void whatSettlesADifferenceAndWhatItChanges() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = submitted(brand, 824, "open");
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        var sam = Colleague.of("Sam", brand.id());
        next(sam).statusCode(200);
        sam.decides(id, NO).statusCode(200);
        var noor = Colleague.of("Noor", brand.id());

        whileLogTakesNo(brand, "difference.settled", () -> change(noor, id).statusCode(greaterThanOrEqualTo(500)));

        assertThat(selfies.stateOf(id)).isEqualTo("approved");
        assertThat(lookAt(id)).isEqualTo("given free rejected unsettled");
        noor.asks().get("/api/review/quality").then().body("differences", hasSize(1));

        change(noor, id).statusCode(204);
        assertThat(typesAbout(id, 2)).containsExactly(SubmissionApproved.TYPE, SubmissionRejected.TYPE);
        assertThat(lookAt(id)).isEqualTo("given free rejected changed");
    }

    private void whileLogTakesNo(Brand brand, String action, Runnable step) {
        whileInTheWay("audit_entry", "brand_id <> '" + brand.id() + "' or action <> '" + action + "'", step);
    }

    private void whileInTheWay(String table, String allowed, Runnable step) {
        selfies.execute(
                "alter table " + table + " add constraint stands_in_the_way check (" + allowed + ") not valid",
                Tuple.tuple());
        try {
            step.run();
        } finally {
            selfies.execute("alter table " + table + " drop constraint stands_in_the_way", Tuple.tuple());
        }
    }

    private SubmissionId submitted(Brand brand, long seed, String state) {
        SubmissionId id = selfies.submit(
                brand, Draft.of(Photos.drawn(seed)).captioned("A walk in blue, number " + seed + " #ootd"));
        selfies.awaitState(id, state);
        return id;
    }

    private String lookAt(SubmissionId id) {
        return selfies.texts(
                        "select state || case when claimed_by is null then ' free ' else ' held ' end"
                                + " || coalesce(answered, 'unanswered') || ' ' || coalesce(settled, 'unsettled')"
                                + " from second_look where case_id = $1",
                        Tuple.of(id.value()))
                .get(0);
    }

    private List<String> logOf(Brand brand) {
        return selfies.texts(
                "select action from audit_entry where brand_id = $1 order by number", Tuple.of(brand.id()));
    }

    private static ValidatableResponse next(Colleague colleague) {
        return colleague
                .asks()
                .body("{\"queues\":[\"general\",\"sensitive\",\"technical\"]}")
                .post("/api/review/next")
                .then();
    }

    private static ValidatableResponse change(Colleague colleague, SubmissionId id) {
        return colleague
                .asks()
                .body(Map.of("outcome", "change", "why", "I looked at it with care."))
                .post("/api/review/quality/differences/{id}", id.toString())
                .then();
    }
}
