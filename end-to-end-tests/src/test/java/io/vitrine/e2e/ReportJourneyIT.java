package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.net.URI;
import org.junit.jupiter.api.Test;

@Journey
class ReportJourneyIT {

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    ReportJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void aReportedLookIsHiddenUntilAPersonDecidesAndTheViewerReadsTheAnswer() {
        Receipt selfie = brand.sharePlain(600);
        String look = brand.awaitLook(selfie).path("id").asText();

        try (Visitor viewer = Visitor.withoutScript(system, chromium, Device.PHONE);
                Visitor moderator = Visitor.inTheDark(system, chromium, Device.DESKTOP)) {
            viewer.open("/looks/" + look);
            viewer.page().getByText("Report this look").click();
            viewer.seesHeading("Report a look");
            choose(viewer.page(), "me");
            viewer.page().locator("#explanation").fill("Nobody asked me.");
            viewer.page().locator("#contact").fill("mia@example.com");
            viewer.page().getByText("Send the report").click();
            viewer.seesHeading("We have your report");
            String status = viewer.page().url();

            await().atMost(Patience.SOON).until(() -> brand.look(selfie).isEmpty());
            viewer.open(status);
            viewer.seesHeading("A person will look at it");
            viewer.screenshot("journey-report-waits");

            moderator.signIn(brand, "moderator").open("/review/reports").settled();
            moderator.screenshot("journey-reports");
            moderator.meetsNoBarrier();
            assertThat(moderator.page().getByText("Nobody asked me.")).isVisible();
            moderator.page().getByText("Show it again…").click();
            moderator.page().locator("textarea[name=sentence]").fill("You are not in this picture.");
            moderator.page().locator("button[value=keep]").click();
            moderator.seesHeading("Nothing reported");

            await().atMost(Patience.SOON).until(() -> brand.look(selfie).isPresent());
            await().atMost(Patience.SOON).until(() -> brand.publicApi()
                    .get(URI.create(status).getPath())
                    .json()
                    .path("state")
                    .asText()
                    .equals("kept"));
            viewer.open(status);
            viewer.seesHeading("The look stays");
            assertThat(viewer.page().getByText("You are not in this picture.")).isVisible();
            viewer.screenshot("journey-report-kept");
            viewer.hasNoComplaint();
            moderator.hasNoComplaint();
        }
    }

    @Test
    void whatIsMissingStandsBesideItsField() {
        Receipt selfie = brand.sharePlain(601);
        String look = brand.awaitLook(selfie).path("id").asText();

        try (Visitor viewer = Visitor.with(system, chromium, Device.PHONE)) {
            viewer.open("/looks/" + look + "/report").settled();
            viewer.screenshot("journey-report-form");
            viewer.meetsNoBarrier();
            choose(viewer.page(), "illegal-privacy");
            viewer.page().getByText("Send the report").click();

            assertThat(viewer.page().locator("#explanation-error")).isVisible();
            assertThat(viewer.page().locator("#goodFaith-error")).isVisible();
            assertThat(viewer.page().locator("[value=illegal-privacy]")).isChecked();
            viewer.settled().screenshot("journey-report-errors");
            viewer.meetsNoBarrier();
            assertThat(viewer.overflows()).as("scrolls sideways").isFalse();

            viewer.page().locator("#explanation").fill("My door plate can be read.");
            viewer.page().locator("#goodFaith").check();
            viewer.page().getByText("Send the report").click();
            viewer.seesHeading("We have your report");
            viewer.settled().meetsNoBarrier();
        }
    }

    private static void choose(Page page, String ground) {
        page.locator("[name=ground][value=" + ground + "]").check();
    }
}
