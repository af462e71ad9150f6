package io.vitrine.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.AppealAnswered;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.submission.v1.AppealLodged;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.TestMembers;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Appeals from their event to the author's answer, as reviewers of one brand work on them. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class AppealIT extends ModerationTest {

    private static final String STATE = "select count(*)::int from appeal where submission_id = $1 and state = $2";

    @Inject
    EventJson json;

    @Test
    void somebodyElseUpholdsAndTheSelfieIsShown() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        SubmissionId id = rejected(brand, 301, maya);
        lodge(brand, id, 1);

        list(sam, "open")
                .body("appeals", hasSize(1))
                .body("open", equalTo(1))
                .body("appeals[0].explanation", equalTo("It is my own photo."))
                .body("appeals[0].selfie.mine", equalTo(false))
                .body("appeals[0].selfie.decidedBy", equalTo("Maya"));
        list(maya, "open").body("appeals[0].selfie.mine", equalTo(true));
        answer(maya, id, 1, Map.of("outcome", "uphold"))
                .statusCode(403)
                .body("type", equalTo("urn:vitrine:problem:appeal-own-decision"));
        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
        answer(sam, id, 1, Map.of("outcome", "uphold", "answer", "You are right, sorry."))
                .statusCode(200)
                .body("state", equalTo("upheld"))
                .body("answer.by", equalTo("Sam"));

        assertThat(selfies.stateOf(id)).isEqualTo("approved");
        assertThat(typesAbout(id, 3))
                .containsExactly(SubmissionRejected.TYPE, SubmissionApproved.TYPE, AppealAnswered.TYPE);
        var approved = json.read(awaitDecisions(id.value(), 3).get(1).value(), SubmissionApproved.class);
        assertThat(approved.decisionVersion()).isEqualTo(2);
        assertThat(approved.renditions()).isNotEmpty().allSatisfy(rendition -> assertThat(
                        selfies.renditionExists(rendition.objectKey()))
                .isTrue());
        AppealAnswered answered = awaitAnswer(id, 3);
        assertThat(answered.outcome()).isEqualTo(AppealAnswered.Outcome.UPHELD);
        assertThat(answered.answer()).isEqualTo("You are right, sorry.");
        answer(sam, id, 1, Map.of("outcome", "deny", "answer", "Changed my mind."))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:appeal-ended"));
        list(sam, "ended").body("appeals[0].state", equalTo("upheld")).body("open", equalTo(0));
    }

    @Test
    void aDenialNeedsWordsAndTheyReachTheAuthor() {
        Brand brand = selfies.brand("manual");
        var sam = Colleague.of("Sam", brand.id());
        SubmissionId id = rejected(brand, 302, Colleague.of("Maya", brand.id()));
        lodge(brand, id, 1);

        answer(sam, id, 1, Map.of("outcome", "deny", "answer", "  "))
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:answer-missing"));
        answer(sam, id, 1, Map.of("outcome", "deny", "answer", "a".repeat(2001)))
                .statusCode(400);
        answer(sam, id, 1, Map.of("outcome", "deny", "answer", "It shows another brand."))
                .statusCode(200)
                .body("state", equalTo("denied"));

        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
        AppealAnswered answered = awaitAnswer(id, 2);
        assertThat(answered.outcome()).isEqualTo(AppealAnswered.Outcome.DENIED);
        assertThat(answered.answer()).isEqualTo("It shows another brand.");
        assertThat(answered.decisionVersion()).isEqualTo(1);
        sam.asks()
                .get("/api/review/audit?action=appeal.denied")
                .then()
                .body("entries", hasSize(1))
                .body("entries[0].actor.name", equalTo("Sam"))
                .body("entries[0].subject.id", equalTo(id.toString()))
                .body("entries[0].details.decision", equalTo(1))
                .body("entries[0].sealed[0].value", equalTo("It shows another brand."));
    }

    @Test
    void whatThePolicyDecidedIsAnsweredByAPersonAndNotByAMachine() {
        Brand brand = selfies.brand("balanced");
        SubmissionId id =
                selfies.submit(brand, Draft.of(Photos.real("rocket.jpg")).captioned("blockedbrandword #ootd"));
        selfies.awaitState(id, "rejected");
        lodge(brand, id, 1);

        RestAssured.given()
                .header("Authorization", "Bearer " + TestMembers.machineToken("moderator", brand.id()))
                .contentType("application/json")
                .body(Map.of("outcome", "uphold", "version", 1))
                .post("/api/review/appeals/{id}/answer", id.toString())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:vitrine:problem:appeal-needs-person"));
        answer(Colleague.of("Maya", brand.id()), id, 1, Map.of("outcome", "uphold"))
                .statusCode(200);

        assertThat(selfies.stateOf(id)).isEqualTo("approved");
    }

    @Test
    void anotherBrandSeesAndChangesNothing() {
        Brand brand = selfies.brand("manual");
        Brand foreign = selfies.brand("manual");
        SubmissionId id = rejected(brand, 303, Colleague.of("Maya", brand.id()));
        var stranger = Colleague.of("Stranger", foreign.id());

        selfies.send(new AppealLodged(id, foreign.id(), foreign.campaignId(), 1, "Not mine.", Instant.now()));
        lodge(brand, id, 1);

        list(stranger, "open").body("appeals", hasSize(0)).body("open", equalTo(0));
        answer(stranger, id, 1, Map.of("outcome", "uphold"))
                .statusCode(404)
                .body("type", equalTo("urn:vitrine:problem:appeal-unknown"));
        assertThat(selfies.count(
                        "select count(*)::int from appeal where submission_id = $1 and explanation = 'It is my own photo.'",
                        Tuple.of(id.value())))
                .isEqualTo(1);
    }

    @Test
    void aDecisionIsAppealedAgainstOnce() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = rejected(brand, 304, Colleague.of("Maya", brand.id()));
        lodge(brand, id, 1);

        selfies.send(new AppealLodged(id, brand.id(), brand.campaignId(), 1, "Once more.", Instant.now()));
        SubmissionId marker = rejected(brand, 305, Colleague.of("Maya", brand.id()));
        lodge(brand, marker, 1);

        list(Colleague.of("Sam", brand.id()), "open")
                .body("appeals", hasSize(2))
                .body("appeals[0].explanation", equalTo("It is my own photo."));
    }

    @Test
    void anAppealAfterSixMonthsIsTooLate() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = rejected(brand, 306, Colleague.of("Maya", brand.id()));

        selfies.send(new AppealLodged(
                id,
                brand.id(),
                brand.campaignId(),
                1,
                "Hello again.",
                Instant.now().plus(Duration.ofDays(185))));

        assertThat(awaitAnswer(id, 2).outcome()).isEqualTo(AppealAnswered.Outcome.TOO_LATE);
        assertThat(selfies.count(STATE, Tuple.of(id.value(), "too-late"))).isEqualTo(1);
        list(Colleague.of("Sam", brand.id()), "open").body("appeals", hasSize(0));
    }

    @Test
    void aDecisionTakenBackEndsTheAppealAgainstIt() {
        Brand brand = selfies.brand("manual");
        var sam = Colleague.of("Sam", brand.id());
        SubmissionId id = rejected(brand, 307, Colleague.of("Maya", brand.id()));
        lodge(brand, id, 1);

        sam.asks().post("/api/review/cases/{id}/reopen", id.toString()).then().statusCode(200);

        assertThat(awaitAnswer(id, 3).outcome()).isEqualTo(AppealAnswered.Outcome.DECISION_TAKEN_BACK);
        answer(sam, id, 1, Map.of("outcome", "uphold")).statusCode(409);
        assertThat(selfies.stateOf(id)).isEqualTo("open");
        assertThat(typesAbout(id, 3))
                .containsExactly(SubmissionRejected.TYPE, DecisionRevoked.TYPE, AppealAnswered.TYPE);
    }

    @Test
    void anAppealThatComesAfterItsDecisionWasTakenBackEndsAtOnce() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = rejected(brand, 308, maya);
        maya.asks().post("/api/review/cases/{id}/reopen", id.toString()).then().statusCode(200);
        maya.asks()
                .body(Map.of("outcome", "reject", "reasonCode", "off-topic"))
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200);

        selfies.send(new AppealLodged(id, brand.id(), brand.campaignId(), 1, "About the first.", Instant.now()));

        AppealAnswered answered = awaitAnswer(id, 4);
        assertThat(answered.outcome()).isEqualTo(AppealAnswered.Outcome.DECISION_TAKEN_BACK);
        assertThat(answered.decisionVersion()).isEqualTo(1);
        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
    }

    @Test
    void aReplayedDecisionEndsNoAppealAgainstALaterOne() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = rejected(brand, 309, maya);
        maya.asks().post("/api/review/cases/{id}/undo", id.toString()).then().statusCode(200);
        maya.asks()
                .body(Map.of("outcome", "reject", "reasonCode", "other"))
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200);
        lodge(brand, id, 3);

        selfies.send(new DecisionRevoked(id, brand.id(), brand.campaignId(), 2, Instant.now()));
        selfies.send(new DecisionRevoked(id, UUID.randomUUID(), brand.campaignId(), 9, Instant.now()));
        SubmissionId marker = rejected(brand, 310, maya);
        lodge(brand, marker, 1);
        maya.asks()
                .post("/api/review/cases/{id}/undo", marker.toString())
                .then()
                .statusCode(200);
        awaitAnswer(marker, 3);

        assertThat(selfies.count(STATE, Tuple.of(id.value(), "open"))).isEqualTo(1);
    }

    @Test
    void picturesStayWhileAnAppealMayComeOrIsOpen() {
        Brand brand = selfies.brand("manual");
        var sam = Colleague.of("Sam", brand.id());
        SubmissionId id = rejected(brand, 311, Colleague.of("Maya", brand.id()));
        String kept = "select count(*)::int from rendition r join moderation_case c on c.id = r.case_id"
                + " where r.case_id = $1 and ";
        int pictures = selfies.count(kept + "true", Tuple.of(id.value()));

        assertThat(pictures).isPositive();
        assertThat(selfies.count(kept + "r.delete_after > c.decided_at + interval '6 months'", Tuple.of(id.value())))
                .isEqualTo(pictures);
        lodge(brand, id, 1);
        assertThat(selfies.count(kept + "r.delete_after is null", Tuple.of(id.value())))
                .isEqualTo(pictures);
        answer(sam, id, 1, Map.of("outcome", "deny", "answer", "It is not about the campaign."))
                .statusCode(200);
        assertThat(selfies.count(
                        kept + "r.delete_after between c.decided_at + interval '29 days'"
                                + " and c.decided_at + interval '31 days'",
                        Tuple.of(id.value())))
                .isEqualTo(pictures);
    }

    @Test
    void withoutPicturesAnUpheldAppealShowsNothingAndSaysSo() {
        Brand brand = selfies.brand("manual");
        var sam = Colleague.of("Sam", brand.id());
        SubmissionId id = rejected(brand, 312, Colleague.of("Maya", brand.id()));
        selfies.execute("delete from rendition where case_id = $1", Tuple.of(id.value()));
        lodge(brand, id, 1);

        list(sam, "open").body("appeals[0].selfie.picture", nullValue());
        answer(sam, id, 1, Map.of("outcome", "uphold"))
                .statusCode(200)
                .body("state", equalTo("upheld-without-picture"));

        assertThat(awaitAnswer(id, 2).outcome()).isEqualTo(AppealAnswered.Outcome.UPHELD_WITHOUT_PICTURE);
        sam.asks()
                .get("/api/review/audit?action=appeal.upheld-without-picture")
                .then()
                .body("entries.actor.name", equalTo(List.of("Sam")));
        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
        assertThat(selfies.count(
                        "select count(*)::int from known_picture where submission_id = $1", Tuple.of(id.value())))
                .isZero();
    }

    @Test
    void aWithdrawalEndsTheAppealAndForgetsItsWords() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = rejected(brand, 313, Colleague.of("Maya", brand.id()));
        lodge(brand, id, 1);

        selfies.withdraw(brand, id);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> selfies.count(STATE + " and explanation = ''", Tuple.of(id.value(), "withdrawn")) == 1);
        selfies.awaitState(id, "withdrawn");
        list(Colleague.of("Sam", brand.id()), "open").body("appeals", hasSize(0));
        list(Colleague.of("Sam", brand.id()), "ended").body("appeals[0].selfie", nullValue());
        answer(Colleague.of("Sam", brand.id()), id, 1, Map.of("outcome", "uphold"))
                .statusCode(409);
    }

    @Test
    void listsGoOnWhereThePageBeforeEnded() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        List<SubmissionId> ids =
                List.of(rejected(brand, 314, maya), rejected(brand, 315, maya), rejected(brand, 316, maya));
        ids.forEach(id -> lodge(brand, id, 1));

        String next =
                list(sam, "open&limit=2").body("appeals", hasSize(2)).extract().path("next");
        list(sam, "open&limit=2&after=" + next)
                .body("appeals", hasSize(1))
                .body("appeals[0].id", equalTo(ids.get(2).toString()))
                .body("next", nullValue());
        list(sam, "open&after=nonsense").statusCode(400);
        ids.forEach(id -> answer(sam, id, 1, Map.of("outcome", "deny", "answer", "No.")));
        String older = list(sam, "ended&limit=2")
                .body("appeals[0].id", equalTo(ids.get(2).toString()))
                .extract()
                .path("next");
        list(sam, "ended&limit=2&after=" + older)
                .body("appeals[0].id", equalTo(ids.get(0).toString()))
                .body("next", nullValue());
    }

    @Test
    void thePageAnswersWithoutScript() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = rejected(brand, 317, maya);
        selfies.send(new AppealLodged(id, brand.id(), brand.campaignId(), 1, "<b>Mine</b>", Instant.now()));
        awaitOpen(id);

        browser(maya.token())
                .get("/review/appeals")
                .then()
                .statusCode(200)
                .body(containsString("&lt;b&gt;Mine"))
                .body(containsString("You decided this one"))
                .body(not(containsString("/review/appeals/" + id + "/answer")));
        String sam = Colleague.of("Sam", brand.id()).token();
        browser(sam)
                .get("/review/appeals")
                .then()
                .body(containsString("/review/appeals/" + id + "/answer"))
                .body(containsString("Rejected by Maya"));
        browser(sam)
                .formParam("outcome", "deny")
                .formParam("answer", "It is blurred.")
                .formParam("version", 1)
                .post("/review/appeals/{id}/answer", id.toString())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/appeals?done=denied"));
        browser(sam)
                .get("/review/appeals?state=ended&done=denied")
                .then()
                .body(containsString("It is blurred."))
                .body(containsString("Denied. The author can read your answer."));
    }

    @Test
    void onlyTheDeskSeesAppeals() {
        RestAssured.given().get("/api/review/appeals").then().statusCode(401);
        Colleague.of("Kim", UUID.randomUUID(), "marketer")
                .asks()
                .get("/api/review/appeals")
                .then()
                .statusCode(403);
    }

    private SubmissionId rejected(Brand brand, int drawing, Colleague by) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(drawing)));
        selfies.awaitState(id, "open");
        by.asks()
                .body(Map.of("outcome", "reject", "reasonCode", "other"))
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200);
        return id;
    }

    private void lodge(Brand brand, SubmissionId id, long version) {
        selfies.send(
                new AppealLodged(id, brand.id(), brand.campaignId(), version, "It is my own photo.", Instant.now()));
        awaitOpen(id);
    }

    private void awaitOpen(SubmissionId id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> selfies.count(STATE, Tuple.of(id.value(), "open")) == 1);
    }

    private static ValidatableResponse list(Colleague colleague, String state) {
        return colleague.asks().get("/api/review/appeals?state=" + state).then();
    }

    private static ValidatableResponse answer(
            Colleague colleague, SubmissionId id, long version, Map<String, Object> answer) {
        Map<String, Object> body = new java.util.HashMap<>(answer);
        body.put("version", version);
        return colleague
                .asks()
                .body(body)
                .post("/api/review/appeals/{id}/answer", id.toString())
                .then();
    }

    /** The last of {@code count} announcements that are no wait, which must be an answer. */
    private AppealAnswered awaitAnswer(SubmissionId id, int count) {
        return json.read(awaitDecisions(id.value(), count).get(count - 1).value(), AppealAnswered.class);
    }

    private static RequestSpecification browser(String token) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(TestMembers.SESSION_COOKIE, token);
    }
}
