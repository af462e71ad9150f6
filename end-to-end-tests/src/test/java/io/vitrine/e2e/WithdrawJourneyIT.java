package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import org.junit.jupiter.api.Test;

@Journey
class WithdrawJourneyIT {

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    WithdrawJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void aSelfieThatIsTakenBackIsGoneEverywhere() {
        Receipt mine = brand.sharePlain(200);
        Receipt other = brand.sharePlain(201);
        JsonNode look = brand.awaitLook(mine);
        String otherId = brand.awaitLook(other).path("id").asText();
        String id = look.path("id").asText();
        String picture = look.path("images").get(0).path("url").asText();

        try (Visitor author = Visitor.with(system, chromium, Device.PHONE);
                Visitor wall = Visitor.with(system, chromium, Device.SHOP_SCREEN)) {
            wall.open("/wall/" + brand.campaign());
            assertThat(wall.page().locator("#mosaic li[data-id='" + id + "']")).isAttached();
            author.open(mine.statusUrl().getPath()).settled();
            assertThat(author.page().locator("#status")).hasAttribute("data-state", "published");
            author.screenshot("journey-my-published");
            author.page().locator("#take-back summary").click();
            author.page().locator("#take-back button[type=submit]").click();

            assertThat(author.page().locator("#status")).hasAttribute("data-state", "withdrawn");
            assertThat(wall.page().locator("#mosaic li[data-id='" + id + "']"))
                    .not()
                    .isAttached();
            author.screenshot("journey-my-withdrawn");
            author.hasNoComplaint();
            wall.hasNoComplaint();
        }
        await().atMost(Patience.SOON).until(() -> brand.look(mine).isEmpty());
        await().atMost(Patience.SOON).until(() -> status("/looks/" + id) >= 404);
        await().atMost(Patience.SOON).until(() -> status(picture) >= 404);
        assertThat(status("/api/looks/" + id)).isGreaterThanOrEqualTo(404);
        assertThat(brand.publicApi()
                        .get("/api/looks/" + otherId + "/recommendations")
                        .good()
                        .toString())
                .doesNotContain(id);
        assertThat(brand.publicApi().page("/g/" + brand.campaign()).response().body())
                .doesNotContain(id);
    }

    @Test
    void aSelfieThatIsTakenBackBeforeItsDecisionIsNeverShown() {
        Receipt waiting = brand.shareDoubtful(202);
        brand.awaitCase(waiting);

        brand.publicApi().delete(waiting.statusUrl().getPath()).good();

        await().atMost(Patience.SOON).until(() -> brand.openCases().stream()
                .noneMatch(found -> found.path("id").asText().equals(waiting.id())));
        assertThat(brand.owner()
                        .post("/api/review/cases/" + waiting.id() + "/decision", java.util.Map.of("outcome", "approve"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(brand.look(waiting)).isEmpty();
    }

    private int status(String path) {
        return brand.publicApi().get(path).status();
    }
}
