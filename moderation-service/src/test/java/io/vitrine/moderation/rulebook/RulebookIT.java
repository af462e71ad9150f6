package io.vitrine.moderation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.moderation.rulebook.ReplayDecisions.Difference;
import io.vitrine.moderation.rulebook.ReplayDecisions.Replayed;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies over HTTP, as a brand writes, tries and promotes them; and what they then do to selfies. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class RulebookIT extends ModerationTest {

    private static final String POLICIES = "/api/review/policies";
    private static final String CAMPAIGN = POLICIES + "/{campaign}";

    private static final String NO_LONG_CAPTIONS =
            """
            policy: short-captions
            rules:
              - name: long-caption
                when: size(caption) > 30
                then: reject
                reason: other
              - name: greeting
                when: caption.startsWith("Hello")
                then: review
                queue: greetings
                priority: 42
                labels: [friendly]
            otherwise: approve
            """;

    @Inject
    ReplayDecisions replay;

    @Test
    void aPromotedVersionJudgesAndOneClickLeadsBack() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        Draft longOne = Draft.of(Photos.drawn(91)).captioned("Much more to say than fits here, really #ootd");
        int number = save(maya, brand, NO_LONG_CAPTIONS);

        selfies.awaitState(selfies.submit(brand, longOne), "approved");
        promote(maya, brand, number, "Captions do not fit the wall");
        selfies.awaitState(
                selfies.submit(
                        brand, Draft.of(Photos.drawn(92)).captioned("A long walk along the river before lunch #ootd")),
                "rejected");
        promote(maya, brand, null, "Too strict");
        selfies.awaitState(
                selfies.submit(
                        brand, Draft.of(Photos.drawn(93)).captioned("Something else entirely, and quite long #ootd")),
                "approved");

        maya.asks()
                .get(CAMPAIGN, brand.campaignId())
                .then()
                .statusCode(200)
                .body("inForce", nullValue())
                .body("policy", startsWith("trusting@"))
                .body("versions", hasSize(1))
                .body("history.why", equalTo(List.of("Too strict", "Captions do not fit the wall")))
                .body("history.by", equalTo(List.of("Maya", "Maya")));
        maya.asks()
                .get("/api/review/audit?action=policy.changed")
                .then()
                .body("entries.actor.name", equalTo(List.of("Maya", "Maya")))
                .body("entries.subject.id", everyItem(equalTo(brand.campaignId().toString())))
                .body("entries[0].details.policy", equalTo("the campaign's preset"))
                .body("entries[1].details.version", equalTo(number));
    }

    @Test
    void aReviewHasTheQueueThePriorityAndTheLabelsThatThePolicyGives() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        promote(maya, brand, save(maya, brand, NO_LONG_CAPTIONS), "Try greetings");

        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(94)).captioned("Hello #ootd"));
        selfies.awaitState(id, "open");

        assertThat(selfies.count(
                        "select count(*)::int from moderation_case where id = $1 and queue = 'greetings'"
                                + " and urgency = -42 and labels = '{friendly}' and policy_version like 'short-captions@%'",
                        Tuple.of(id.value())))
                .isEqualTo(1);
    }

    @Test
    void aDraftWithMistakesIsNotSavedAndSaysWhere() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        String broken = NO_LONG_CAPTIONS.replace("size(caption)", "size(captoin)");

        maya.asks()
                .body(Map.of("document", broken, "note", ""))
                .post(CAMPAIGN + "/versions", brand.campaignId())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vitrine:problem:policy-invalid"))
                .body("problems[0].line", equalTo(4))
                .body("problems[0].column", equalTo(16))
                .body("problems[0].suggestion", equalTo("Did you mean caption?"));
        maya.asks()
                .body(Map.of("document", broken))
                .post(POLICIES + "/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false));
        maya.asks().get(CAMPAIGN, brand.campaignId()).then().body("versions", hasSize(0));
    }

    @Test
    void aBacktestTellsWhatWouldChangeAndWhetherPeopleAgree() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        String words = "Much more to say than fits here, really #ootd";
        SubmissionId kept = approved(brand, 95, words);
        SubmissionId removed = approved(brand, 96, words);
        approved(brand, 97, "Short #ootd");
        reopenAndDecide(maya, kept, Map.of("outcome", "approve"));
        reopenAndDecide(maya, removed, Map.of("outcome", "reject", "reasonCode", "other"));

        String id = maya.asks()
                .body(Map.of("document", NO_LONG_CAPTIONS, "days", 7, "cases", 100))
                .post(CAMPAIGN + "/backtests", brand.campaignId())
                .then()
                .statusCode(202)
                .body("total", equalTo(3))
                .extract()
                .path("id");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> backtestState(maya, brand, id), "done"::equals);

        maya.asks()
                .get(CAMPAIGN + "/backtests/{id}", brand.campaignId(), id)
                .then()
                .body("done", equalTo(3))
                .body("changes.find { it.from == 'approve' && it.to == 'reject' }.count", equalTo(2))
                .body("changes.find { it.from == 'approve' && it.to == 'approve' }.count", equalTo(1))
                .body("examples", hasSize(2))
                .body("examples[0].rule", equalTo("long-caption"))
                .body("rejectPrecision.hits", equalTo(1))
                .body("rejectPrecision.trials", equalTo(2))
                .body("rejectRecall.share", equalTo(1f))
                .body("approvePrecision", nullValue())
                .body("rules.long-caption", equalTo(2));
        assertThat(selfies.stateOf(kept)).isEqualTo("approved");
    }

    @Test
    void aBacktestWhoseWorkerDiedGoesOnWhereItWas() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        approved(brand, 98, "Short #ootd");
        approved(brand, 99, "Short too #ootd");
        UUID id = UUID.randomUUID();

        // as a worker leaves it that judged the latest one and was killed: held until a moment ago
        selfies.execute(
                "insert into backtest (id, brand_id, campaign_id, document, since, total, done, after_at, after_case,"
                        + " tally, state, held_until, started_by, started_by_name, started_at)"
                        + " select $1, $2, $3, $4, now() - interval '1 day', 2, 1, e.judged_at, e.case_id,"
                        + " '{\"changes\":{\"approve→approve\":1},\"examples\":[],\"againstPeople\":{},\"rules\":{}}',"
                        + " 'running', now() - interval '1 second', $5, 'Maya', now()"
                        + " from evaluation e where e.campaign_id = $3 order by e.judged_at desc limit 1",
                Tuple.of(id, brand.id(), brand.campaignId(), NO_LONG_CAPTIONS, maya.id()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> backtestState(maya, brand, id.toString()), "done"::equals);

        maya.asks()
                .get(CAMPAIGN + "/backtests/{id}", brand.campaignId(), id)
                .then()
                .body("done", equalTo(2))
                .body("changes[0].count", equalTo(2));
    }

    @Test
    void nothingIsDoneWithACancelledBacktest() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        UUID id = UUID.randomUUID();
        selfies.execute(
                "insert into backtest (id, brand_id, campaign_id, document, since, total, done, tally, state, held_until,"
                        + " started_by, started_by_name, started_at) values ($1, $2, $3, $4, now(), 5, 0,"
                        + " '{\"changes\":{},\"examples\":[],\"againstPeople\":{},\"rules\":{}}', 'running',"
                        + " now() + interval '1 hour', $5, 'Maya', now())",
                Tuple.of(id, brand.id(), brand.campaignId(), NO_LONG_CAPTIONS, maya.id()));

        maya.asks()
                .body("{}")
                .post(CAMPAIGN + "/backtests/{id}/cancel", brand.campaignId(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
    }

    @Test
    void withoutHistoryThereIsNothingToTryADraftOn() {
        Brand brand = selfies.brand("trusting");
        Colleague.of("Maya", brand.id())
                .asks()
                .body(Map.of("document", NO_LONG_CAPTIONS, "days", 7, "cases", 100))
                .post(CAMPAIGN + "/backtests", brand.campaignId())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:nothing-judged"));
    }

    @Test
    void aShadowJudgesWithoutConsequences() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        int number = save(maya, brand, NO_LONG_CAPTIONS);
        maya.asks()
                .body(Map.of("number", number))
                .post(CAMPAIGN + "/shadow", brand.campaignId())
                .then()
                .statusCode(200)
                .body("shadow", equalTo(number));

        approved(brand, 101, "Much more to say than fits here, really #ootd");

        maya.asks()
                .get(CAMPAIGN + "/shadow/{number}", brand.campaignId(), number)
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].from", equalTo("approve"))
                .body("changes[0].to", equalTo("reject"))
                .body("examples[0].rule", equalTo("long-caption"));
    }

    @Test
    void whoTriesWhichVersionIsInTheAuditLog() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        int number = save(maya, brand, NO_LONG_CAPTIONS);
        tries(maya, brand, number).statusCode(200);
        tries(maya, brand, null).statusCode(200);
        tries(maya, brand, 99).statusCode(404);

        maya.asks()
                .get("/api/review/audit?action=policy.shadow-changed")
                .then()
                .body("entries", hasSize(2))
                .body("entries.actor.name", equalTo(List.of("Maya", "Maya")))
                .body("entries.subject.id", everyItem(equalTo(brand.campaignId().toString())))
                .body("entries[0].details.policy", equalTo("none"))
                .body("entries[1].details.version", equalTo(number))
                .body("entries[1].details.policy.length()", equalTo(64));
    }

    @Test
    void whatIsChangedInTheStudioIsInTheAuditLogWithoutAName() {
        Brand brand = selfies.brand("balanced");
        var maya = Colleague.of("Maya", brand.id());

        selfies.announce(brand, "balanced", 2, "Another name");
        selfies.announce(brand, "strict", 3, "Another name");
        selfies.announce(brand, "trusting", 5, "Another name");
        selfies.announce(brand, "strict", 4, "Too late");

        maya.asks()
                .get("/api/review/audit?action=policy.studio-changed")
                .then()
                .body("entries", hasSize(2))
                .body("entries.actor.kind", equalTo(List.of("team", "team")))
                .body("entries.actor.name", everyItem(nullValue()))
                .body("entries.details.was", equalTo(List.of("strict", "balanced")))
                .body("entries.details.preset", equalTo(List.of("trusting", "strict")))
                .body("entries[0].details.campaignVersion", equalTo(5))
                .body("entries[0].details.changed", equalTo(List.of("preset")));
        maya.asks()
                .accept("text/html")
                .get("/review/audit")
                .then()
                .statusCode(200)
                .body(containsString("The team, in the studio"));
        maya.asks().get("/api/review/audit?actor=team").then().body("entries", hasSize(2));
    }

    private static ValidatableResponse tries(Colleague who, Brand brand, Integer number) {
        Map<String, Object> request = new HashMap<>();
        request.put("number", number);
        return who.asks()
                .body(request)
                .post(CAMPAIGN + "/shadow", brand.campaignId())
                .then();
    }

    @Test
    void aDraftIsTriedOnOneCaseWithItsFeatures() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = approved(brand, 102, "Much more to say than fits here, really #ootd");

        maya.asks()
                .body(Map.of(
                        "document",
                        NO_LONG_CAPTIONS.replace("size(caption) > 30", "size(caption) > 30 && nudity.explicit < 0.5"),
                        "caseId",
                        id.toString()))
                .post(CAMPAIGN + "/try", brand.campaignId())
                .then()
                .statusCode(200)
                .body("decided", equalTo("approve"))
                .body("effect", equalTo("approve"))
                .body("missing", equalTo(List.of("nudity.explicit")))
                .body("features.'screening.complete'", equalTo(true));
    }

    @Test
    void everyJudgementComesOutAgainByteForByteAndAChangedOneIsFound() {
        Brand brand = selfies.brand("balanced");
        SubmissionId untouched = approved(brand, 103, "Sunday #ootd");
        SubmissionId changed = approved(brand, 104, "Monday #ootd");
        assertThat(differences()).extracting(Difference::caseId).doesNotContain(untouched.value(), changed.value());

        selfies.execute(
                "update evaluation set features = replace(features, 'Monday', 'Monday with a fool') ,"
                        + " verdict = replace(verdict, 'approve', 'review') where case_id = $1",
                Tuple.of(changed.value()));

        assertThat(differences())
                .filteredOn(one ->
                        one.caseId().equals(changed.value()) || one.caseId().equals(untouched.value()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kept()).contains("\"effect\":\"review\"");
                    assertThat(one.now()).contains("\"effect\":\"approve\"");
                });
    }

    @Test
    void whatWasKeptAboutASelfieGoesWithIt() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = approved(brand, 105, "Sunday #ootd");

        selfies.withdraw(brand, id);
        selfies.awaitState(id, "withdrawn");

        assertThat(selfies.count("select count(*)::int from evaluation where case_id = $1", Tuple.of(id.value())))
                .isZero();
    }

    static Stream<Arguments> operations() {
        Map<String, Object> draft = Map.of("document", NO_LONG_CAPTIONS);
        return Stream.of(
                Arguments.of("GET", "", Map.of()),
                Arguments.of("GET", "/versions/1", Map.of()),
                Arguments.of("POST", "/versions", with(draft, "note", "")),
                Arguments.of("POST", "/promotion", Map.of("why", "I can")),
                Arguments.of("POST", "/shadow", Map.of("number", 1)),
                Arguments.of(
                        "POST", "/try", with(draft, "caseId", UUID.randomUUID().toString())),
                Arguments.of("POST", "/backtests", with(with(draft, "days", 1), "cases", 1)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void aCampaignOfAnotherBrandDoesNotExist(String method, String path, Map<String, Object> body) {
        Brand brand = selfies.brand("trusting");
        save(Colleague.of("Maya", brand.id()), brand, NO_LONG_CAPTIONS);
        var stranger = Colleague.of("Stranger", UUID.randomUUID(), "owner");

        var asks = stranger.asks();
        if (!body.isEmpty()) {
            asks.body(body);
        }
        asks.request(method, CAMPAIGN + path, brand.campaignId()).then().statusCode(404);
        stranger.asks().get(CAMPAIGN + "/versions", brand.campaignId()).then().body("$", hasSize(0));
        Colleague.of("Marketer", brand.id(), "marketer")
                .asks()
                .get(CAMPAIGN, brand.campaignId())
                .then()
                .statusCode(403);
    }

    @Test
    void thePagesShowThePolicyAndEscapeIt() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        save(maya, brand, "# </textarea><script>alert(1)</script>\n" + NO_LONG_CAPTIONS);
        promote(maya, brand, 1, "<b>bold</b>");

        String page = maya.asks()
                .accept("text/html")
                .get("/review/policies/{campaign}", brand.campaignId())
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<b>bold")
                .contains("&lt;script&gt;");
        assertThat(maya.asks().accept("text/html").get("/review/policies").asString())
                .contains("Own policy, version 1");
    }

    private List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            Replayed page = replay.page(after, 7).await().atMost(Duration.ofSeconds(10));
            found.addAll(page.differences());
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        return found;
    }

    private SubmissionId approved(Brand brand, int photo, String caption) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(photo)).captioned(caption));
        selfies.awaitState(id, "approved");
        return id;
    }

    private static void reopenAndDecide(Colleague reviewer, SubmissionId id, Map<String, String> decision) {
        reviewer.asks()
                .post("/api/review/cases/{id}/reopen", id.toString())
                .then()
                .statusCode(200);
        reviewer.asks()
                .body(decision)
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200);
    }

    private static int save(Colleague who, Brand brand, String document) {
        return who.asks()
                .body(Map.of("document", document, "note", "A first try"))
                .post(CAMPAIGN + "/versions", brand.campaignId())
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static void promote(Colleague who, Brand brand, Integer number, String why) {
        Map<String, Object> body = new HashMap<>();
        body.put("number", number);
        body.put("why", why);
        who.asks()
                .body(body)
                .post(CAMPAIGN + "/promotion", brand.campaignId())
                .then()
                .statusCode(200)
                .body("inForce", equalTo(number));
    }

    private static String backtestState(Colleague who, Brand brand, String id) {
        return who.asks()
                .get(CAMPAIGN + "/backtests/{id}", brand.campaignId(), id)
                .path("state");
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(key, value);
        return more;
    }
}
