package io.vitrine.moderation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.delivery.EventJson;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every restriction is filed with what it rests on, and the brand can give the file to supervision. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class StatementIT extends ModerationTest {

    @Inject
    EventJson json;

    @Test
    void aRejectionIsFiledAndAnnouncedWithItsFacts() {
        Brand brand = selfies.brand("balanced");
        SubmissionId id =
                selfies.submit(brand, Draft.of(Photos.real("rocket.jpg")).captioned("blockedbrandword #ootd"));
        selfies.awaitState(id, "rejected");
        settle(brand);

        Colleague.of("Maya", brand.id())
                .asks()
                .get("/api/review/statements")
                .then()
                .statusCode(200)
                .body("statements", hasSize(1))
                .body("statements[0].puid", equalTo(id + "-1"))
                .body("statements[0].automated_decision", equalTo("AUTOMATED_DECISION_FULLY"))
                .body("statements[0].decision_facts", containsString("brand-blocked-words"))
                .body("statements[0].decision_ground_reference_url", containsString("/share/ootd-"))
                .body("statements[0].category", equalTo("STATEMENT_CATEGORY_OTHER_VIOLATION_TC"));
        var rejected = json.read(awaitDecisions(id.value(), 1).get(0).value(), SubmissionRejected.class);
        assertThat(rejected.statement()).isNotNull();
        assertThat(rejected.statement().findings()).containsExactly("brand-blocked-words");
        assertThat(rejected.statement().automatedDetection()).isTrue();
        assertThat(rejected.statement().wasShown()).isFalse();
        assertThat(rejected.statement().appealableUntil()).isAfter(rejected.decidedAt());
    }

    @Test
    void takingALookOutOfSightIsStatedAndReopeningARejectionIsNot() {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(331)));
        selfies.awaitState(id, "open");
        decide(maya, id, Map.of("outcome", "approve"));
        maya.asks().post("/api/review/cases/{id}/reopen", id.toString()).then().statusCode(200);
        decide(maya, id, Map.of("outcome", "reject", "reasonCode", "nudity"));
        maya.asks().post("/api/review/cases/{id}/reopen", id.toString()).then().statusCode(200);
        settle(brand);

        maya.asks()
                .get("/api/review/statements")
                .then()
                .body("statements.puid", equalTo(List.of(id + "-2", id + "-3")))
                .body("statements[0].decision_visibility[0]", equalTo("DECISION_VISIBILITY_CONTENT_DISABLED"))
                .body("statements[1].decision_visibility[0]", equalTo("DECISION_VISIBILITY_CONTENT_REMOVED"))
                .body("statements[1].category_specification[0]", equalTo("KEYWORD_NUDITY"));
        var announced = awaitDecisions(id.value(), 4);
        var held = json.read(announced.get(1).value(), DecisionRevoked.class);
        assertThat(held.statement()).isNotNull();
        assertThat(held.statement().wasShown()).isTrue();
        assertThat(json.read(announced.get(3).value(), DecisionRevoked.class).statement())
                .isNull();
    }

    @Test
    void theFileGoesOnWhereItEndedAndIsTheBrandsAlone() throws Exception {
        Brand brand = selfies.brand("manual");
        var maya = Colleague.of("Maya", brand.id());
        for (int drawing = 332; drawing < 335; drawing++) {
            SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(drawing)));
            selfies.awaitState(id, "open");
            decide(maya, id, Map.of("outcome", "reject", "reasonCode", "other"));
        }
        maya.asks()
                .get("/api/review/statements")
                .then()
                .body("statements", hasSize(0))
                .body("next", nullValue());
        settle(brand);

        String next = maya.asks()
                .get("/api/review/statements?limit=2")
                .then()
                .body("statements", hasSize(2))
                .extract()
                .path("next");
        String end = maya.asks()
                .get("/api/review/statements?limit=2&after=" + next)
                .then()
                .body("statements", hasSize(1))
                .extract()
                .path("next");
        maya.asks()
                .get("/api/review/statements?after=" + end)
                .then()
                .body("statements", hasSize(0))
                .body("next", equalTo(end));
        maya.asks().get("/api/review/statements?after=nonsense").then().statusCode(400);
        Colleague.of("Stranger", UUID.randomUUID())
                .asks()
                .get("/api/review/statements")
                .then()
                .body("statements", hasSize(0));

        String file = maya.asks()
                .get("/api/review/statements/download")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .header("Content-Disposition", startsWith("attachment; filename=\"statements-of-reasons-"))
                .extract()
                .asString();
        List<String> lines = file.lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).hasSize(3);
        for (String line : lines) {
            assertThat(new ObjectMapper().readTree(line).get("decision_facts").asText())
                    .contains("A person looked");
        }
        String none = Colleague.of("Stranger", UUID.randomUUID())
                .asks()
                .get("/api/review/statements/download")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(none).isBlank();
    }

    @Test
    void onlyTheDeskSeesTheFile() {
        RestAssured.given().get("/api/review/statements").then().statusCode(401);
        RestAssured.given().get("/api/review/statements/download").then().statusCode(401);
        Colleague.of("Kim", UUID.randomUUID(), "marketer")
                .asks()
                .get("/api/review/statements")
                .then()
                .statusCode(403);
    }

    private static void decide(Colleague colleague, SubmissionId id, Map<String, Object> decision) {
        colleague
                .asks()
                .body(decision)
                .post("/api/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(200);
    }

    /** As if the brand's statements were a minute older. */
    private void settle(Brand brand) {
        selfies.execute(
                "update statement_of_reasons set decided_at = decided_at - interval '1 minute' where brand_id = $1",
                Tuple.of(brand.id()));
    }
}
