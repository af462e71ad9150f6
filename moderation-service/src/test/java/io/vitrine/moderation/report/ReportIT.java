package io.vitrine.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ReportTaken;
import io.vitrine.contract.moderation.v1.ReportsAnswered;
import io.vitrine.contract.moderation.v1.ReportsAnswered.Answer;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.report.v1.LookReported;
import io.vitrine.contract.submission.v1.AppealLodged;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.EventWire;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.TestMembers;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports of looks, from the event that brings them to the answer that leaves, on the real parts. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class ReportIT extends ModerationTest {

    private static final String LOOK = "/api/review/reports/{id}";
    private static final String ANSWER = "/api/review/reports/{id}/answer";

    @Inject
    EventJson json;

    @Inject
    PostgresReportSweep sweep;

    @Test
    void aLookIsHiddenMeanwhileWhereThePolicySaysSoAndComesBackWhenKept() {
        Brand brand = selfies.brand("balanced");
        SubmissionId id = approved(brand, 401);
        var maya = Colleague.of("Maya", brand.id());

        UUID report = report(brand, id, "me");

        assertThat(taken(id, 1).get(0)).satisfies(taken -> {
            assertThat(taken.reportId()).isEqualTo(report);
            assertThat(taken.version()).isEqualTo(1);
            assertThat(taken.hiddenMeanwhile()).isTrue();
        });
        assertThat(selfies.stateOf(id)).isEqualTo("open");
        maya.asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .body("priority", equalTo(80))
                .body("findings.code", hasItem("reported"));
        maya.asks()
                .get(LOOK, id.toString())
                .then()
                .statusCode(200)
                .body("shown", equalTo(false))
                .body("reports", equalTo(1))
                .body("latest[0].explanation", equalTo("Words about <b>me"));

        answer(maya, id, Map.of("outcome", "keep", "sentence", " It shows a doll. ", "version", 2))
                .statusCode(204);

        assertThat(decisionTypes(id, 3))
                .containsExactly(SubmissionApproved.TYPE, DecisionRevoked.TYPE, SubmissionApproved.TYPE);
        assertThat(answered(id, 1).get(0)).satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.KEPT);
            assertThat(answered.reason()).isEqualTo("It shows a doll.");
            assertThat(answered.reasonCode()).isNull();
            assertThat(answered.reports()).containsExactly(new ReportsAnswered.AnsweredReport(report, 2));
        });
        maya.asks().get(LOOK, id.toString()).then().statusCode(404);
    }

    @Test
    void severalReportsAreOneEntryAndOneRemovalAnswersAll() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 402);
        var maya = Colleague.of("Maya", brand.id());

        UUID first = report(brand, id, "spam");
        UUID second = report(brand, id, "illegal-hate");
        assertThat(taken(id, 2)).noneMatch(ReportTaken::hiddenMeanwhile);

        assertThat(selfies.stateOf(id)).isEqualTo("approved");
        maya.asks()
                .get("/api/review/reports")
                .then()
                .body("looks", hasSize(1))
                .body("looks[0].reports", equalTo(2))
                .body("looks[0].shown", equalTo(true))
                .body("looks[0].suggested", equalTo("hate-or-violence"))
                .body("looks[0].latest", hasSize(2))
                .body("next", nullValue());
        maya.asks().get("/api/review/reports/counts").then().body("waiting", equalTo(1));

        answer(maya, id, Map.of("outcome", "remove", "reasonCode", "hate-or-violence", "note", "clear"))
                .statusCode(204);

        assertThat(decisionTypes(id, 2)).containsExactly(SubmissionApproved.TYPE, SubmissionRejected.TYPE);
        var rejected = json.read(awaitDecisions(id.value(), 2).get(1).value(), SubmissionRejected.class);
        assertThat(rejected.decisionVersion()).isEqualTo(2);
        assertThat(rejected.statement().sourceType()).isEqualTo("SOURCE_ARTICLE_16");
        var answered = answered(id, 1).get(0);
        assertThat(answered.answer()).isEqualTo(Answer.REMOVED);
        assertThat(answered.reasonCode()).isEqualTo("hate-or-violence");
        assertThat(answered.reports())
                .extracting(ReportsAnswered.AnsweredReport::reportId)
                .containsExactlyInAnyOrder(first, second);
        answer(maya, id, Map.of("outcome", "keep", "sentence", "No."))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:report-answered"));
    }

    @Test
    void whatAPersonKeptIsNotHiddenByTheNextReport() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 403);
        selfies.announce(brand, "strict", 2, "Stricter");
        report(brand, id, "spam");
        taken(id, 1);
        answer(Colleague.of("Maya", brand.id()), id, Map.of("outcome", "keep", "sentence", "No spam."))
                .statusCode(204);

        report(brand, id, "spam");

        assertThat(taken(id, 2).get(1).hiddenMeanwhile()).isFalse();
        assertThat(selfies.stateOf(id)).isEqualTo("approved");

        selfies.execute(
                "update look_report set answered_at = $2 where case_id = $1 and state = 'dismissed'",
                Tuple.of(id.value(), Instant.now().minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC)));
        report(brand, id, "spam");

        assertThat(taken(id, 3).get(2).hiddenMeanwhile()).isTrue();
        assertThat(selfies.stateOf(id)).isEqualTo("open");
    }

    @Test
    void aDecisionAtTheDeskAnswersToo() {
        Brand brand = selfies.brand("balanced");
        SubmissionId id = approved(brand, 404);
        var sam = Colleague.of("Sam", brand.id());
        report(brand, id, "child");
        taken(id, 1);

        desk(sam, id, "decision", Map.of("outcome", "approve")).statusCode(200);
        assertThat(answered(id, 1).get(0).reason()).isEqualTo(ReportAnswer.Kept.WITHOUT_WORDS);

        desk(sam, id, "undo", Map.of()).statusCode(200);
        assertThat(taken(id, 2).get(1).version()).isEqualTo(3);
        sam.asks().get(LOOK, id.toString()).then().statusCode(200).body("reports", equalTo(1));

        desk(sam, id, "decision", Map.of("outcome", "reject", "reasonCode", "child"))
                .statusCode(200);
        assertThat(answered(id, 2).get(1)).satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.REMOVED);
            assertThat(answered.reports().get(0).version()).isEqualTo(4);
        });
        sam.asks().get(LOOK, id.toString()).then().statusCode(404);
    }

    @Test
    void aRemovalThatIsChangedIsToldToThoseWhoHadItAsAnAnswer() {
        Brand brand = selfies.brand("balanced");
        SubmissionId id = approved(brand, 440);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        UUID report = report(brand, id, "me");
        taken(id, 1);
        answer(maya, id, Map.of("outcome", "remove", "reasonCode", "someone-else"))
                .statusCode(204);
        UUID late = report(brand, id, "me");
        assertThat(answered(id, 2))
                .allSatisfy(answered -> assertThat(answered.insteadOf()).isNull());

        desk(sam, id, "change", Map.of("outcome", "approve", "note", "It is she herself."))
                .statusCode(200);

        List<ReportsAnswered> reversed = answered(id, 4).subList(2, 4);
        assertThat(reversed).allSatisfy(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.KEPT);
            assertThat(answered.reason()).isEqualTo(ReportAnswer.Kept.WITHOUT_WORDS);
        });
        assertThat(reversed)
                .extracting(ReportsAnswered::insteadOf, ReportsAnswered::reports)
                .containsExactlyInAnyOrder(
                        tuple(Answer.REMOVED, List.of(new ReportsAnswered.AnsweredReport(report, 3))),
                        tuple(Answer.NO_LONGER_SHOWN, List.of(new ReportsAnswered.AnsweredReport(late, 2))));
        maya.asks().get(LOOK, id.toString()).then().statusCode(404);

        desk(sam, id, "change", Map.of("outcome", "reject", "reasonCode", "other", "note", "No, it is not."))
                .statusCode(200);
        assertThat(answered(id, 5).get(4)).satisfies(again -> {
            assertThat(again.answer()).isEqualTo(Answer.REMOVED);
            assertThat(again.insteadOf()).isEqualTo(Answer.KEPT);
            assertThat(again.reports()).hasSize(2);
        });
    }

    @Test
    void aReopenedCaseIsLookedAtAgainForThoseWhoReportedIt() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 441);
        var maya = Colleague.of("Maya", brand.id());
        UUID report = report(brand, id, "spam");
        taken(id, 1);
        answer(maya, id, Map.of("outcome", "keep", "sentence", "It is no advertising."))
                .statusCode(204);
        answered(id, 1);

        desk(maya, id, "reopen", Map.of()).statusCode(200);

        assertThat(taken(id, 2).get(1)).satisfies(again -> {
            assertThat(again.reportId()).isEqualTo(report);
            assertThat(again.version()).isEqualTo(3);
            assertThat(again.hiddenMeanwhile()).isTrue();
            assertThat(again.insteadOf()).isEqualTo(Answer.KEPT);
        });
        maya.asks().get(LOOK, id.toString()).then().statusCode(200).body("shown", equalTo(false));

        desk(maya, id, "decision", Map.of("outcome", "reject", "reasonCode", "advertising"))
                .statusCode(200);

        assertThat(answered(id, 2).get(1)).satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.REMOVED);
            assertThat(answered.insteadOf()).isEqualTo(Answer.KEPT);
            assertThat(answered.reports()).containsExactly(new ReportsAnswered.AnsweredReport(report, 4));
        });
    }

    @Test
    void aSecondLookThatComesToTheSameReversesNothing() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 442);
        var maya = Colleague.of("Maya", brand.id());
        report(brand, id, "spam");
        taken(id, 1);
        answer(maya, id, Map.of("outcome", "remove", "reasonCode", "advertising"))
                .statusCode(204);
        answered(id, 1);

        desk(maya, id, "reopen", Map.of()).statusCode(200);
        assertThat(taken(id, 2).get(1).insteadOf()).isEqualTo(Answer.REMOVED);
        desk(maya, id, "decision", Map.of("outcome", "reject", "reasonCode", "other"))
                .statusCode(200);

        assertThat(answered(id, 2).get(1)).satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.REMOVED);
            assertThat(answered.insteadOf()).isNull();
        });
    }

    @Test
    void anUpheldAppealIsToldToThoseWhoReportedTheLook() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 443);
        report(brand, id, "spam");
        taken(id, 1);
        answer(Colleague.of("Maya", brand.id()), id, Map.of("outcome", "remove", "reasonCode", "advertising"))
                .statusCode(204);
        selfies.send(new AppealLodged(id, brand.id(), brand.campaignId(), 2, "It is no advertising.", Instant.now()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> selfies.count(
                                "select count(*)::int from appeal where submission_id = $1 and state = 'open'",
                                Tuple.of(id.value()))
                        == 1);

        Colleague.of("Sam", brand.id())
                .asks()
                .body(Map.of("outcome", "uphold", "version", 2))
                .post("/api/review/appeals/{id}/answer", id.toString())
                .then()
                .statusCode(200);

        assertThat(answered(id, 2).get(1)).satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.KEPT);
            assertThat(answered.insteadOf()).isEqualTo(Answer.REMOVED);
        });
    }

    @Test
    void whoBlursAFaceAnswersNoReport() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 431);
        var sam = Colleague.of("Sam", brand.id());
        report(brand, id, "spam");
        taken(id, 1);

        blur(sam, id, 1).statusCode(200).body("state", equalTo("approved"));

        sam.asks()
                .get(LOOK, id.toString())
                .then()
                .statusCode(200)
                .body("reports", equalTo(1))
                .body("version", equalTo(2));
    }

    @Test
    void anApprovalThatIsUndoneAfterABlurBringsItsReportsBack() {
        Brand brand = selfies.brand("balanced");
        SubmissionId id = approved(brand, 432);
        var sam = Colleague.of("Sam", brand.id());
        report(brand, id, "child");
        taken(id, 1);
        desk(sam, id, "decision", Map.of("outcome", "approve")).statusCode(200);
        answered(id, 1);

        blur(sam, id, 3).statusCode(200).body("version", equalTo(4));
        desk(sam, id, "undo", Map.of()).statusCode(200);

        assertThat(taken(id, 2).get(1).version()).isEqualTo(3);
        sam.asks().get(LOOK, id.toString()).then().statusCode(200).body("reports", equalTo(1));
    }

    @Test
    void aWithdrawalClosesWhatIsOpenAndWhatComesLater() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 405);
        report(brand, id, "nudity");
        taken(id, 1);

        selfies.withdraw(brand, id);
        assertThat(answered(id, 1).get(0).answer()).isEqualTo(Answer.NO_LONGER_SHOWN);

        UUID late = report(brand, id, "nudity");
        assertThat(answered(id, 2).get(1)).satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo(Answer.NO_LONGER_SHOWN);
            assertThat(answered.reports()).containsExactly(new ReportsAnswered.AnsweredReport(late, 1));
        });
        Colleague.of("Maya", brand.id())
                .asks()
                .get("/api/review/reports")
                .then()
                .body("looks", hasSize(0));
    }

    @Test
    void theSameReportTwiceIsOneReport() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 406);
        LookReported event = reported(brand.id(), brand, id, "other");
        UUID eventId = UUID.randomUUID();

        send(event, eventId);
        send(event, eventId);
        send(event, UUID.randomUUID());
        report(brand, id, "other");

        assertThat(taken(id, 2)).hasSize(2);
        Colleague.of("Maya", brand.id()).asks().get(LOOK, id.toString()).then().body("reports", equalTo(2));
    }

    @Test
    void brandsAreApart() {
        Brand brand = selfies.brand("trusting");
        Brand foreign = selfies.brand("trusting");
        SubmissionId id = approved(brand, 407);
        report(brand, id, "me");
        taken(id, 1);
        var stranger = Colleague.of("Stranger", foreign.id());

        stranger.asks().get("/api/review/reports").then().statusCode(200).body("looks", hasSize(0));
        stranger.asks().get("/api/review/reports/counts").then().body("waiting", equalTo(0));
        stranger.asks().get(LOOK, id.toString()).then().statusCode(404);
        answer(stranger, id, Map.of("outcome", "remove", "reasonCode", "other")).statusCode(404);
        answer(stranger, id, Map.of("outcome", "keep", "sentence", "Mine.")).statusCode(404);
        Colleague.of("Buyer", brand.id(), "marketer")
                .asks()
                .get("/api/review/reports")
                .then()
                .statusCode(403);
        RestAssured.given().get("/api/review/reports").then().statusCode(401);

        send(reported(foreign.id(), brand, id, "me"), UUID.randomUUID());
        awaitDeadLetter(id);

        assertThat(selfies.stateOf(id)).isEqualTo("approved");
        Colleague.of("Maya", brand.id()).asks().get(LOOK, id.toString()).then().body("reports", equalTo(1));
    }

    @Test
    void aReportAndWhatItDoesHappenTogetherOrNotAtAll() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 408);
        selfies.announce(brand, "strict", 2, "Stricter");
        LookReported event = reported(brand.id(), brand, id, "me");
        UUID eventId = UUID.randomUUID();
        String name = "stands_in_the_way_" + id.toString().replace('-', '_');
        selfies.execute(
                "alter table moderation_case add constraint " + name + " check (id <> '" + id
                        + "' or state <> 'open') not valid",
                Tuple.tuple());
        try {
            send(event, eventId);
            awaitDeadLetter(id);
        } finally {
            selfies.execute("alter table moderation_case drop constraint " + name, Tuple.tuple());
        }

        assertThat(selfies.count(
                        "select (select count(*) from look_report where case_id = $1)::int"
                                + " + (select count(*) from reported_look where case_id = $1)::int",
                        Tuple.of(id.value())))
                .isZero();
        assertThat(selfies.stateOf(id)).isEqualTo("approved");

        send(event, eventId);

        assertThat(taken(id, 1)).hasSize(1);
        assertThat(decisionTypes(id, 2)).containsExactly(SubmissionApproved.TYPE, DecisionRevoked.TYPE);
    }

    @Test
    void pagesOfTheQueueMissNothing() {
        Brand brand = selfies.brand("trusting");
        SubmissionId spam = approved(brand, 409);
        SubmissionId hate = approved(brand, 410);
        report(brand, spam, "spam");
        taken(spam, 1);
        report(brand, hate, "illegal-hate");
        taken(hate, 1);
        var maya = Colleague.of("Maya", brand.id());

        String next = maya.asks()
                .get("/api/review/reports?limit=1")
                .then()
                .body("looks[0].id", equalTo(hate.toString()))
                .extract()
                .path("next");

        maya.asks()
                .get("/api/review/reports?limit=1&after=" + next)
                .then()
                .body("looks[0].id", equalTo(spam.toString()))
                .body("next", nullValue());
        maya.asks().get("/api/review/reports?after=nonsense").then().statusCode(400);
        maya.asks().get("/api/review/reports?limit=51").then().statusCode(400);
    }

    @Test
    void anAnswerNeedsWhatItSaysAndTheVersionThatWasSeen() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 411);
        report(brand, id, "other");
        taken(id, 1);
        var maya = Colleague.of("Maya", brand.id());

        answer(maya, id, Map.of("outcome", "remove"))
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:reason-unknown"));
        answer(maya, id, Map.of("outcome", "keep", "sentence", "   "))
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:sentence-missing"));
        answer(maya, id, Map.of("outcome", "perhaps")).statusCode(400);
        answer(maya, id, Map.of("outcome", "keep", "sentence", "Fine.", "version", 7))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-changed"));
        maya.asks().get(LOOK, id.toString()).then().body("reports", equalTo(1));
    }

    @Test
    void formsAnswerWithoutScript() {
        Brand brand = selfies.brand("balanced");
        SubmissionId id = approved(brand, 412);
        report(brand, id, "me");
        taken(id, 1);

        browser(brand)
                .get("/review/reports")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("/review/reports/" + id + "/answer"))
                .body(containsString("Hidden meanwhile"))
                .body(containsString("Words about &lt;b&gt;me"));
        browser(brand)
                .formParam("outcome", "remove")
                .formParam("reasonCode", "someone-else")
                .formParam("version", 2)
                .post("/review/reports/{id}/answer", id.toString())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/reports?done=remove"));
        browser(brand)
                .get("/review/reports?done=remove")
                .then()
                .body(containsString("Removed."))
                .body(containsString("Nothing reported"))
                .body(not(containsString(id.toString())));

        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
    }

    @Test
    void wordsAreForgottenWhenTheirTimeIsOverAndTheAnswerStays() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 413);
        report(brand, id, "other");
        taken(id, 1);
        answer(Colleague.of("Maya", brand.id()), id, Map.of("outcome", "keep", "sentence", "Fine."))
                .statusCode(204);
        UUID open = report(brand, id, "other");
        taken(id, 2);
        selfies.execute(
                "update look_report set answered_at = $2 where case_id = $1 and state = 'dismissed'",
                Tuple.of(id.value(), Instant.now().minus(Duration.ofDays(181)).atOffset(ZoneOffset.UTC)));

        assertThat(sweep.forgetWords().await().atMost(Duration.ofSeconds(10))).isPositive();

        assertThat(selfies.count(
                        "select count(*)::int from look_report where case_id = $1 and state = 'dismissed'"
                                + " and explanation = '' and reason = 'Fine.'",
                        Tuple.of(id.value())))
                .isEqualTo(1);
        assertThat(selfies.count(
                        "select count(*)::int from look_report where id = $1 and explanation <> ''", Tuple.of(open)))
                .isEqualTo(1);
    }

    private SubmissionId approved(Brand brand, long seed) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(seed)));
        selfies.awaitState(id, "approved");
        return id;
    }

    private UUID report(Brand brand, SubmissionId id, String ground) {
        LookReported event = reported(brand.id(), brand, id, ground);
        send(event, UUID.randomUUID());
        return event.reportId();
    }

    private static LookReported reported(UUID brandId, Brand brand, SubmissionId id, String ground) {
        return new LookReported(
                UUID.randomUUID(),
                id,
                UUID.randomUUID(),
                brandId,
                brand.campaignId(),
                ground,
                "Words about <b>me",
                true,
                Instant.now());
    }

    private void send(LookReported event, UUID eventId) {
        wire.send(event.topic(), eventId, event.type(), event.subject(), json.write(event));
    }

    private List<ReportTaken> taken(SubmissionId id, int count) {
        return heard(id, ReportTaken.TYPE, ReportTaken.class, count);
    }

    private List<ReportsAnswered> answered(SubmissionId id, int count) {
        return heard(id, ReportsAnswered.TYPE, ReportsAnswered.class, count);
    }

    private <E> List<E> heard(SubmissionId id, String type, Class<E> event, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> wire.announcedAbout(id.value()).stream()
                                .filter(record -> EventWire.typeOf(record).equals(type))
                                .map(record -> json.read(record.value(), event))
                                .toList(),
                        found -> found.size() >= count);
    }

    private List<String> decisionTypes(SubmissionId id, int count) {
        return awaitDecisions(id.value(), count).stream().map(EventWire::typeOf).toList();
    }

    private void awaitDeadLetter(SubmissionId id) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !wire.deadLettersAbout(id.value()).isEmpty());
    }

    private static ValidatableResponse answer(Colleague who, SubmissionId id, Map<String, Object> answer) {
        return who.asks().body(answer).post(ANSWER, id.toString()).then();
    }

    private static ValidatableResponse desk(Colleague who, SubmissionId id, String what, Map<String, Object> body) {
        return who.asks()
                .body(body)
                .post("/api/review/cases/{id}/" + what, id.toString())
                .then();
    }

    private static ValidatableResponse blur(Colleague colleague, SubmissionId id, long version) {
        var box = Map.of("x", 0.2, "y", 0.2, "width", 0.3, "height", 0.3, "kind", "drawn", "blur", true);
        return colleague
                .asks()
                .body(Map.of("version", version, "boxes", List.of(box)))
                .put("/api/review/cases/{id}/blur", id.toString())
                .then();
    }

    private static RequestSpecification browser(Brand brand) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(TestMembers.SESSION_COOKIE, TestMembers.token("moderator", brand.id()));
    }
}
