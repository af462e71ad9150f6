package io.vitrine.moderation.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.audit.ChainReport;
import io.vitrine.audit.FileCheck;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.TestMembers;
import io.vitrine.teststack.VitrineStackResource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What moderation writes down of itself, and who may read it. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class AuditAccessIT extends ModerationTest {

    private static final String AUDIT = "/api/review/audit";
    private static final String OPERATOR = "/api/review/operator/audit";

    @Test
    void everyStepThatDecidesIsWrittenDownAndOthersAreNot() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 61);
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());

        step(sam, id, "claim");
        step(sam, id, "release");
        decide(maya, id, Map.of("outcome", "reject", "reasonCode", "other", "note", "too dark"));
        step(maya, id, "undo");
        decide(maya, id, Map.of("outcome", "approve"));
        step(sam, id, "reopen");

        maya.asks()
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("entries.number", contains(4, 3, 2, 1))
                .body("entries.action", contains("case.reopened", "case.approved", "decision.undone", "case.rejected"))
                .body("entries.actor.name", contains("Sam", "Maya", "Maya", "Maya"))
                .body("entries.subject.id", everyItem(equalTo(id.toString())))
                .body("entries[0].details.was", equalTo("approved"))
                .body("entries[3].details.reasons", contains("other"))
                .body("entries[3].sealed.find { it.name == 'note' }.value", equalTo("too dark"))
                .body("next", nullValue());
        check(maya).body("holds", equalTo(true)).body("entries", equalTo(4));
    }

    @Test
    void whatThePolicyDecidesIsWrittenDownWithItsRules() {
        Brand brand = selfies.brand("trusting");
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.real("coffee.png")));
        selfies.awaitState(id, "approved");

        Colleague.of("Maya", brand.id())
                .asks()
                .get(AUDIT + "?actor=policy")
                .then()
                .body("entries.action", contains("case.approved"))
                .body("entries[0].actor.kind", equalTo("policy"))
                .body("entries[0].actor.name", nullValue())
                .body("entries[0].details.policy", containsString("trusting@"));
    }

    @Test
    void aWithdrawalErasesWhatIsPersonalOnceAndTheLogStillHolds() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 62);
        var maya = Colleague.of("Maya", brand.id());
        decide(maya, id, Map.of("outcome", "reject", "reasonCode", "other", "note", "Ada again"));
        String before = rowsOf(brand);

        selfies.withdraw(brand, id);
        selfies.awaitState(id, "withdrawn");
        selfies.withdraw(brand, id);
        SubmissionId later = openCase(brand, 63);
        decide(maya, later, Map.of("outcome", "approve"));

        maya.asks()
                .get(AUDIT)
                .then()
                .body("entries.action", contains("case.approved", "case.erased", "audit.exported", "case.rejected"))
                .body("entries[1].actor.kind", equalTo("author"))
                .body("entries[3].sealed.state", everyItem(equalTo("erased")))
                .body("entries[3].sealed.value", everyItem(nullValue()));
        check(maya)
                .body("holds", equalTo(true))
                // the note, the author's key, and in the findings the caption's language
                .body("erasedValues", equalTo(3));
        assertThat(before).contains("\"sealed\"").doesNotContain("Ada").doesNotContain("aaaaaaaa");
        assertThat(selfies.count("select count(*)::int from audit_value where subject_id = $1", Tuple.of(id.value())))
                .isZero();
    }

    /** All that lies in the log itself, as text. */
    private String rowsOf(Brand brand) {
        return operator()
                .post(OPERATOR + "/{brand}/export", brand.id().toString())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aBlurredPictureIsSeenOnlyByWhomTheLogNames() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 64);
        selfies.execute("update moderation_case set blurred = true where id = $1", Tuple.of(id.value()));
        var maya = Colleague.of("Maya", brand.id());
        var sam = Colleague.of("Sam", brand.id());
        byte[] veiled = picture(maya, id, "no-store");

        step(maya, id, "reveal");
        step(maya, id, "reveal");

        byte[] seen = picture(maya, id, "private, no-cache");
        assertThat(Arrays.equals(seen, veiled)).isFalse();
        assertThat(picture(sam, id, "no-store")).isEqualTo(veiled);
        sam.asks()
                .get(AUDIT + "?action=picture.revealed")
                .then()
                .body("entries.actor.name", contains("Maya"))
                .body("entries[0].subject.id", equalTo(id.toString()));
    }

    @Test
    void thePlainListRevealsByForm() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 65);
        selfies.execute("update moderation_case set blurred = true where id = $1", Tuple.of(id.value()));
        var maya = Colleague.of("Maya", brand.id());

        page(maya).get("/review/list").then().body(containsString("/review/cases/" + id + "/reveal?from=list"));
        page(maya)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/review/cases/{id}/reveal?from=list", id.toString())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/list#case-" + id));

        page(maya).get("/review/list").then().body(not(containsString("Show picture")));
        page(Colleague.of("Sam", brand.id())).get("/review/list").then().body(containsString("/reveal?from=list"));
        picture(maya, id, "private, no-cache");
    }

    @Test
    void nothingIsWrittenDownForAPictureThatIsNotBlurred() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 66);
        var maya = Colleague.of("Maya", brand.id());

        step(maya, id, "reveal");

        maya.asks().get(AUDIT).then().body("entries", hasSize(0));
    }

    @Test
    void filtersAndPagesGoTogether() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId one = openCase(brand, 67);
        SubmissionId other = openCase(brand, 68);
        for (SubmissionId id : List.of(one, other)) {
            decide(maya, id, Map.of("outcome", "approve"));
            step(maya, id, "undo");
        }

        maya.asks()
                .get(AUDIT + "?limit=1&action=decision.undone")
                .then()
                .body("entries.number", contains(4))
                .body("next", equalTo(4));
        maya.asks()
                .get(AUDIT + "?limit=1&action=decision.undone&before=4")
                .then()
                .body("entries.number", contains(2))
                .body("next", nullValue());
        maya.asks().get(AUDIT + "?subject=" + one).then().body("entries.number", contains(2, 1));
        maya.asks().get(AUDIT + "?actor=" + maya.id()).then().body("entries", hasSize(4));
        maya.asks().get(AUDIT + "?actor=" + UUID.randomUUID()).then().body("entries", hasSize(0));
        page(maya)
                .get("/review/audit?subject=" + one + "&action=case.approved")
                .then()
                .statusCode(200)
                .body(containsString("id=\"entry-1\""))
                .body(not(containsString("id=\"entry-3\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"action=case.eaten", "actor=nobody", "subject=1", "limit=0", "limit=201", "before=0"})
    void strangeQuestionsAreRefusedInWords(String query) {
        Colleague.of("Maya", UUID.randomUUID())
                .asks()
                .get(AUDIT + "?" + query)
                .then()
                .statusCode(400)
                .body("detail", notNullValue());
    }

    @Test
    void anotherBrandsLogDoesNotExist() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 69);
        var maya = Colleague.of("Maya", brand.id());
        decide(maya, id, Map.of("outcome", "approve"));
        var stranger = Colleague.of("Stranger", UUID.randomUUID(), "owner");

        stranger.asks().get(AUDIT).then().body("entries", hasSize(0));
        stranger.asks().get(AUDIT + "?subject=" + id).then().body("entries", hasSize(0));
        stranger.asks().get(AUDIT + "?actor=" + maya.id()).then().body("entries", hasSize(0));
        stranger.asks().get(AUDIT + "/state").then().body("entries", equalTo(0));
        check(stranger).body("entries", equalTo(0));
        String exported = stranger.asks()
                .accept("*/*")
                .post(AUDIT + "/export")
                .then()
                .extract()
                .asString();
        assertThat(exported).doesNotContain(id.toString()).doesNotContain("Maya");
        page(stranger).get("/review/audit").then().body(not(containsString("Maya")));
    }

    @Test
    void ownersModeratorsAndAnalystsReadAndOthersDoNot() {
        Brand brand = selfies.brand("manual");
        decide(
                Colleague.of("Maya", brand.id()),
                openCase(brand, 70),
                Map.of("outcome", "reject", "reasonCode", "other", "note", "not for figures"));

        for (String role : List.of("owner", "moderator", "analyst")) {
            var reader = Colleague.of("Reader", brand.id(), role);
            page(reader)
                    .get("/review/audit")
                    .then()
                    .statusCode(200)
                    .body(
                            role.equals("analyst")
                                    ? not(containsString("not for figures"))
                                    : containsString("not for figures"));
            check(reader).body("holds", equalTo(true));
        }
        for (String role : List.of("marketer", "care")) {
            var outsider = Colleague.of("Outsider", brand.id(), role);
            outsider.asks().get(AUDIT).then().statusCode(403);
            outsider.asks().post(AUDIT + "/check").then().statusCode(403);
            outsider.asks().accept("*/*").post(AUDIT + "/export").then().statusCode(403);
            page(outsider).get("/review/audit").then().statusCode(403);
        }
        given().get(AUDIT).then().statusCode(401);
    }

    @Test
    void thePageSaysWhetherTheLogHolds() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya <b>", brand.id());
        page(maya).get("/review/audit").then().body(containsString("Nothing written down yet"));
        decide(maya, openCase(brand, 71), Map.of("outcome", "approve"));

        page(maya)
                .get("/review/audit")
                .then()
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Not verified yet"))
                .body(containsString("Maya &lt;b&gt;"));
        page(maya)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/review/audit/check")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/audit"));
        page(maya).get("/review/audit").then().body(containsString("Verified up to entry 1 of 1"));
    }

    @Test
    void anExportIsWrittenDownAndHolds() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        decide(maya, openCase(brand, 72), Map.of("outcome", "reject", "reasonCode", "other", "note", "a secret"));

        var answer = maya.asks().accept("*/*").post(AUDIT + "/export").then();
        answer.statusCode(200)
                .contentType(containsString("text/plain"))
                .header("Content-Disposition", containsString(".jsonl"));
        String exported = answer.extract().asString();

        ChainReport report = verified(exported);
        assertThat(report.breaks()).isEmpty();
        assertThat(report.entries()).isEqualTo(2);
        assertThat(exported).contains("audit.exported").doesNotContain("a secret");
        maya.asks().get(AUDIT).then().body("entries[0].action", equalTo("audit.exported"));
    }

    @Test
    void theOperatorReadsAndExportsWithTheKeyAlone() {
        Brand brand = selfies.brand("manual");
        var owner = Colleague.of("Maya", brand.id(), "owner");
        decide(owner, openCase(brand, 73), Map.of("outcome", "reject", "reasonCode", "other", "note", "a secret"));
        String log = OPERATOR + "/" + brand.id();

        owner.asks().accept("*/*").get(log).then().statusCode(401);
        owner.asks().get(OPERATOR).then().statusCode(401);
        owner.asks().accept("*/*").post(log + "/export").then().statusCode(401);

        ChainReport report = verified(operator().get(log).then().extract().asString());
        assertThat(report.breaks()).isEmpty();
        assertThat(report.kept()).isEqualTo(report.sealed()).isPositive();
        assertThat(verified(operator().post(log + "/export").then().extract().asString())
                        .entries())
                .isEqualTo(2);
        operator()
                .get(OPERATOR + "?limit=1000")
                .then()
                .body("logs.brandId", hasItem(brand.id().toString()));
        owner.asks().get(AUDIT).then().body("entries[0].actor.kind", equalTo("operator"));
    }

    private static ChainReport verified(String lines) {
        var check = new FileCheck(null);
        lines.lines().forEach(check::line);
        return check.end();
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + TestMembers.OPERATOR_KEY);
    }

    private static RequestSpecification page(Colleague colleague) {
        return given().accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(TestMembers.SESSION_COOKIE, colleague.token());
    }

    private static io.restassured.response.ValidatableResponse check(Colleague colleague) {
        return colleague.asks().post(AUDIT + "/check").then().statusCode(200);
    }

    private static byte[] picture(Colleague colleague, SubmissionId id, String caching) {
        return colleague
                .asks()
                .accept("*/*")
                .get("/api/review/cases/{id}/picture?size=320", id.toString())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo(caching))
                .extract()
                .asByteArray();
    }

    private static void decide(Colleague colleague, SubmissionId id, Map<String, ?> decision) {
        colleague
                .asks()
                .body(decision)
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200);
    }

    private static void step(Colleague colleague, SubmissionId id, String step) {
        colleague
                .asks()
                .post("/api/review/cases/{id}/" + step, id.toString())
                .then()
                .statusCode(200);
    }

    private SubmissionId openCase(Brand brand, long seed) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(seed)));
        selfies.awaitState(id, "open");
        return id;
    }
}
