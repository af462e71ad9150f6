package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.moderation.Photos;
import io.vitrine.moderation.Selfies.Brand;
import io.vitrine.moderation.Selfies.Draft;
import io.vitrine.teststack.TestMembers;
import io.vitrine.teststack.VitrineStackResource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages as a browser without script gets them. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class ReviewPageIT extends ModerationTest {

    @Test
    void theDeskStartsWithItsFirstCasesAndNeverEndsItsScriptEarly() {
        Brand brand = selfies.brand("manual");
        SubmissionId id =
                selfies.submit(brand, Draft.of(Photos.drawn(51)).captioned("</script><script>alert(1)</script> #ootd"));
        selfies.awaitState(id, "open");

        browser(brand.id())
                .get("/review")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString(id.toString()))
                .body(not(containsString("<script>alert")))
                .body(containsString("\\u003c/script>"));
    }

    @Test
    void formsDecideAndReopenWithoutScript() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(52)).captioned("<b>Bold</b> #ootd"));
        selfies.awaitState(id, "open");

        browser(brand.id())
                .get("/review/list")
                .then()
                .statusCode(200)
                .body(containsString("/review/cases/" + id + "/decision"))
                .body(containsString("&lt;b&gt;Bold"));
        browser(brand.id())
                .formParam("outcome", "reject")
                .formParam("reasonCode", "other")
                .formParam("version", 0)
                .post("/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/list?done=rejected"));
        browser(brand.id())
                .get("/review/decided?done=rejected")
                .then()
                .body(containsString("Test moderator"))
                .body(containsString("/review/cases/" + id + "/reopen"));
        browser(brand.id())
                .contentType("application/x-www-form-urlencoded")
                .post("/review/cases/{id}/reopen", id.toString())
                .then()
                .statusCode(303);

        assertThat(selfies.stateOf(id)).isEqualTo("open");
    }

    @Test
    void whatIsFoundLeadsToItsDecision() {
        Brand brand = selfies.brand("manual");
        SubmissionId id = selfies.submit(brand, Draft.of(Photos.drawn(53)).captioned("Wanted #ootd"));
        selfies.awaitState(id, "open");
        String decision = "/review/decided/" + id;
        browser(brand.id())
                .get("/review/find")
                .then()
                .body(containsString("/review?case=" + id))
                .body(not(containsString(decision)));
        browser(brand.id()).get(decision).then().body(containsString("No decision in force"));
        browser(brand.id())
                .formParam("outcome", "reject")
                .formParam("reasonCode", "other")
                .post("/review/cases/{id}/decision", id.toString())
                .then()
                .statusCode(303);

        browser(brand.id()).get("/review/find").then().body(containsString(decision));
        browser(brand.id())
                .get(decision)
                .then()
                .statusCode(200)
                .body(containsString("/review/cases/" + id + "/change"));
        browser(UUID.randomUUID()).get(decision).then().body(containsString("No decision in force"));
    }

    @Test
    void anEmptyDeskSaysSo() {
        browser(UUID.randomUUID()).get("/review/list").then().statusCode(200).body(containsString("All caught up"));
    }

    @Test
    void aVisitorIsSentToTheSignIn() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/review")
                .then()
                .statusCode(303)
                .header("Location", containsString("/signin?next="));
    }

    private static RequestSpecification browser(UUID brandId) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(TestMembers.SESSION_COOKIE, TestMembers.token("moderator", brandId));
    }
}
