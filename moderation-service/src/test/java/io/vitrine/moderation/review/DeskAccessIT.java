package io.vitrine.moderation.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: every operation, every role, and the other brand. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class DeskAccessIT extends ModerationTest {

    private static final String CASE = "/api/review/cases/{id}";

    /** Every operation on a case: method, path, body. */
    static Stream<Arguments> operationsOnACase() {
        return Stream.of(
                Arguments.of(Method.GET, CASE, ""),
                Arguments.of(Method.GET, CASE + "/picture", ""),
                Arguments.of(Method.GET, CASE + "/picture?unblurred=true", ""),
                Arguments.of(Method.PUT, CASE + "/blur", "{\"version\":0,\"boxes\":[]}"),
                Arguments.of(Method.POST, CASE + "/claim", ""),
                Arguments.of(Method.POST, CASE + "/release", ""),
                Arguments.of(Method.POST, CASE + "/decision", "{\"outcome\":\"approve\"}"),
                Arguments.of(Method.POST, CASE + "/decision", "{\"outcome\":\"reject\",\"reasonCode\":\"other\"}"),
                Arguments.of(
                        Method.POST,
                        CASE + "/change",
                        "{\"outcome\":\"reject\",\"reasonCode\":\"other\",\"note\":\"why\"}"),
                Arguments.of(Method.GET, CASE + "/author", ""),
                Arguments.of(Method.POST, CASE + "/undo", ""),
                Arguments.of(Method.POST, CASE + "/reveal", ""),
                Arguments.of(Method.POST, CASE + "/reopen", ""));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operationsOnACase")
    void aCaseOfAnotherBrandDoesNotExist(Method method, String path, String body) {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 41);
        var stranger = Colleague.of("Stranger", UUID.randomUUID(), "owner");

        var answer = body.isEmpty() ? stranger.asks() : stranger.asks().body(body);
        answer.request(method, path, id.toString()).then().statusCode(404);

        assertThat(selfies.stateOf(id)).isEqualTo("open");
        assertThat(wire.decisionsAbout(id.value())).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operationsOnACase")
    void withoutSignInNothingIsTold(Method method, String path, String body) {
        var answer = given().contentType("application/json");
        (body.isEmpty() ? answer : answer.body(body))
                .request(method, path, UUID.randomUUID().toString())
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketer", "care", "analyst"})
    void otherRolesStayOutside(String role) {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 42);
        var outsider = Colleague.of("Outsider", brand.id(), role);

        outsider.asks().get("/api/review/cases").then().statusCode(403);
        outsider.asks().get("/api/review/counts").then().statusCode(403);
        outsider.asks().get("/api/review/reasons").then().statusCode(403);
        outsider.asks().get("/api/review/reasons/own").then().statusCode(403);
        outsider.asks().get("/api/review/queues").then().statusCode(403);
        outsider.asks().get("/api/review/settings").then().statusCode(403);
        outsider.asks().get("/api/review/counts/stream").then().statusCode(403);
        outsider.asks().body("{}").post("/api/review/next").then().statusCode(403);
        outsider.asks().accept("text/html").get("/review/find").then().statusCode(403);
        outsider.asks().accept("text/html").get("/review/reasons").then().statusCode(403);
        outsider.asks().accept("text/html").get("/review").then().statusCode(403);
        operationsOnACase().map(Arguments::get).forEach(operation -> {
            String body = (String) operation[2];
            (body.isEmpty() ? outsider.asks() : outsider.asks().body(body))
                    .request((Method) operation[0], (String) operation[1], id.toString())
                    .then()
                    .statusCode(403);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "moderator"})
    void ownersAndModeratorsDecide(String role) {
        Brand brand = selfies.brand("manual");
        SubmissionId id = openCase(brand, 43);

        Colleague.of("Decider", brand.id(), role)
                .asks()
                .body("{\"outcome\":\"approve\"}")
                .post(CASE + "/decision", id.toString())
                .then()
                .statusCode(200);
    }

    @Test
    void listsAndCountsShowTheOwnBrandOnly() {
        Brand brand = selfies.brand("manual");
        openCase(brand, 44);
        var stranger = Colleague.of("Stranger", UUID.randomUUID());

        stranger.asks().get("/api/review/cases").then().statusCode(200).body("cases", hasSize(0));
        stranger.asks().get("/api/review/cases?state=decided").then().body("cases", hasSize(0));
        stranger.asks().get("/api/review/counts").then().body("open", equalTo(0));
    }

    @Test
    void strangeParametersAreRefusedInWords() {
        var maya = Colleague.of("Maya", UUID.randomUUID());
        for (String query : List.of("state=every", "limit=0", "limit=101", "after=nonsense")) {
            maya.asks().get("/api/review/cases?" + query).then().statusCode(400);
        }
        maya.asks().get("/api/review/counts?since=yesterday").then().statusCode(400);
        maya.asks().get("/api/review/cases/not-an-id").then().statusCode(404);
        maya.asks().get(CASE, UUID.randomUUID().toString()).then().statusCode(404);
    }

    private SubmissionId openCase(Brand brand, long seed) {
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(seed)));
        selfies.awaitState(id, "open");
        return id;
    }
}
