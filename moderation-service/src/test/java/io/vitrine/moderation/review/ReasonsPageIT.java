package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vitrine.moderation.ModerationTest;
import io.vitrine.teststack.VitrineStackResource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reasons of the brand's own, by forms and without script. */
@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "moderation"))
class ReasonsPageIT extends ModerationTest {

    private final Colleague maya = Colleague.of("Maya", UUID.randomUUID());

    @Test
    void whatIsRefusedIsShownAgainWithWhatToDo() {
        Response refused = sends("/review/reasons", Map.of("label", "Price tag", "reason", "off-topic", "de", "  "));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.header("Cache-Control")).contains("no-store");
        assertThat(refused.asString())
                .contains("value=\"Price tag\"")
                .contains("at least in one")
                .contains("No reasons of your own yet");

        refused = sends("/review/reasons", Map.of("label", " ", "reason", "off-topic", "de", "Ein Preisschild."));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains(">Ein Preisschild.</textarea>").contains("Give a label");
    }

    @Test
    void aChangeThatIsRefusedLeavesTheReasonAsItIs() {
        String id = maya.asks()
                .body(Map.of("label", "Price tag", "reason", "off-topic", "texts", Map.of("en", "A tag.")))
                .post("/api/review/reasons/own")
                .path("id");

        Response refused = sends("/review/reasons/" + id, Map.of("label", "Tag", "reason", "off-topic"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("<h2 class=\"minor\">Price tag</h2>")
                .contains("<details class=\"case-row-reject\" open>")
                .contains("value=\"Tag\"");
        Response kept =
                sends("/review/reasons/" + id, Map.of("label", "Tag", "reason", "off-topic", "fr", "Une étiquette."));
        assertThat(kept.statusCode()).isEqualTo(303);
        maya.asks().get("/api/review/reasons/own").then().body("[0].texts.fr", equalTo("Une étiquette."));
    }

    private Response sends(String path, Map<String, String> form) {
        return maya.asks()
                .redirects()
                .follow(false)
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }
}
