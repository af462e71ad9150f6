package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.EventWire;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.moderation.caseload.Turn;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A reviewer's work beyond one case: queues, the next case, many at once, finding, changing, own reasons. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class DeskWorkIT extends ModerationTest {

    @Inject
    EventJson json;

    @TestHTTPResource("/api/review/counts/stream")
    URI stream;

    @Test
    void whoNeverChoseGetsTheNextCaseOfAllQueuesButTheSensitiveOne() {
        Brand brand = selfies.brand("manual");
        SubmissionId plain = openCase(brand, 701);
        SubmissionId sensitive = openCase(brand, 702);
        route(sensitive, "sensitive", 70);
        var maya = Colleague.of("Maya", brand.id());

        next(maya, "{}").statusCode(200).body("id", equalTo(plain.toString())).body("claim.mine", equalTo(true));
        next(maya, "{}").statusCode(204);
        next(maya, "{\"queues\":[\"sensitive\"]}").statusCode(200).body("id", equalTo(sensitive.toString()));
    }

    @Test
    void chosenQueuesAreRemembered() {
        Brand brand = selfies.brand("manual");
        SubmissionId sensitive = openCase(brand, 703);
        route(sensitive, "sensitive", 70);
        var maya = Colleague.of("Maya", brand.id());
        String wishes = "{\"queues\":[\"sensitive\"],\"veil\":\"always\",\"grey\":false,\"breakMinutes\":25}";

        maya.asks()
                .get("/api/review/settings")
                .then()
                .body("queues", nullValue())
                .body("veil", equalTo("sensitive"))
                .body("grey", equalTo(true));
        maya.asks().body(wishes).put("/api/review/settings").then().statusCode(200);

        maya.asks()
                .get("/api/review/settings")
                .then()
                .body("queues", contains("sensitive"))
                .body("veil", equalTo("always"))
                .body("breakMinutes", equalTo(25));
        next(maya, "{}").statusCode(200).body("id", equalTo(sensitive.toString()));
        maya.asks()
                .body(wishes.replace("always", "sometimes"))
                .put("/api/review/settings")
                .then()
                .statusCode(400);
    }

    @Test
    void twoWhoAskAtOnceNeverGetTheSameCase() throws Exception {
        Brand brand = selfies.brand("manual");
        List<SubmissionId> waiting =
                IntStream.range(0, 6).mapToObj(i -> openCase(brand, 710 + i)).toList();
        var pool = Executors.newFixedThreadPool(8);
        List<Callable<String>> rush = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var colleague = Colleague.of("Reviewer " + i, brand.id());
            rush.add(() -> {
                var answer = next(colleague, "{}").extract();
                return answer.statusCode() == 204 ? "none" : answer.path("id");
            });
        }

        List<String> got = new ArrayList<>();
        for (var answer : pool.invokeAll(rush)) {
            got.add(answer.get());
        }
        pool.shutdown();

        assertThat(got.stream().filter(id -> !id.equals("none")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(SubmissionId::toString).toList());
    }

    @Test
    void theTurnOfARowIsTheTurnOfACase() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 720);
        route(id, "words", 73);

        Instant received = selfies.instant("select received_at from moderation_case where id = $1", id.value());

        assertThat(selfies.instant("select turn from moderation_case where id = $1", id.value()))
                .isEqualTo(Turn.of(received, 73, null));
    }

    @Test
    void theTurnOfARowCountsWhatItsReachWeighs() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(790)).reaching(25_000_000));
        selfies.awaitState(id, "open");
        route(id, "words", 73);

        Instant received = selfies.instant("select received_at from moderation_case where id = $1", id.value());

        assertThat(selfies.instant("select turn from moderation_case where id = $1", id.value()))
                .isEqualTo(Turn.of(received, 73, 25_000_000))
                .isBefore(Turn.of(received, 73, null));
    }

    @Test
    void whatManyWillSeeComesFirstAndPagesGoOnWhereTheyEnded() {
        Brand brand = selfies.brand("manual");
        Instant now = Instant.now();
        SubmissionId old = openCase(brand, Draft.of(Photos.drawn(791)).receivedAt(now.minus(Duration.ofHours(20))));
        SubmissionId urgent = openCase(brand, Draft.of(Photos.drawn(792)).receivedAt(now.minusSeconds(60)));
        route(urgent, "general", 50);
        SubmissionId famous = openCase(brand, Draft.of(Photos.drawn(793)).reaching(25_000_000));
        SubmissionId unknown = openCase(brand, Draft.of(Photos.drawn(794)).receivedAt(now.plusSeconds(1)));
        SubmissionId small = openCase(
                brand,
                Draft.of(Photos.drawn(795)).receivedAt(now.plusSeconds(2)).reaching(12));
        var maya = Colleague.of("Maya", brand.id());

        List<String> order = new ArrayList<>();
        String after = "";
        do {
            var page = maya.asks()
                    .get("/api/review/cases?state=open&limit=1" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            order.add(page.path("cases[0].id"));
            after = page.path("next") == null ? "" : "&after=" + page.path("next");
        } while (!after.isEmpty());

        // 50 points are 30 hours; 25 million followers weigh 42 points, so 25 hours; then whoever came first
        assertThat(order)
                .containsExactly(
                        urgent.toString(), famous.toString(), old.toString(), unknown.toString(), small.toString());
        next(maya, "{}").statusCode(200).body("id", equalTo(urgent.toString()));
        next(maya, "{}").statusCode(200).body("id", equalTo(famous.toString())).body("reach", equalTo(25_000_000));
        maya.asks()
                .accept("text/html")
                .get("/review/list")
                .then()
                .statusCode(200)
                .body(containsString("25,000,000 followers"))
                .body(containsString("12 followers"));
    }

    @Test
    void queuesAreListedWithTheirOldest() {
        Brand brand = selfies.brand("manual");
        openCase(brand, 721);
        route(openCase(brand, 722), "sensitive", 70);
        var maya = Colleague.of("Maya", brand.id());

        maya.asks()
                .get("/api/review/queues")
                .then()
                .body("open", equalTo(2))
                .body("queues.queue", hasItem("sensitive"))
                .body("queues.find { it.queue == 'sensitive' }.sensitive", equalTo(true))
                .body("queues.find { it.queue == 'sensitive' }.waitingSince", notNullValue());
        Colleague.of("Stranger", UUID.randomUUID())
                .asks()
                .get("/api/review/queues")
                .then()
                .body("queues", hasSize(0));
    }

    @Test
    void figuresArriveByThemselves() throws Exception {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 723);
        var maya = Colleague.of("Maya", brand.id());
        var heard = new ConcurrentLinkedQueue<String>();
        var request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + maya.token())
                .header("Accept", "text/event-stream")
                .build();
        var answer = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofLines());
        var reading = Executors.newSingleThreadExecutor();
        var lines = answer.get().body();
        reading.execute(() -> lines.forEach(heard::add));

        awaitHeard(heard, "\"open\":1");
        maya.decides(id, Map.of("outcome", "approve")).statusCode(200);
        awaitHeard(heard, "\"open\":0");

        lines.close();
        reading.shutdownNow();
    }

    @Test
    void manyAreDecidedAtOnceAndTakenBackAtOnce() {
        Brand brand = selfies.brand("manual");
        SubmissionId free = openCase(brand, 730);
        SubmissionId taken = openCase(brand, 731);
        var maya = Colleague.of("Maya", brand.id());
        Colleague.of("Sam", brand.id())
                .asks()
                .post("/api/review/cases/{id}/claim", taken.toString())
                .then()
                .statusCode(200);

        String action = act(maya, "approve", free, taken, new SubmissionId(UUID.randomUUID()))
                .statusCode(200)
                .body("done", contains(free.toString()))
                .body(
                        "refused.type",
                        containsInAnyOrder("urn:vitrine:problem:case-claimed", "urn:vitrine:problem:case-unknown"))
                .extract()
                .path("id");
        assertThat(selfies.stateOf(free)).isEqualTo("approved");

        Colleague.of("Sam", brand.id())
                .asks()
                .post("/api/review/actions/{id}/undo", action)
                .then()
                .statusCode(404);
        maya.asks()
                .post("/api/review/actions/{id}/undo", action)
                .then()
                .statusCode(200)
                .body("done", contains(free.toString()))
                .body("refused", hasSize(2));
        assertThat(selfies.stateOf(free)).isEqualTo("open");
    }

    @Test
    void anActionTellsWhichOfItsCasesWaitForAColleague() {
        Brand brand = selfies.brand("manual");
        SubmissionId forOne = openCase(brand, 733);
        SubmissionId forTwo = openCase(brand, 734);
        selfies.execute("update moderation_case set reviewers = 2 where id = $1", Tuple.of(forTwo.value()));
        var maya = Colleague.of("Maya", brand.id());

        String action = act(maya, "approve", forOne, forTwo)
                .statusCode(200)
                .body("done", containsInAnyOrder(forOne.toString(), forTwo.toString()))
                .body("waiting", contains(forTwo.toString()))
                .extract()
                .path("id");

        assertThat(selfies.stateOf(forTwo)).isEqualTo("open");
        maya.asks()
                .post("/api/review/actions/{id}/undo", action)
                .then()
                .statusCode(200)
                .body("waiting", containsInAnyOrder(forOne.toString(), forTwo.toString()))
                .body("refused", hasSize(0));
    }

    @Test
    void undoingAnActionLeavesWhatWasDecidedSince() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 732);
        var maya = Colleague.of("Maya", brand.id());
        String action = act(maya, "approve", id).extract().path("id");
        maya.asks().post("/api/review/cases/{id}/undo", id.toString()).then().statusCode(200);
        maya.decides(id, Map.of("outcome", "reject", "reasonCode", "other")).statusCode(200);

        maya.asks()
                .post("/api/review/actions/{id}/undo", action)
                .then()
                .body("refused.type", contains("urn:vitrine:problem:case-changed"));

        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
    }

    @Test
    void anActionIsBoundedAndNamesEachCaseOnce() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 733);
        var maya = Colleague.of("Maya", brand.id());

        act(maya, "approve", id, id).statusCode(400);
        act(maya, "approve").statusCode(400);
        act(
                        maya,
                        "approve",
                        IntStream.range(0, 101)
                                .mapToObj(i -> new SubmissionId(UUID.randomUUID()))
                                .toArray(SubmissionId[]::new))
                .statusCode(400);
        act(Colleague.of("Stranger", UUID.randomUUID()), "approve", id).body("done", hasSize(0));

        assertThat(selfies.stateOf(id)).isEqualTo("open");
    }

    @Test
    void casesAreFoundByWhatIsKnownOfThem() {
        Brand brand = selfies.brand("manual");
        SubmissionId ada = selfies.submit(
                brand, new Draft(Photos.drawn(740), "In green #ootd #spring", "Ada L.", "k".repeat(32), Instant.now()));
        SubmissionId grace = selfies.submit(
                brand, new Draft(Photos.drawn(741), "In blue #ootd", "Grace 100%", "g".repeat(32), Instant.now()));
        selfies.awaitState(ada, "open");
        selfies.awaitState(grace, "open");
        selfies.execute(
                "update moderation_case set findings = '[{\"code\":\"links\",\"screen\":\"words\",\"screenVersion\":\"1\","
                        + "\"score\":1,\"severity\":\"NOTE\",\"sentence\":\"A link.\",\"blur\":false,\"details\":{}}]',"
                        + " rules = '[{\"rule\":\"links-and-contact\",\"effect\":\"review\",\"because\":\"A link.\"}]'"
                        + " where id = $1",
                Tuple.of(grace.value()));
        var maya = Colleague.of("Maya", brand.id());

        assertThat(found(maya, "author=ada")).containsExactly(ada.toString());
        assertThat(found(maya, "author=0%25")).containsExactly(grace.toString());
        assertThat(found(maya, "author=_d_")).isEmpty();
        assertThat(found(maya, "hashtag=%23Spring")).containsExactly(ada.toString());
        assertThat(found(maya, "finding=links")).containsExactly(grace.toString());
        assertThat(found(maya, "rule=links-and-contact")).containsExactly(grace.toString());
        assertThat(found(maya, "state=any&campaign=" + brand.campaignId())).hasSize(2);
        assertThat(found(maya, "state=approved")).isEmpty();
        assertThat(found(maya, "authorOf=" + ada)).containsExactly(ada.toString());
        assertThat(found(maya, "from=2999-01-01")).isEmpty();
        assertThat(found(maya, "state=any")).containsExactly(grace.toString(), ada.toString());
        assertThat(found(Colleague.of("Stranger", UUID.randomUUID()), "author=ada"))
                .isEmpty();
        assertThat(found(Colleague.of("Stranger", UUID.randomUUID()), "authorOf=" + ada))
                .isEmpty();
        maya.asks().get("/api/review/cases?from=yesterday").then().statusCode(400);
    }

    @Test
    void whatIsFoundComesPageByPage() {
        Brand brand = selfies.brand("manual");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SubmissionId id = selfies.submit(
                    brand, Draft.of(Photos.drawn(745 + i)).receivedAt(Instant.parse("2026-03-01T12:00:00Z")));
            selfies.awaitState(id, "open");
            ids.add(id.toString());
        }
        var maya = Colleague.of("Maya", brand.id());

        var first = maya.asks().get("/api/review/cases?state=any&limit=2").jsonPath();
        var second = maya.asks()
                .queryParam("after", first.getString("next"))
                .get("/api/review/cases?state=any&limit=2")
                .jsonPath();

        List<String> all = new ArrayList<>(first.<String>getList("cases.id"));
        all.addAll(second.getList("cases.id"));
        assertThat(all).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void anAuthorsHistoryIsTheOwnBrandsOnly() {
        Brand brand = selfies.brand("manual");
        Brand other = selfies.brand("manual");
        SubmissionId id = openCase(brand, 750);
        SubmissionId before = openCase(brand, 751);
        openCase(other, 752);
        var maya = Colleague.of("Maya", brand.id());
        maya.decides(before, Map.of("outcome", "reject", "reasonCode", "nudity"))
                .statusCode(200);

        maya.asks()
                .get("/api/review/cases/{id}/author", id.toString())
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("approved", equalTo(0))
                .body("latest.id", containsInAnyOrder(id.toString(), before.toString()));
        Colleague.of("Stranger", UUID.randomUUID())
                .asks()
                .get("/api/review/cases/{id}/author", id.toString())
                .then()
                .statusCode(404);
    }

    @Test
    void aDecisionIsChangedInOneStepWithANote() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 760);
        Colleague.of("Sam", brand.id())
                .decides(id, Map.of("outcome", "approve"))
                .statusCode(200);
        var maya = Colleague.of("Maya", brand.id());

        change(maya, id, Map.of("outcome", "reject", "reasonCode", "other"))
                .statusCode(400)
                .body("type", equalTo("urn:vitrine:problem:note-missing"));
        change(maya, id, Map.of("outcome", "approve", "note", "again")).statusCode(409);
        change(maya, id, Map.of("outcome", "reject", "reasonCode", "other", "note", "no", "version", 7))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-changed"));
        change(maya, id, Map.of("outcome", "reject", "reasonCode", "other", "note", "a logo in the mirror"))
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("decision.by", equalTo("Maya"))
                .body("version", equalTo(2));

        assertThat(awaitDecisions(id.value(), 2).stream().map(EventWire::typeOf))
                .containsExactly(SubmissionApproved.TYPE, SubmissionRejected.TYPE);
    }

    @Test
    void whatWasRejectedLongAgoIsNotApprovedWithoutItsPicture() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 761);
        var maya = Colleague.of("Maya", brand.id());
        maya.decides(id, Map.of("outcome", "reject", "reasonCode", "other")).statusCode(200);
        selfies.execute("delete from rendition where case_id = $1", Tuple.of(id.value()));

        change(maya, id, Map.of("outcome", "approve", "note", "it was fine"))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:pictures-gone"));

        assertThat(selfies.stateOf(id)).isEqualTo("rejected");
        assertThat(awaitDecisions(id.value(), 1)).hasSize(1);
    }

    @Test
    void anOwnReasonIsSaidInTheBrandsWordsAndOldDecisionsKeepThem() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 770);
        var maya = Colleague.of("Maya", brand.id());
        String reason = maya.asks()
                .body(wording("We show shoes only."))
                .post("/api/review/reasons/own")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .extract()
                .path("id");

        maya.decides(id, Map.of("outcome", "reject", "reasonCode", reason)).statusCode(200);
        maya.asks()
                .body(wording("Only shoes, please."))
                .put("/api/review/reasons/own/{id}", reason)
                .then()
                .body("version", equalTo(2));

        maya.asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .body("decision.reasons", contains("We show shoes only."));
        maya.asks().get("/api/review/reasons").then().body("[0].text", equalTo("Only shoes, please."));
        var rejected = json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionRejected.class);
        assertThat(rejected.reasons()).singleElement().satisfies(said -> {
            assertThat(said.code()).isEqualTo("off-topic");
            assertThat(said.text()).isEqualTo("We show shoes only.");
            assertThat(said.texts()).containsEntry("de", "Nur Schuhe.");
        });
    }

    @Test
    void anArchivedReasonAndThatOfAnotherBrandAreNotOffered() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 771);
        var maya = Colleague.of("Maya", brand.id());
        var stranger = Colleague.of("Stranger", UUID.randomUUID());
        String reason = maya.asks()
                .body(wording("We show shoes only."))
                .post("/api/review/reasons/own")
                .path("id");

        stranger.asks()
                .body(wording("Mine now."))
                .put("/api/review/reasons/own/{id}", reason)
                .then()
                .statusCode(404);
        stranger.asks().get("/api/review/reasons/own").then().body("", hasSize(0));
        maya.asks()
                .body(wording("We show shoes only.").replace("}}", "},\"archived\":true}"))
                .put("/api/review/reasons/own/{id}", reason)
                .then()
                .statusCode(200);

        maya.asks().get("/api/review/reasons").then().body("code", not(hasItem(reason)));
        maya.decides(id, Map.of("outcome", "reject", "reasonCode", reason)).statusCode(400);
    }

    @Test
    void aReasonNeedsATextInALanguageThatIsKnown() {
        var maya = Colleague.of("Maya", UUID.randomUUID());

        for (String texts : List.of("{}", "{\"en\":\"  \"}", "{\"xx\":\"Words\"}")) {
            maya.asks()
                    .body("{\"reason\":\"other\",\"label\":\"Label\",\"texts\":" + texts + "}")
                    .post("/api/review/reasons/own")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void thePagesOfTheDeskShowAndKeep() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 780);
        var maya = Colleague.of("Maya", brand.id());

        maya.asks()
                .accept("text/html")
                .get("/review/find?state=open&author=ada")
                .then()
                .statusCode(200)
                .body(containsString(id.toString()));
        maya.asks()
                .contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("label", "Shoes only")
                .formParam("reason", "off-topic")
                .formParam("de", "Wir zeigen nur Schuhe.")
                .post("/review/reasons")
                .then()
                .statusCode(303);
        maya.asks()
                .accept("text/html")
                .get("/review/reasons")
                .then()
                .statusCode(200)
                .body(containsString("Wir zeigen nur Schuhe."));
    }

    private static String wording(String text) {
        return "{\"reason\":\"off-topic\",\"label\":\"Shoes only\",\"texts\":{\"en\":\"" + text
                + "\",\"de\":\"Nur Schuhe.\"}}";
    }

    private static void awaitHeard(ConcurrentLinkedQueue<String> heard, String part) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> heard.stream().anyMatch(line -> line.contains(part)));
    }

    private static List<String> found(Colleague colleague, String query) {
        return colleague
                .asks()
                .urlEncodingEnabled(false)
                .get("/api/review/cases?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("cases.id");
    }

    private static ValidatableResponse act(Colleague colleague, String outcome, SubmissionId... ids) {
        List<Map<String, ?>> cases = new ArrayList<>();
        for (SubmissionId id : ids) {
            cases.add(Map.of("id", id.toString(), "version", 0));
        }
        return colleague
                .asks()
                .body(Map.of("ruling", Map.of("outcome", outcome), "cases", cases))
                .post("/api/review/actions")
                .then();
    }

    private SubmissionId openCase(Brand brand, long seed) {
        return openCase(brand, Draft.of(Photos.drawn(seed)));
    }

    private SubmissionId openCase(Brand brand, Draft draft) {
        SubmissionId id = selfies.submit(brand, draft);
        selfies.awaitState(id, "open");
        return id;
    }

    private void route(SubmissionId id, String queue, int priority) {
        selfies.execute(
                "update moderation_case set queue = $2, urgency = $3 where id = $1",
                Tuple.of(id.value(), queue, -priority));
    }

    private static ValidatableResponse next(Colleague colleague, String body) {
        return colleague.asks().body(body).post("/api/review/next").then();
    }

    private static ValidatableResponse change(Colleague colleague, SubmissionId id, Map<String, ?> ruling) {
        return colleague
                .asks()
                .body(ruling)
                .post("/api/review/cases/{id}/change", id.toString())
                .then();
    }
}
