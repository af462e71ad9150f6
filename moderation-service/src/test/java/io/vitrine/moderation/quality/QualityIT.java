package io.vitrine.moderation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Every case is drawn here, and comes at once. */
@QuarkusTest
@TestProfile(QualityIT.AllAreDrawn.class)
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class QualityIT extends ModerationTest {

    private static final Map<String, ?> YES = Map.of("outcome", "approve");
    private static final Map<String, ?> NO = Map.of("outcome", "reject", "reasonCode", "nudity");

    /** Draws all instead of one in a hundred. */
    public static class AllAreDrawn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "vitrine.second-look.checks", "1",
                    "vitrine.second-look.blind", "1",
                    "vitrine.second-look.after", "0s");
        }
    }

    @Test
    void aCaseThatIsGivenTwiceLooksTheSameBothTimes() throws Exception {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 801);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        String first = next(maya).statusCode(200).extract().asString();
        String firstCounts = counts(maya);
        maya.decides(id, YES).statusCode(200);

        assertThat(counts(sam)).as("nobody has it on screen").contains("\"open\":0");
        String second = next(sam).statusCode(200).extract().asString();

        assertThat(withoutClaim(second)).isEqualTo(withoutClaim(first));
        assertThat(new ObjectMapper().readTree(second).at("/claim/mine").asBoolean())
                .isTrue();
        assertThat(withoutClaim(sam.views(id).extract().asString())).isEqualTo(withoutClaim(first));
        assertThat(new ObjectMapper().readTree(counts(sam)).get("open"))
                .isEqualTo(new ObjectMapper().readTree(firstCounts).get("open"));
        sam.asks().get("/api/review/cases?state=open").then().body("cases", hasSize(1));
        sam.asks().get("/api/review/queues").then().body("open", equalTo(1));
        sam.asks().get("/api/review/cases?state=decided").then().body("cases", empty());
        sam.asks().get("/api/review/cases?state=any").then().body("cases[0].state", equalTo("claimed"));
        sam.asks().get("/api/review/cases?state=approved").then().body("cases", empty());
        sam.asks().get("/review/list").then().statusCode(200).body(containsString("case-" + id));
        author(sam, id).body("approved", equalTo(0)).body("rejected", equalTo(0));
        author(maya, id).body("approved", equalTo(1)).body("rejected", equalTo(0));
        maya.asks().get("/api/review/cases?state=decided").then().body("cases[0].state", equalTo("approved"));
    }

    @Test
    void theSecondAnswerChangesNothingAndADifferenceIsSettledByAThird() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 802);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        var noor = Colleague.of("Noor", brand.id(), "owner");
        maya.decides(id, YES).statusCode(200);
        next(maya).statusCode(204);
        next(sam).statusCode(200).body("version", equalTo(0));

        sam.decides(id, Map.of("outcome", "reject", "reasonCode", "nudity", "version", 0))
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("version", equalTo(1))
                .body("decision.mine", equalTo(true))
                .body("decision.by", equalTo("Sam"))
                .body("decision.undoUntil", notNullValue());
        author(sam, id)
                .body("approved", equalTo(0))
                .body("rejected", equalTo(1))
                .body("strikes", equalTo(1.0f));
        author(maya, id).body("approved", equalTo(1)).body("rejected", equalTo(0));
        // the answer is lost on its way, and the page tries again
        sam.decides(id, NO).statusCode(409).body("decidedBy", equalTo("Sam")).body("outcome", equalTo("rejected"));
        assertThat(selfies.stateOf(id)).isEqualTo("approved");
        assertThat(typesAbout(id, 1)).containsExactly(SubmissionApproved.TYPE);
        maya.views(id).body("state", equalTo("approved")).body("decision.by", equalTo("Maya"));
        sam.asks().get("/api/review/counts").then().body("open", equalTo(0)).body("decidedTodayByMe", equalTo(1));
        next(noor).statusCode(204);

        sam.undoes(id).statusCode(200).body("state", equalTo("claimed"));
        sam.decides(id, NO).statusCode(200);
        quality(sam).body("differences[0].mine", equalTo(true));
        String page = quality(noor)
                .body("differences", hasSize(1))
                .body("differences[0].caseId", equalTo(id.toString()))
                .body("differences[0].inForce", equalTo("approved"))
                .body("differences[0].other", equalTo("rejected"))
                .body("differences[0].mine", equalTo(false))
                .body("reviewers.cases", equalTo(1))
                .body("reviewers.firstApproved", equalTo(1))
                .body("reviewers.agreement.share", nullValue())
                .extract()
                .asString();
        assertThat(page)
                .as("figures are of the team")
                .doesNotContain("Sam", "Maya", sam.id().toString());

        settle(sam, id, "change").statusCode(403).body("type", equalTo("urn:vitrine:problem:difference-own"));
        settle(maya, id, "change").statusCode(403);
        noor.asks()
                .body(Map.of("outcome", "keep", "why", " "))
                .post("/api/review/quality/differences/{id}", id.toString())
                .then()
                .statusCode(400);
        settle(noor, id, "change").statusCode(204);
        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
        assertThat(typesAbout(id, 2)).containsExactly(SubmissionApproved.TYPE, SubmissionRejected.TYPE);
        settle(noor, id, "keep").statusCode(409).body("type", equalTo("urn:vitrine:problem:difference-over"));
        quality(noor)
                .body("differences", empty())
                .body("overturned.people.hits", equalTo(1))
                .body("overturned.people.trials", equalTo(2));
    }

    @Test
    void whoSettlesADifferenceCanSeeWhatItIsAbout() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = selfies.submit(
                brand, Draft.of(Photos.drawn(814)).captioned("Nobody sees me as I am, number 814 #ootd"));
        selfies.awaitState(id, "open");
        selfies.execute("update moderation_case set blurred = true where id = $1", Tuple.of(id.value()));
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        var sam = Colleague.of("Sam", brand.id());
        next(sam).statusCode(200);
        sam.decides(id, NO).statusCode(200);
        var noor = Colleague.of("Noor", brand.id());

        quality(noor)
                .body("differences[0].caption", containsString("Nobody sees me as I am"))
                .body("differences[0].blurred", equalTo(true));
        String reveal = "/review/cases/" + id + "/reveal?from=quality";
        noor.asks()
                .accept("text/html")
                .get("/review/quality")
                .then()
                .statusCode(200)
                .body(containsString("Nobody sees me as I am"))
                .body(containsString("action=\"" + reveal + "\""));
        noor.asks()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post(reveal)
                .then()
                .statusCode(303)
                .header("Location", containsString("/review/quality#case-" + id));
    }

    @Test
    void keepingWhatWasDecidedSettlesADifference() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 803);
        var noor = Colleague.of("Noor", brand.id());
        Colleague.of("Maya", brand.id()).decides(id, NO).statusCode(200);
        var sam = Colleague.of("Sam", brand.id());
        next(sam).statusCode(200);
        sam.decides(id, YES).statusCode(200).body("state", equalTo("approved"));

        noor.asks()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("outcome", "keep")
                .formParam("why", "It is one.")
                .post("/review/quality/differences/{id}", id.toString())
                .then()
                .statusCode(303);

        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
        quality(noor).body("differences", empty());
        sam.undoes(id).statusCode(409);
        assertThat(selfies.texts(
                        "select action from audit_entry where brand_id = $1 order by number", Tuple.of(brand.id())))
                .containsExactly("case.rejected", "second-look.given", "difference.settled");
    }

    @Test
    void whatAPolicyApprovedStaysPublicUntilSomebodyRefusesIt() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 804);
        var maya = Colleague.of("Maya", brand.id());
        next(maya).statusCode(200).body("state", equalTo("claimed")).body("decision", nullValue());
        assertThat(selfies.stateOf(id)).isEqualTo("approved");

        maya.decides(id, NO).statusCode(200).body("state", equalTo("rejected"));

        assertThat(typesAbout(id, 2)).containsExactly(SubmissionApproved.TYPE, SubmissionRejected.TYPE);
        assertThat(selfies.texts(
                        "select cause || ' ' || outcome || ' ' || coalesce(overturns::text, '-') || ' '"
                                + " || (overturned_at is not null) from decision_taken where case_id = $1"
                                + " order by version",
                        Tuple.of(id.value())))
                .containsExactly("screening approved - true", "check rejected 1 false");
        quality(maya).body("approvals.hits", equalTo(0)).body("approvals.trials", equalTo(1));

        maya.undoes(id).statusCode(200).body("state", equalTo("claimed"));
        quality(maya).body("approvals.trials", equalTo(0)).body("overturned.all.hits", equalTo(0));
        maya.decides(id, YES).statusCode(200);
        quality(maya).body("approvals.hits", equalTo(1)).body("approvals.trials", equalTo(1));
    }

    @Test
    void anApprovalThatIsRightIsCountedAndDisturbsNobody() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 805);
        var maya = Colleague.of("Maya", brand.id());
        next(maya).statusCode(200);

        maya.decides(id, YES).statusCode(200).body("state", equalTo("approved"));
        next(maya).statusCode(204);
        next(Colleague.of("Sam", brand.id())).statusCode(204);

        assertThat(wire.decisionsAbout(id.value())).hasSize(1);
        quality(maya)
                .body("approvals.hits", equalTo(1))
                .body("automation.hits", equalTo(1))
                .body("automation.trials", equalTo(1));
    }

    @Test
    void whatIsNewGoesFirst() {
        Brand brand = selfies.brand("manual");
        SubmissionId old = open(brand, 806);
        Colleague.of("Maya", brand.id()).decides(old, YES).statusCode(200);
        SubmissionId fresh = open(brand, 807);
        var sam = Colleague.of("Sam", brand.id());

        next(sam).body("id", equalTo(fresh.toString()));
        next(sam).body("id", equalTo(old.toString()));
        next(sam).statusCode(204);
    }

    @Test
    void manyWhoAskAtOnceGetADrawnCaseOnce() throws Exception {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 808);
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        var pool = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> rush = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var colleague = Colleague.of("Reviewer " + i, brand.id());
            rush.add(() -> next(colleague).extract().statusCode());
        }

        List<Integer> statuses = new ArrayList<>();
        for (var answer : pool.invokeAll(rush)) {
            statuses.add(answer.get());
        }
        pool.shutdown();

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void aDrawnCaseComesBackAfterItsClaimAndEndsWithItsDecision() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 809);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        var noor = Colleague.of("Noor", brand.id());
        maya.decides(id, YES).statusCode(200);
        next(sam).statusCode(200);
        next(noor).statusCode(204);
        sam.asks().post("/api/review/cases/{id}/release", id.toString()).then().body("state", equalTo("open"));
        sam.asks().post("/api/review/cases/{id}/claim", id.toString()).then().body("state", equalTo("claimed"));
        // the page was closed without a word
        selfies.execute(
                "update second_look set claimed_until = now() - interval '1 second' where case_id = $1",
                Tuple.of(id.value()));
        next(noor).statusCode(200);
        sam.decides(id, NO)
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-claimed"))
                .body("detail", not(containsString("Maya")));

        maya.asks().post("/api/review/cases/{id}/reopen", id.toString()).then().statusCode(200);

        assertThat(selfies.count("select count(*)::int from second_look where case_id = $1", Tuple.of(id.value())))
                .isZero();
        noor.decides(id, Map.of("outcome", "approve", "version", 0))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-changed"));
    }

    @Test
    void anotherBrandSeesNothingOfIt() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 810);
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        var sam = Colleague.of("Sam", brand.id());
        next(sam).statusCode(200);
        sam.decides(id, NO).statusCode(200);
        var stranger = Colleague.of("Kim", UUID.randomUUID());

        next(stranger).statusCode(204);
        settle(stranger, id, "keep").statusCode(404);
        quality(stranger)
                .body("automation.trials", equalTo(0))
                .body("reviewers.cases", equalTo(0))
                .body("differences", empty())
                .body("rules", empty());
        stranger.asks()
                .accept("text/html")
                .get("/review/quality")
                .then()
                .statusCode(200)
                .body(containsString("Nothing to count yet"));
    }

    @Test
    void aWithdrawalCutsWhatLeadsToTheSelfie() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 811);
        Colleague.of("Maya", brand.id()).decides(id, YES).statusCode(200);
        var sam = Colleague.of("Sam", brand.id());
        next(sam).statusCode(200);
        sam.decides(id, Map.of("outcome", "reject", "reasonCode", "nudity", "note", "see the mirror"))
                .statusCode(200);

        selfies.withdraw(brand, id);
        selfies.awaitState(id, "withdrawn");
        selfies.withdraw(brand, id);

        assertThat(selfies.count("select count(*)::int from decision_taken where case_id = $1", Tuple.of(id.value())))
                .isZero();
        assertThat(selfies.texts(
                        "select coalesce(by_member::text, 'nobody') from decision_taken where brand_id = $1",
                        Tuple.of(brand.id())))
                .containsExactly("nobody");
        assertThat(selfies.texts("select s::text from second_look s where brand_id = $1", Tuple.of(brand.id())))
                .singleElement()
                .asString()
                .doesNotContain("mirror", "Sam", sam.id().toString(), id.toString());
        quality(sam).body("reviewers.cases", equalTo(1)).body("differences", empty());
    }

    @Test
    void anUndoneDecisionCountsForNothing() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 812);
        var maya = Colleague.of("Maya", brand.id());
        maya.decides(id, NO).statusCode(200);
        maya.undoes(id).statusCode(200);
        maya.decides(id, YES).statusCode(200);

        quality(maya)
                .body("automation.trials", equalTo(1))
                .body("overturned.all.trials", equalTo(1))
                .body("overturned.all.hits", equalTo(0))
                .body("times.people.cases", equalTo(1));
    }

    @Test
    void figuresComeWithCountsIntervalsAndTimes() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        // 30 by a rule within ten seconds of which three were turned round, 10 by people after an hour, one long ago
        selfies.execute(
                """
                insert into decision_taken (case_id, version, brand_id, campaign_id, received_at, opened_at, decided_at,
                    automatic, outcome, reasons, rule, queue, cause, found, unanswered, first, overturned_at)
                select gen_random_uuid(), 1, $1::uuid, $2::uuid, now() - interval '1 day', null::timestamptz,
                    now() - interval '1 day' + interval '10 seconds', true, 'approved', '{}'::text[], 'fine', 'general',
                    'screening', '{spam}'::text[], '{}'::text[], true, case when i <= 3 then now() end
                from generate_series(1, 30) i
                union all
                select gen_random_uuid(), 1, $1::uuid, $2::uuid, now() - interval '2 days', now() - interval '2 days' + interval '1 min',
                    now() - interval '2 days' + interval '1 hour', false, 'rejected', '{nudity}'::text[], 'nudity', 'sensitive',
                    'review', '{nudity}'::text[], '{faces}'::text[], true, null
                from generate_series(1, 10)
                union all
                select gen_random_uuid(), 1, $1::uuid, $2::uuid, now() - interval '8 days', null, now() - interval '8 days', true,
                    'approved', '{}'::text[], 'old', 'general', 'screening', '{}'::text[], '{}'::text[], true, null
                """,
                Tuple.of(brand.id(), brand.campaignId()));

        maya.asks()
                .get("/api/review/quality?days=7")
                .then()
                .body("automation.hits", equalTo(30))
                .body("automation.trials", equalTo(40))
                .body("automation.share", equalTo(0.75f))
                .body("times.policy.medianSeconds", equalTo(10.0f))
                .body("times.people.p95Seconds", equalTo(3600.0f))
                .body("times.atDesk.medianSeconds", equalTo(3540.0f))
                .body("overturned.policy.hits", equalTo(3))
                .body("overturned.people.share", nullValue())
                .body("rules.rule", equalTo(List.of("fine", "nudity")))
                .body("rules[0].overturned.share", equalTo(0.1f))
                .body("screens.find { it.screen == 'faces' }.unanswered.hits", equalTo(10))
                .body("screens.find { it.screen == 'spam' }.overturned.hits", equalTo(3))
                .body("byDay", not(empty()));
        maya.asks().get("/api/review/quality?days=30").then().body("automation.trials", equalTo(41));
        maya.asks().get("/api/review/quality?days=8").then().statusCode(400);
        maya.asks()
                .get("/api/review/quality/export?days=7")
                .then()
                .contentType(containsString("text/csv"))
                .body(containsString("team,,decided by a policy,30,40,0.7500,"));
        maya.asks()
                .accept("text/html")
                .get("/review/quality?days=7")
                .then()
                .statusCode(200)
                .body(containsString("30 of 40 selfies"))
                .body(not(containsString("{quality")))
                .body(containsString("Counted since "))
                .body(containsString("10 of 40"))
                .body(not(containsString("style=")));
    }

    @Test
    void onlyThoseWhoReviewSeeIt() {
        UUID brand = UUID.randomUUID();
        for (String role : List.of("analyst", "marketer")) {
            Colleague.of("Kim", brand, role)
                    .asks()
                    .get("/api/review/quality")
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("owner", "moderator")) {
            Colleague.of("Kim", brand, role)
                    .asks()
                    .get("/api/review/quality")
                    .then()
                    .statusCode(200)
                    .body("writtenSince", notNullValue());
        }
    }

    @Test
    void whatWasDecidedBeforeIsCountedAsItStood() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = open(brand, 813);
        Colleague.of("Maya", brand.id()).decides(id, NO).statusCode(200);
        String columns = "select row(case_id, version, campaign_id, received_at, opened_at, decided_at, automatic,"
                + " by_member, outcome, reasons, rule, queue, cause, found, unanswered, first)::text"
                + " from decision_taken where brand_id = $1";
        List<String> written = selfies.texts(columns, Tuple.of(brand.id()));
        selfies.execute("delete from decision_taken where brand_id = $1", Tuple.of(brand.id()));

        selfies.execute(backfill() + " and c.brand_id = $1", Tuple.of(brand.id()));

        assertThat(selfies.texts(columns, Tuple.of(brand.id()))).isEqualTo(written);
    }

    /** The last statement of the migration. */
    private static String backfill() {
        try (var in = QualityIT.class.getResourceAsStream("/db/migration/V60__decision_taken.sql")) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.lastIndexOf("insert into decision_taken"))
                    .strip()
                    .replaceAll(";$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SubmissionId open(Brand brand, long seed) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(seed)));
        selfies.awaitState(id, "open");
        return id;
    }

    private SubmissionId approved(Brand brand, long seed) {
        SubmissionId id = selfies.submit(
                brand, Draft.of(Photos.drawn(seed)).captioned("A walk in green, number " + seed + " #ootd"));
        selfies.awaitState(id, "approved");
        return id;
    }

    /** Who has it is another one each time. */
    private static ObjectNode withoutClaim(String json) {
        try {
            var read = (ObjectNode) new ObjectMapper().readTree(json);
            read.remove("claim");
            return read;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidatableResponse next(Colleague colleague) {
        return colleague
                .asks()
                .body("{\"queues\":[\"general\",\"sensitive\",\"technical\"]}")
                .post("/api/review/next")
                .then();
    }

    private static ValidatableResponse author(Colleague colleague, SubmissionId id) {
        return colleague
                .asks()
                .get("/api/review/cases/{id}/author", id.toString())
                .then();
    }

    private static String counts(Colleague colleague) {
        return colleague.asks().get("/api/review/counts").then().extract().asString();
    }

    private static ValidatableResponse quality(Colleague colleague) {
        return colleague.asks().get("/api/review/quality").then().statusCode(200);
    }

    private static ValidatableResponse settle(Colleague colleague, SubmissionId id, String outcome) {
        return colleague
                .asks()
                .body(Map.of("outcome", outcome, "why", "I looked at it with care."))
                .post("/api/review/quality/differences/{id}", id.toString())
                .then();
    }
}
