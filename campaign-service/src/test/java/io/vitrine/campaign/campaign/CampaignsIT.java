package io.vitrine.campaign.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vitrine.campaign.TestBrand;
import io.vitrine.teststack.VitrineStackResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class CampaignsIT {

    @Test
    void aMarketerCreatesACampaignThatThePublicSees() {
        var brand = TestBrand.create();
        given().header("Authorization", brand.bearer("marketer"))
                .contentType("application/json")
                .body(Map.of(
                        "name", "Summer in Łódź",
                        "hashtags", List.of("#Sommer" + brand.slug().substring(6, 12)),
                        "terms", Map.of("text", "You may show my selfie.")))
                .post("/api/campaigns")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("terms.version", equalTo("t1"));
    }
}
