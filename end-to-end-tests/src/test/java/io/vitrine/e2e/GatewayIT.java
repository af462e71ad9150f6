package io.vitrine.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import io.vitrine.bench.driver.Api;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Photos;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one origin: which answers come from it, and that the same rules hold whichever service they come from. */
@ExtendWith(RunningSystem.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayIT {

    private final Brand brand;
    private final Brand other;
    private final RequestSpecification api;

    GatewayIT(RunningSystem system) {
        this.brand = Brand.in(system.vitrine());
        this.other = Brand.in(system.vitrine());
        this.api = new RequestSpecBuilder()
                .setBaseUri(system.url())
                .addHeader("Accept", "application/json")
                .build();
    }

    private RequestSpecification as(Api member) {
        return given(api).header("Authorization", "Bearer " + member.bearer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "moderation", "campaign"})
    void everyServiceDescribesItsApi(String service) {
        given(api).get("/openapi/" + service).then().statusCode(200).body(containsString("openapi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics", "/q/health/ready", "/openapi/../q/metrics"})
    void whatOperatesASystemIsNotPublic(String path) {
        given(api).urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/review/cases,401",
        "GET,/api/review/counts,401",
        "GET,/api/members,401",
        "GET,/api/products,401",
        "POST,/api/campaigns,401",
        "GET,/api/operator/dead-letters,401",
        "GET,/api/campaigns/nowhere,404",
        "GET,/api/campaigns/nowhere/looks,404",
        "GET,/api/looks/00000000-0000-7000-8000-000000000000,404",
        "GET,/my/AAAAAAAAAAAAAAAAAAAAAA,404",
        "GET,/media/nothing.jpg,404"
    })
    void aRefusalIsAProblemThatSaysWhatToDo(String method, String path, int status) {
        given(api)
                .contentType("application/json")
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("urn:vitrine:problem:"))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/share", "/signin"})
    void everyPageIsGuarded(String path) {
        given(api)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Referrer-Policy", notNullValue())
                .header("Permissions-Policy", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/submissions",
                "/api/campaigns",
                "/api/review/cases/00000000-0000-7000-8000-000000000000/claim"
            })
    void anotherSitesWritesAreRefused(String path) {
        given(api)
                .cookie("vitrine-session", brand.owner().bearer())
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "no-cors")
                .multiPart("caption", "smuggled")
                .post(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:vitrine:problem:cross-site-write"));
    }

    @Test
    void aSelfieWithoutConsentIsNotTaken() {
        given(api)
                .multiPart("photo", "photo.jpg", Photos.jpeg(500), "image/jpeg")
                .multiPart("campaign", brand.campaign())
                .multiPart("caption", "#" + brand.campaign())
                .post("/api/submissions")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vitrine:problem:consent-missing"));
    }

    @Test
    void whatIsNoPhotoIsNotTaken() {
        var form = given(api).multiPart("photo", "photo.jpg", "<svg onload='alert(1)'/>".getBytes(), "image/jpeg");
        brand.form("#" + brand.campaign(), "Eve").forEach(form::multiPart);

        form.post("/api/submissions").then().statusCode(415).contentType(startsWith("application/problem+json"));
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndOneLook() {
        String key = "journey-" + UUID.randomUUID();
        byte[] photo = Photos.jpeg(501);
        String first = brand.publicApi()
                .share(photo, brand.form("once #" + brand.campaign(), "Ida"), key)
                .good()
                .toString();
        String second = brand.publicApi()
                .share(photo, brand.form("once #" + brand.campaign(), "Ida"), key)
                .good()
                .toString();

        org.assertj.core.api.Assertions.assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "owner,200,200,200",
        "marketer,403,200,200",
        "moderator,200,200,403",
        "care,403,200,403",
        "analyst,403,200,403"
    })
    void rolesOpenWhatTheyAreFor(String role, int review, int products, int curation) {
        Receipt look = brand.sharePlain(510 + role.hashCode() % 400);
        String id = brand.awaitLook(look).path("id").asText();
        Api member = brand.member(role);

        as(member).get("/api/review/cases").then().statusCode(review);
        as(member).get("/api/products").then().statusCode(products);
        as(member)
                .contentType("application/json")
                .body("{\"skus\":[]}")
                .put("/api/looks/" + id + "/products")
                .then()
                .statusCode(curation);
    }

    @Test
    void aBrandSeesNothingOfAnother() {
        Receipt look = brand.sharePlain(520);
        Receipt waiting = brand.shareDoubtful(521);
        String id = brand.awaitLook(look).path("id").asText();
        brand.awaitCase(waiting);
        brand.owner()
                .postCsv("/api/products/import", "sku,name,price,currency\nX-1,Secret,1.00,EUR\n")
                .good();
        Api stranger = other.owner();

        as(stranger)
                .get("/api/review/cases?state=open")
                .then()
                .statusCode(200)
                .body("cases.id", not(hasItem(waiting.id())));
        as(stranger)
                .get("/api/review/cases?state=decided")
                .then()
                .statusCode(200)
                .body("cases.id", not(hasItem(look.id())));
        as(stranger).get("/api/products").then().statusCode(200).body("products.sku", not(hasItem("X-1")));
        as(stranger)
                .get("/api/members")
                .then()
                .statusCode(200)
                .body(
                        "members.email",
                        everyItem(not(
                                containsString("@" + brand.name().toLowerCase().replace(' ', '-') + "."))));
        as(stranger)
                .get("/api/campaigns/mine")
                .then()
                .statusCode(200)
                .body("campaigns.slug", not(hasItem(brand.campaign())));
        for (String path : new String[] {"", "/claim", "/release", "/undo", "/reopen", "/decision"}) {
            as(stranger)
                    .contentType("application/json")
                    .body(path.equals("/decision") ? "{\"outcome\":\"approve\"}" : "{}")
                    .request(path.isEmpty() ? "GET" : "POST", "/api/review/cases/" + waiting.id() + path)
                    .then()
                    .statusCode(404);
        }
        as(stranger)
                .get("/api/review/cases/" + waiting.id() + "/picture?size=640")
                .then()
                .statusCode(404);
        for (String act : new String[] {"pin", "unpin", "hide", "unhide"}) {
            as(stranger).post("/api/looks/" + id + "/" + act).then().statusCode(404);
        }
        as(stranger)
                .contentType("application/json")
                .body("{\"lookIds\":[\"" + id + "\"]}")
                .put("/api/campaigns/" + brand.campaign() + "/order")
                .then()
                .statusCode(404);
    }
}
