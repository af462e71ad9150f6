package io.vitrine.moderation.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.VitrineStackResource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the screens are doing can be seen by people, probes and dashboards. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class ScreensIT extends ModerationTest {

    @Test
    void everyScreenTellsHowItIsDoing() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(71)));
        selfies.awaitState(id, "open");

        Colleague.of("Maya", brand.id())
                .asks()
                .get("/api/review/screens")
                .then()
                .statusCode(200)
                .body("degraded", equalTo(false))
                .body("models", equalTo(false))
                .body("screens.name", hasItems("blocked-words", "links-and-contact", "language", "spam"))
                .body("screens.state", everyItem(in(List.of("ready", "not-loaded", "loading"))))
                .body("screens.find { it.name == 'spam' }.answers", greaterThan(0))
                .body("screens.find { it.name == 'spam' }.lastAnswer", notNullValue())
                .body("screens.find { it.name == 'spam' }.p95Millis", notNullValue())
                .body("screens.find { it.name == 'spam' }.limitMillis", equalTo(5000));
    }

    @Test
    void thePageShowsThemAsATable() {
        Colleague.of("Maya", UUID.randomUUID())
                .asks()
                .accept("text/html")
                .get("/review/screens")
                .then()
                .statusCode(200)
                .body(containsString("Every screen answers."))
                .body(containsString("Blocked words"));
    }

    @Test
    void onlyWhoReviewsSeesThem() {
        for (String role : List.of("marketer", "care", "analyst")) {
            var outsider = Colleague.of("Outsider", UUID.randomUUID(), role);
            outsider.asks().get("/api/review/screens").then().statusCode(403);
            outsider.asks().accept("text/html").get("/review/screens").then().statusCode(403);
        }
        given().get("/api/review/screens").then().statusCode(401);
    }

    @Test
    void theReadinessNamesThemAndStaysUp() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'screens' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'screens' }.data.degraded", equalTo(false))
                .body("checks.find { it.name == 'screens' }.data.spam", equalTo("ready"));
    }

    @Test
    void dashboardsCountThem() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("vitrine_screen_answers_seconds_count{screen=\"spam\"}"))
                .body(containsString("vitrine_screen_silences_total{cause=\"timeout\",screen=\"spam\"}"))
                .body(containsString("vitrine_screen_time_seconds{quantile=\"0.95\",screen=\"spam\"}"))
                .body(containsString("vitrine_screen_well{screen=\"spam\"} 1.0"))
                .body(not(containsString("vitrine_screen_well{screen=\"spam\"} 0.0")));
    }
}
