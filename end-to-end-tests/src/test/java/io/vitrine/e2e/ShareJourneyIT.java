package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.bench.driver.Photos;
import io.vitrine.e2e.Visitor.Device;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class ShareJourneyIT {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    ShareJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void aSelfieGoesFromThePhoneOverTheDeskToTheGalleryAndWithinASecondToTheWall() {
        try (Visitor shopper = Visitor.with(system, chromium, Device.PHONE);
                Visitor reviewer = Visitor.with(system, chromium, Device.DESKTOP);
                Visitor wall = Visitor.with(system, chromium, Device.SHOP_SCREEN)) {
            wall.open("/wall/" + brand.campaign());
            reviewer.signIn(brand, "moderator");
            List<Long> delays = new ArrayList<>();

            for (int photo = 0; photo < 3; photo++) {
                share(shopper, 100 + photo);
                String author = "Sam " + (100 + photo);
                openCase(reviewer, author);
                delays.add(approve(reviewer, wall, author));
            }

            Collections.sort(delays);
            assertThat(delays.get(1))
                    .as("median of the ways to the wall, ns: " + delays)
                    .isLessThan(SECOND);
            shopper.open("/g/" + brand.campaign()).settled();
            assertThat(shopper.page().locator("#looks > li")).hasCount(3);
            shopper.screenshot("journey-gallery-phone");
            wall.screenshot("journey-wall");
            List.of(shopper, reviewer, wall).forEach(Visitor::hasNoComplaint);
        }
    }

    private void share(Visitor shopper, long photo) {
        shopper.open("/share/" + brand.campaign()).settled();
        assertThat(shopper.page().locator("#caption")).hasValue(Pattern.compile("#" + brand.campaign()));
        choose(shopper.page(), photo);
        shopper.page().locator("#caption").fill("See www.doubtful-links.com #" + brand.campaign());
        shopper.page().locator("#author").fill("Sam " + photo);
        shopper.page().locator("#consent").check();
        shopper.screenshot("journey-share-filled");
        shopper.page().locator("#share-form button[type=submit]").click();
        shopper.page().locator("#done").waitFor();
        shopper.screenshot("journey-share-done");
        assertThat(shopper.page().locator("#private-link").inputValue()).startsWith(system.url() + "/my/");
    }

    private static void choose(Page page, long photo) {
        page.locator("#photo").setInputFiles(new FilePayload("selfie.jpg", "image/jpeg", Photos.jpeg(photo)));
    }

    /** Opens the desk when the case is there. */
    private void openCase(Visitor reviewer, String author) {
        await("a case to decide").atMost(Patience.SOON).until(() -> !brand.openCases()
                .isEmpty());
        reviewer.open("/review").settled();
        reviewer.screenshot("journey-review");
        reviewer.seesHeading(author);
    }

    /** Nanoseconds from the reviewer's key to the picture on the wall. */
    private static long approve(Visitor reviewer, Visitor wall, String author) {
        Locator arriving = wall.page()
                .locator("#mosaic li .by")
                .getByText(author, new Locator.GetByTextOptions().setExact(true))
                .first();
        long pressed = System.nanoTime();
        reviewer.page().keyboard().press("a");
        arriving.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return System.nanoTime() - pressed;
    }

    @Test
    void theAuthorIsToldThatAPersonWillLookWhatThePersonDecidesAndThatItIsTakenBack() {
        try (Visitor author = Visitor.with(system, chromium, Device.PHONE);
                Visitor reviewer = Visitor.with(system, chromium, Device.DESKTOP)) {
            Receipt selfie = brand.shareDoubtful(120);
            author.open(selfie.statusUrl().getPath());
            isTold(author, "in-review", "A person will look at it");
            author.screenshot("journey-my-in-review");

            reviewer.signIn(brand, "moderator");
            openCase(reviewer, selfie.author());
            reviewer.page().keyboard().press("a");
            isTold(author, "published", "You’re in the gallery");

            reviewer.page().keyboard().press("u");
            brand.awaitState(selfie, "in-review");
            author.open(selfie.statusUrl().getPath());
            isTold(author, "in-review", "A person will look again");
            List.of(author, reviewer).forEach(Visitor::hasNoComplaint);
        }
    }

    /** The page says so by itself, without a reload. */
    private static void isTold(Visitor author, String state, String headline) {
        author.page().locator("#status[data-state='" + state + "']").waitFor();
        author.seesHeading(headline);
    }

    @Test
    void aSelfieCanBeSharedWithoutScript() {
        try (Visitor shopper = Visitor.withoutScript(system, chromium, Device.PHONE)) {
            shopper.open("/share/" + brand.campaign());
            choose(shopper.page(), 110);
            shopper.page().locator("#consent").check();
            shopper.page().locator("#share-form button[type=submit]").click();

            shopper.page().waitForURL(url -> url.contains("/my/"));
            shopper.screenshot("journey-share-without-script");
            shopper.hasNoComplaint();
        }
    }

    @Test
    void aRefusedFormSaysWhatToDoAndKeepsTheWords() {
        try (Visitor shopper = Visitor.withoutScript(system, chromium, Device.PHONE)) {
            shopper.open("/share/" + brand.campaign());
            shopper.page().locator("#caption").fill("No photo yet #" + brand.campaign());
            shopper.page().locator("#consent").check();
            shopper.page().locator("#share-form button[type=submit]").click();

            assertThat(shopper.page().locator("#photo-error")).containsText("No photo");
            assertThat(shopper.page().locator("#caption")).hasValue("No photo yet #" + brand.campaign());
        }
    }

    @Test
    void anUploadSurvivesALostConnectionWithoutADuplicate() {
        try (Visitor shopper = Visitor.with(system, chromium, Device.PHONE)) {
            shopper.open("/share/" + brand.campaign()).settled();
            choose(shopper.page(), 111);
            shopper.page().locator("#author").fill("Lost Connection");
            shopper.page().locator("#consent").check();
            shopper.page().context().setOffline(true);
            shopper.page().locator("#share-form button[type=submit]").click();
            assertThat(shopper.page().locator("#sending")).isVisible();
            shopper.screenshot("journey-share-offline");
            shopper.page().context().setOffline(false);
            Locator tryNow = shopper.page().locator("#try-now");
            if (tryNow.isVisible()) {
                tryNow.click();
            }

            shopper.page().locator("#done").waitFor();
            await().atMost(Patience.SOON).until(() -> shared("Lost Connection") == 1);
        }
    }

    private long shared(String author) {
        return brand.looks().stream()
                .filter(look -> look.path("author").asText().equals(author))
                .count();
    }
}
