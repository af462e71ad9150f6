package io.vitrine.moderation.hashbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.moderation.EventWire;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.moderation.audit.VerifyAudit;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash bank over HTTP, beside selfies that come before and after an entry. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class HashBankIT extends ModerationTest {

    private static final String BANK = "/api/review/hash-bank";

    @Inject
    PostgresBankSweep sweep;

    @Inject
    VerifyAudit verify;

    @Test
    void aSelfieThatLooksLikeAnEntryWaitsForAPersonBlurredAndNamesIt() throws IOException {
        Brand brand = selfies.brand("trusting");
        Brand stranger = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId first = submit(brand, Photos.drawn(901));
        selfies.awaitState(first, "approved");
        UUID addition = add(maya, first, "leaflet");
        awaitDone(maya, addition);
        String entry = list(maya).getString("entries[0].id");

        SubmissionId again = submit(brand, mirrored(Photos.drawn(901)));
        SubmissionId elsewhere = submit(stranger, Photos.drawn(901));

        selfies.awaitState(again, "open");
        maya.asks()
                .get("/api/review/cases/{id}", again.toString())
                .then()
                .body("findings.code", hasItem("known-bad-picture"))
                .body("findings.sentence", hasItem("This picture is in the hash bank as “leaflet”, mirrored."))
                .body("blurred", equalTo(true));
        assertThat(selfies.count(
                        "select count(*)::int from moderation_case where id = $1"
                                + " and findings @> jsonb_build_array(jsonb_build_object('details',"
                                + " jsonb_build_object('entry', $2::text, 'label', 'leaflet')))",
                        Tuple.of(again.value(), entry)))
                .isEqualTo(1);
        selfies.awaitState(elsewhere, "approved");
    }

    @Test
    void anEntryTakesLooksThatArePublishedFromTheGalleryAndMarksOpenCases() throws IOException {
        Brand brand = selfies.brand("trusting");
        Brand careful = otherCampaign(brand, "manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId published = submit(brand, Photos.drawn(902));
        selfies.awaitState(published, "approved");
        SubmissionId open = submit(careful, mirrored(Photos.drawn(902)));
        SubmissionId rejected = submit(careful, smaller(Photos.drawn(902)));
        SubmissionId source = submit(careful, Photos.drawn(902));
        SubmissionId other = submit(brand, Photos.drawn(903));
        for (SubmissionId id : List.of(open, rejected, source)) {
            selfies.awaitState(id, "open");
        }
        selfies.awaitState(other, "approved");
        maya.decides(rejected, Map.of("outcome", "reject", "reasonCode", "other"))
                .statusCode(200);
        maya.asks().post("/api/review/cases/{id}/claim", source.toString());

        UUID addition = add(maya, source, "leaflet");
        JsonPath came = awaitDone(maya, addition);

        assertThat(came.getInt("addition.reopened")).isEqualTo(1);
        assertThat(came.getInt("addition.marked")).isEqualTo(1);
        assertThat(came.getInt("addition.leftRejected")).isEqualTo(1);
        assertThat(came.getList("matches.caseId"))
                .containsExactlyInAnyOrder(published.toString(), open.toString(), rejected.toString());
        assertThat(awaitDecisions(published.value(), 2).stream().map(EventWire::typeOf))
                .containsExactly(SubmissionApproved.TYPE, DecisionRevoked.TYPE);
        assertThat(selfies.stateOf(published)).isEqualTo("open");
        assertThat(selfies.stateOf(rejected)).isEqualTo("rejected");
        assertThat(selfies.stateOf(other)).isEqualTo("approved");
        for (SubmissionId id : List.of(published, open)) {
            maya.asks()
                    .get("/api/review/cases/{id}", id.toString())
                    .then()
                    .body("findings.code", hasItem("known-bad-picture"))
                    .body("policy.rules.rule", hasItem("hash-bank"))
                    .body("blurred", equalTo(true))
                    .body("priority", equalTo(80));
        }
        maya.decides(open, Map.of("outcome", "approve", "version", 0))
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:case-changed"));
        maya.decides(source, Map.of("outcome", "reject", "reasonCode", "other", "version", 0))
                .statusCode(200);
    }

    @Test
    void whatADeadProcessLeftIsTakenUpAndNothingIsToldTwice() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        List<SubmissionId> looks = IntStream.range(0, 3)
                .mapToObj(i -> submit(brand, Photos.drawn(910 + i)))
                .toList();
        looks.forEach(id -> selfies.awaitState(id, "approved"));
        UUID addition = UUID.randomUUID();
        // searched half, one case reopened and approved again, its match not ticked off
        selfies.execute(
                """
                insert into hash_bank_addition (id, brand_id, kind, added_by, added_by_name, added_at, state, due_at,
                    attempt, added, searched_through)
                values ($1, $2, 'file', $3, 'Maya', now(), 'searching', now() + interval '1 day', 3, 3,
                    (select seq from known_picture where submission_id = $4))
                """,
                Tuple.of(addition, brand.id(), maya.id(), looks.get(1).value()));
        for (SubmissionId look : looks) {
            selfies.execute(
                    """
                    insert into hash_bank_entry (id, brand_id, addition_id, hash, label, added_by, added_by_name, added_at)
                    select $1, $2, $3, hash, 'leaflet', $4, 'Maya', now() from known_picture where submission_id = $1
                    """,
                    Tuple.of(look.value(), brand.id(), addition, maya.id()));
        }
        for (SubmissionId look : looks.subList(0, 2)) {
            selfies.execute(
                    "insert into hash_bank_match (addition_id, case_id, brand_id, entry_id, distance, mirrored)"
                            + " values ($1, $2, $3, $2, 0, false)",
                    Tuple.of(addition, look.value(), brand.id()));
        }
        selfies.execute(
                """
                update moderation_case set findings = jsonb_build_array(jsonb_build_object(
                    'screen', 'known-bad-picture', 'screenVersion', '1', 'code', 'known-bad-picture', 'score', 1,
                    'severity', 'SERIOUS', 'sentence', 'Told before.', 'blur', true,
                    'details', jsonb_build_object('entry', $1::text, 'reopened', 'true')))
                where id = $2
                """,
                Tuple.of(looks.get(0).toString(), looks.get(0).value()));

        selfies.execute("update hash_bank_addition set due_at = now() where id = $1", Tuple.of(addition));
        JsonPath came = awaitDone(maya, addition);

        assertThat(came.getInt("addition.reopened")).isEqualTo(3);
        assertThat(looks.stream().map(selfies::stateOf)).containsExactly("approved", "open", "open");
        assertThat(awaitDecisions(looks.get(2).value(), 2).stream().map(EventWire::typeOf))
                .containsExactly(SubmissionApproved.TYPE, DecisionRevoked.TYPE);
        assertThat(wire.decisionsAbout(looks.get(0).value())).hasSize(1);
    }

    @Test
    void aListWhoseImportDiedIsComparedAsFarAsItCame() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId look = submit(brand, Photos.drawn(920));
        selfies.awaitState(look, "approved");
        UUID addition = UUID.randomUUID();
        selfies.execute(
                """
                insert into hash_bank_addition (id, brand_id, kind, added_by, added_by_name, added_at, state, due_at)
                values ($1, $2, 'file', $3, 'Maya', now(), 'filling', now() + interval '1 day')
                """,
                Tuple.of(addition, brand.id(), maya.id()));
        selfies.execute(
                """
                insert into hash_bank_entry (id, brand_id, addition_id, hash, label, added_by, added_by_name, added_at)
                select $1, $2, $3, hash, 'leaflet', $4, 'Maya', now() from known_picture where submission_id = $1
                """,
                Tuple.of(look.value(), brand.id(), addition, maya.id()));

        selfies.execute("update hash_bank_addition set due_at = now() where id = $1", Tuple.of(addition));

        assertThat(awaitDone(maya, addition).getInt("addition.reopened")).isEqualTo(1);
        assertThat(selfies.stateOf(look)).isEqualTo("open");
    }

    @Test
    void whoChangesTheBankIsInTheAuditLog() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        SubmissionId selfie = submit(brand, Photos.drawn(940));
        selfies.awaitState(selfie, "open");
        UUID addition = add(maya, selfie, "leaflet");
        String entry = list(maya).getString("entries[0].id");
        asksToAdd(sam, selfie, "twice").statusCode(409);
        sam.asks().delete(BANK + "/entries/" + entry).then().statusCode(204);
        sam.asks().delete(BANK + "/entries/" + entry).then().statusCode(404);
        maya.asks().post(BANK + "/entries/" + entry + "/restore").then().statusCode(201);
        importList(sam, anyHash(11) + "\nnonsense\n" + anyHash(12) + "\n").statusCode(200);
        export(sam, "hashes");

        JsonPath log = audit(maya);
        assertThat(log.getList("entries.action"))
                .containsExactly(
                        "hash-bank.exported",
                        "hash-bank.imported",
                        "hash-bank.import-begun",
                        "hash-bank.restored",
                        "hash-bank.removed",
                        "hash-bank.added");
        assertThat(log.getList("entries.actor.name")).containsExactly("Sam", "Sam", "Sam", "Maya", "Sam", "Maya");
        assertThat(log.getString("entries[5].subject.id")).isEqualTo(selfie.toString());
        assertThat(log.getString("entries[5].details.addition")).isEqualTo(addition.toString());
        assertThat(log.getString("entries[4].details.entry")).isEqualTo(entry);
        assertThat(log.getString("entries[3].details.restored")).isEqualTo(entry);
        assertThat(log.getInt("entries[1].details.added")).isEqualTo(2);
        assertThat(log.getInt("entries[1].details.rejected")).isEqualTo(1);
        assertThat(log.prettify()).doesNotContain("leaflet").doesNotContain(anyHash(11));
        assertThat(verify.verify(brand.id(), "Maya")
                        .await()
                        .atMost(Duration.ofSeconds(30))
                        .holds())
                .isTrue();
    }

    @Test
    void whatWasTakenOutIsDeletedWhenItCannotBePutBackAnyMore() {
        Brand brand = selfies.brand("manual");
        Brand stranger = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", stranger.id());
        importList(
                maya,
                "hash,label,note\n" + anyHash(21) + ",old,a note\n" + anyHash(22) + ",young,\n" + anyHash(23)
                        + ",stays,\n");
        importList(sam, anyHash(21) + "\n");
        Map<String, String> ids = list(maya).getList("entries", Map.class).stream()
                .collect(Collectors.toMap(one -> (String) one.get("label"), one -> (String) one.get("id")));
        String foreign = list(sam).getString("entries[0].id");
        for (String id : List.of(ids.get("old"), ids.get("young"))) {
            maya.asks().delete(BANK + "/entries/" + id).then().statusCode(204);
        }
        sam.asks().delete(BANK + "/entries/" + foreign).then().statusCode(204);
        removedDaysAgo(ids.get("old"), 31);
        removedDaysAgo(foreign, 31);
        removedDaysAgo(ids.get("young"), 29);

        sweep.purge().await().atMost(Duration.ofSeconds(30));

        assertThat(selfies.texts(
                        "select label || '|' || note || '|' || (hash is null) || '|' || removed_by_name"
                                + " from hash_bank_entry where brand_id = $1 and removed is not null order by seq",
                        Tuple.of(brand.id())))
                .containsExactly("||true|Maya", "young||false|Maya");
        assertThat(selfies.texts(
                        "select label from hash_bank_entry where brand_id = $1 and removed is null",
                        Tuple.of(brand.id())))
                .containsExactly("stays");
        maya.asks()
                .post(BANK + "/entries/" + ids.get("old") + "/restore")
                .then()
                .statusCode(404);
        maya.asks()
                .post(BANK + "/entries/" + ids.get("young") + "/restore")
                .then()
                .statusCode(201);
        assertThat(list(maya).getList("entries.label")).containsExactlyInAnyOrder("young", "stays");
        for (var log : List.of(audit(maya), audit(sam))) {
            assertThat(log.getList("entries.findAll { it.action == 'hash-bank.purged' }.details.entries"))
                    .containsExactly(1);
        }
        assertThat(sweep.purge().await().atMost(Duration.ofSeconds(30))).isZero();
    }

    private void removedDaysAgo(String id, int days) {
        selfies.execute(
                "update hash_bank_entry set removed_at = now() - make_interval(days => $2) where id = $1",
                Tuple.of(UUID.fromString(id), days));
    }

    /** The bank's part of the brand's audit log, latest first. */
    private static JsonPath audit(Colleague colleague) {
        return new JsonPath(colleague
                .asks()
                .get("/api/review/audit?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void aListGoesInWithAReportAndComesOutAgain() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        String one = anyHash(1);
        String two = anyHash(2);

        importList(maya, "hash,label,note\n" + one + ",leaflet,\"seen, twice\"\nnonsense,x,\n" + two + ",,\n")
                .statusCode(200)
                .body("added", equalTo(2))
                .body("known", equalTo(0))
                .body("rejected", equalTo(1))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].message", containsString("“nonsense” is not a PDQ hash"));
        importList(maya, one + "\n" + two + "\n" + two + "\n")
                .body("added", equalTo(0))
                .body("known", equalTo(3));

        String csv = export(maya, "csv");
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains(one + ",leaflet,\"seen, twice\",Maya,").contains(two + ",old list,,Maya,");
        assertThat(export(maya, "hashes").lines()).containsExactly(one, two);
        var sam = Colleague.of("Sam", UUID.randomUUID());
        importList(sam, csv).body("added", equalTo(2)).body("rejected", equalTo(0));
        assertThat(list(sam).getList("entries.label")).containsExactly("old list", "leaflet");
    }

    @Test
    void whatSomebodyElseWroteIntoAListIsNoFormulaInTheFile() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        String hash = anyHash(3);

        importList(maya, "hash,label,note\n" + hash + ",\"=HYPERLINK(\"\"//example\"\")\",@now\n")
                .body("added", equalTo(1));

        String csv = export(maya, "csv");
        assertThat(csv).contains(hash + ",\"'=HYPERLINK(\"\"//example\"\")\",'@now,Maya,");
        var sam = Colleague.of("Sam", UUID.randomUUID());
        importList(sam, csv).body("added", equalTo(1));
        assertThat(list(sam).getList("entries.label")).containsExactly("=HYPERLINK(\"//example\")");
    }

    @Test
    void aHundredThousandRowsGoInAndFindWhatIsOnShow() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId look = submit(brand, Photos.drawn(930));
        selfies.awaitState(look, "approved");
        UUID addition = add(maya, look, "to read its hash");
        awaitDone(maya, addition);
        String entry = list(maya).getString("entries[0].id");
        String hash = list(maya).getString("entries[0].hash");
        maya.asks().delete(BANK + "/entries/" + entry).then().statusCode(204);
        maya.decides(look, Map.of("outcome", "approve")).statusCode(200);
        Random random = new Random(5);
        String rows = IntStream.range(0, 100_000)
                .mapToObj(i -> i == 77_777 ? hash : anyHash(random.nextLong()))
                .collect(Collectors.joining("\n"));

        UUID list = UUID.fromString(importList(maya, rows)
                .statusCode(200)
                .body("added", equalTo(100_000))
                .body("rejected", equalTo(0))
                .extract()
                .path("id"));

        assertThat(awaitDone(maya, list).getInt("addition.reopened")).isEqualTo(1);
        assertThat(selfies.stateOf(look)).isEqualTo("open");
        assertThat(list(maya).getInt("total")).isEqualTo(100_000);
        assertThat(export(maya, "hashes").lines()).hasSize(100_000);
        SubmissionId again = submit(brand, Photos.drawn(930));
        selfies.awaitState(again, "open");
    }

    @Test
    void aRemovedEntryIsNotFoundUntilItIsPutBack() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId first = submit(brand, Photos.drawn(940));
        selfies.awaitState(first, "approved");
        awaitDone(maya, add(maya, first, "leaflet"));
        String entry = list(maya).getString("entries[0].id");
        SubmissionId found = submit(otherCampaign(brand, "trusting"), Photos.drawn(940));
        selfies.awaitState(found, "open");

        maya.asks().delete(BANK + "/entries/" + entry).then().statusCode(204);
        maya.asks().delete(BANK + "/entries/" + entry).then().statusCode(404);
        assertThat(list(maya).getInt("total")).isZero();
        SubmissionId unseen = submit(otherCampaign(brand, "trusting"), Photos.drawn(940));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !selfies.stateOf(unseen).equals("unscreened")
                        && !selfies.stateOf(unseen).equals("none"));
        assertThat(findingsOf(maya, unseen)).doesNotContain("known-bad-picture");

        maya.asks().post(BANK + "/entries/" + entry + "/restore").then().statusCode(201);
        maya.asks()
                .post(BANK + "/entries/" + entry + "/restore")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:hash-known"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> findingsOf(maya, unseen)
                .contains("known-bad-picture"));
        assertThat(list(maya).getList("entries.label")).containsExactly("leaflet");
    }

    @Test
    void entriesComePageByPage() {
        var maya = Colleague.of("Maya", UUID.randomUUID());
        importList(maya, IntStream.range(0, 7).mapToObj(HashBankIT::anyHash).collect(Collectors.joining("\n")));

        Set<String> seen = new HashSet<>();
        String next = null;
        int pages = 0;
        do {
            JsonPath page = maya.asks()
                    .queryParams(next == null ? Map.of("limit", 3) : Map.of("limit", 3, "after", next))
                    .get(BANK)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("entries.hash"));
            next = page.getString("next");
            pages++;
        } while (next != null);

        assertThat(seen).hasSize(7);
        assertThat(pages).isEqualTo(3);
        maya.asks().get(BANK + "?after=x").then().statusCode(400);
    }

    @Test
    void whatCannotBeRememberedIsRefusedInWords() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId broken = submit(brand, Photos.truncated());
        SubmissionId fine = submit(brand, Photos.drawn(950));
        selfies.awaitState(fine, "open");
        selfies.awaitState(broken, "open");
        SubmissionId even = submit(brand, Photos.drawn(951));
        selfies.awaitState(even, "open");
        selfies.execute("update known_picture set quality = 3 where submission_id = $1", Tuple.of(even.value()));

        asksToAdd(maya, fine, "  ").statusCode(400);
        asksToAdd(maya, broken, "x").statusCode(409).body("type", equalTo("urn:vitrine:problem:case-without-picture"));
        asksToAdd(maya, even, "x").statusCode(409).body("type", equalTo("urn:vitrine:problem:hash-says-little"));
        asksToAdd(maya, new SubmissionId(UUID.randomUUID()), "x").statusCode(404);
        asksToAdd(maya, fine, "leaflet").statusCode(201);
        asksToAdd(maya, fine, "again")
                .statusCode(409)
                .body("type", equalTo("urn:vitrine:problem:hash-known"))
                .body("detail", containsString("“leaflet”"));
        maya.asks()
                .contentType("text/csv")
                .body(anyHash(1))
                .post(BANK + "/import?label=" + "x".repeat(101))
                .then()
                .statusCode(400);
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(Method.GET, BANK, null),
                Arguments.of(Method.POST, BANK + "/entries", "json"),
                Arguments.of(Method.DELETE, BANK + "/entries/{id}", null),
                Arguments.of(Method.POST, BANK + "/entries/{id}/restore", null),
                Arguments.of(Method.POST, BANK + "/import", "csv"),
                Arguments.of(Method.GET, BANK + "/export", null),
                Arguments.of(Method.GET, BANK + "/additions", null),
                Arguments.of(Method.GET, BANK + "/additions/{id}", null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void otherRolesAndVisitorsStayOutside(Method method, String path, String body) {
        for (String role : List.of("marketer", "care", "analyst")) {
            ask(Colleague.of("Outsider", UUID.randomUUID(), role), method, path, body)
                    .statusCode(403);
        }
        var visitor = io.restassured.RestAssured.given().contentType(body == null ? "application/json" : type(body));
        (body == null ? visitor : visitor.body(content(body)))
                .request(method, path.replace("{id}", UUID.randomUUID().toString()))
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "moderator"})
    void ownersAndModeratorsKeepTheBank(String role) {
        var keeper = Colleague.of("Keeper", UUID.randomUUID(), role);

        importList(keeper, anyHash(3)).statusCode(200);
        keeper.asks()
                .delete(BANK + "/entries/" + list(keeper).getString("entries[0].id"))
                .then()
                .statusCode(204);
        keeper.asks()
                .get(BANK)
                .then()
                .statusCode(200)
                .body("entries", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void aBankOfAnotherBrandDoesNotExist() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId look = submit(brand, Photos.drawn(960));
        selfies.awaitState(look, "approved");
        var stranger = Colleague.of("Stranger", UUID.randomUUID(), "owner");
        asksToAdd(stranger, look, "mine").statusCode(404);
        UUID addition = add(maya, look, "leaflet");
        awaitDone(maya, addition);
        String entry = list(maya).getString("entries[0].id");
        String hash = list(maya).getString("entries[0].hash");
        maya.decides(look, Map.of("outcome", "approve")).statusCode(200);

        stranger.asks().get(BANK).then().body("entries", hasSize(0)).body("total", equalTo(0));
        stranger.asks().delete(BANK + "/entries/" + entry).then().statusCode(404);
        maya.asks().delete(BANK + "/entries/" + entry).then().statusCode(204);
        stranger.asks().post(BANK + "/entries/" + entry + "/restore").then().statusCode(404);
        stranger.asks().get(BANK + "/additions").then().body("$", hasSize(0));
        stranger.asks().get(BANK + "/additions/" + addition).then().statusCode(404);
        assertThat(export(stranger, "hashes")).isEmpty();
        UUID theirs = UUID.fromString(importList(stranger, hash).extract().path("id"));
        assertThat(awaitDone(stranger, theirs).getList("matches")).isEmpty();
        assertThat(selfies.stateOf(look)).isEqualTo("approved");
    }

    @Test
    void thePagesWorkWithoutScript() {
        Brand brand = selfies.brand("trusting");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId look = submit(brand, Photos.drawn(970));
        selfies.awaitState(look, "approved");
        page(maya, "/review/hash-bank").body(containsString("The hash bank is empty"));
        UUID addition = add(maya, look, "<b>leaflet</b>");
        awaitDone(maya, addition);
        String entry = list(maya).getString("entries[0].id");

        page(maya, "/review/hash-bank")
                .body(containsString("&lt;b&gt;leaflet"))
                .body(containsString("/review/hash-bank/entries/" + entry + "/remove"));
        maya.asks()
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/review/hash-bank/entries/" + entry + "/remove")
                .then()
                .statusCode(303);
        page(maya, "/review/hash-bank?removed=" + entry).body(containsString("/entries/" + entry + "/restore"));
        maya.asks()
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/review/hash-bank/entries/" + entry + "/restore")
                .then()
                .statusCode(303);
        String where = maya.asks()
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("multipart/form-data")
                .multiPart("file", "list.csv", (anyHash(8) + "\nbad\n").getBytes(), "text/csv")
                .multiPart("label", "old list")
                .post("/review/hash-bank/import")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String path = where.substring(where.indexOf("/review/"));
        awaitDone(maya, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        page(maya, path)
                .body(containsString("list.csv"))
                .body(containsString("Some rows were left out"))
                .body(containsString("“bad” is not a PDQ hash"));
        page(maya, "/review/hash-bank").body(containsString("list.csv"));
    }

    private static ValidatableResponse page(Colleague colleague, String path) {
        return colleague.asks().accept("text/html").get(path).then().statusCode(200);
    }

    private SubmissionId submit(Brand brand, byte[] photo) {
        return selfies.submit(brand, Draft.of(photo));
    }

    /** A further campaign of the same brand. */
    private Brand otherCampaign(Brand brand, String preset) {
        var other = new Brand(brand.id(), UUID.randomUUID());
        selfies.announce(other, preset, 1, "Another campaign");
        return other;
    }

    private static UUID add(Colleague colleague, SubmissionId id, String label) {
        return UUID.fromString(
                asksToAdd(colleague, id, label).statusCode(201).extract().path("id"));
    }

    private static ValidatableResponse asksToAdd(Colleague colleague, SubmissionId id, String label) {
        return colleague
                .asks()
                .body(Map.of("caseId", id.toString(), "label", label))
                .post(BANK + "/entries")
                .then();
    }

    private static ValidatableResponse importList(Colleague colleague, String list) {
        return colleague
                .asks()
                .contentType("text/csv")
                .body(list)
                .post(BANK + "/import?label=old list&name=list.csv")
                .then();
    }

    private static String export(Colleague colleague, String format) {
        return colleague
                .asks()
                .accept("*/*")
                .get(BANK + "/export?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath list(Colleague colleague) {
        return colleague.asks().get(BANK).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> findingsOf(Colleague colleague, SubmissionId id) {
        return colleague
                .asks()
                .get("/api/review/cases/{id}", id.toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findings.code");
    }

    private static JsonPath awaitDone(Colleague colleague, UUID addition) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> colleague
                                .asks()
                                .get(BANK + "/additions/" + addition)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        found -> found.getBoolean("addition.done"));
    }

    private static ValidatableResponse ask(Colleague colleague, Method method, String path, String body) {
        var request = colleague.asks();
        if (body != null) {
            request = request.contentType(type(body)).body(content(body));
        }
        return request.request(method, path.replace("{id}", UUID.randomUUID().toString()))
                .then();
    }

    private static String type(String body) {
        return body.equals("csv") ? "text/csv" : "application/json";
    }

    private static String content(String body) {
        return body.equals("csv") ? anyHash(1) : "{\"caseId\":\"" + UUID.randomUUID() + "\",\"label\":\"x\"}";
    }

    private static String anyHash(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 4)
                .mapToObj(i -> String.format("%016x", random.nextLong()))
                .collect(Collectors.joining());
    }

    private static byte[] mirrored(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        AffineTransform flip = AffineTransform.getScaleInstance(-1, 1);
        flip.translate(-image.getWidth(), 0);
        return drawn(image, flip, image.getWidth(), image.getHeight());
    }

    private static byte[] smaller(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return drawn(
                image,
                AffineTransform.getScaleInstance(0.75, 0.75),
                image.getWidth() * 3 / 4,
                image.getHeight() * 3 / 4);
    }

    private static byte[] drawn(BufferedImage image, AffineTransform how, int width, int height) throws IOException {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        target.createGraphics().drawImage(image, new AffineTransformOp(how, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        var out = new ByteArrayOutputStream();
        ImageIO.write(target, "jpeg", out);
        return out.toByteArray();
    }
}
