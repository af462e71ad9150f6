package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@Journey
class FindJourneyIT {

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    FindJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void manyAreSelectedAndRejectedAtOnceAndAllOfItIsTakenBack() {
        List<Receipt> selfies = waiting(4, 840);
        try (Visitor moderator = Visitor.with(system, chromium, Device.DESKTOP)) {
            Page page = moderator
                    .signIn(brand, "moderator")
                    .open("/review/find?state=open&hashtag=" + brand.campaign())
                    .page();
            assertThat(items(page)).hasCount(4);
            page.keyboard().press("x");
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Shift+ArrowRight");
            assertThat(page.locator("[data-many-count]")).hasText("3 selected");
            moderator.settled().screenshot("journey-find-selected");
            moderator.meetsNoBarrier();

            page.keyboard().press("r");
            page.locator("#reject [data-reason=link-or-contact]").click();
            says(page, "Rejected 3.");
            stand(page, "Rejected", 3);
            await().atMost(Patience.SOON).until(() -> brand.openCases().size() == 1);
            moderator.settled().screenshot("journey-find-rejected");
            moderator.meetsNoBarrier();
            page.keyboard().press("u");
            says(page, "Undone: 3 wait again.");
            stand(page, "Waiting", 4);
            await().atMost(Patience.SOON).until(() -> brand.openCases().size() == 4);

            // Latest first: the one that was shared first was never selected.
            select(page, selfies.get(0)).check();
            assertThat(page.locator("[data-many-count]")).hasText("1 selected");
            page.keyboard().press("a");
            says(page, "Approved 1.");
            brand.awaitLook(selfies.get(0));
            assertThat(brand.looks()).as("nothing else reached the gallery").hasSize(1);
            moderator.hasNoComplaint();
        }
    }

    @Test
    void aMouseDrawsOverManyAndWhatWasApprovedLeavesTheGalleryAgain() {
        List<Receipt> selfies = waiting(3, 850);
        try (Visitor moderator = Visitor.with(system, chromium, Device.DESKTOP)) {
            Page page = moderator
                    .signIn(brand, "moderator")
                    .open("/review/find?state=open")
                    .settled()
                    .page();
            assertThat(items(page)).hasCount(3);
            Mouse mouse = page.mouse();
            to(mouse, items(page).nth(0));
            mouse.down();
            to(mouse, items(page).nth(1));
            to(mouse, items(page).nth(2));
            mouse.up();
            assertThat(page.locator("[data-many-count]")).hasText("3 selected");

            page.locator("[data-many-approve]").click();
            says(page, "Approved 3.");
            await().atMost(Patience.SOON).until(() -> brand.looks().size() == selfies.size());
            page.locator(".toasts button")
                    .filter(new Locator.FilterOptions().setHasText("Undo"))
                    .last()
                    .click();
            says(page, "Undone: 3 wait again.");
            await().atMost(Patience.SOON).until(() -> brand.looks().isEmpty());
            moderator.hasNoComplaint();
        }
    }

    @Test
    void aDecisionIsFoundByItsAuthorAndChangedWithAReason() {
        Receipt rejected = waiting(1, 860).get(0);
        brand.sharePlain(861);
        brand.owner()
                .post(
                        "/api/review/cases/" + rejected.id() + "/decision",
                        Map.of("outcome", "reject", "reasonCode", "link-or-contact"))
                .good();
        brand.awaitState(rejected, "refused");
        try (Visitor moderator = Visitor.with(system, chromium, Device.PHONE)) {
            Page page = moderator
                    .signIn(brand, "moderator")
                    .open("/review/find")
                    .settled()
                    .page();
            page.locator("#find-author").fill(rejected.author());
            page.locator("#find-state").selectOption("rejected");
            page.locator(".find-form button.primary").tap();
            assertThat(items(page)).hasCount(1);
            assertThat(items(page)).containsText(rejected.author());
            moderator.settled().screenshot("journey-find-phone");
            moderator.meetsNoBarrier();
            assertThat(moderator.overflows()).as("scrolls sideways").isFalse();

            page.getByText("Change or reopen").tap();
            moderator.seesHeading("One decision");
            moderator.settled().screenshot("journey-find-change-phone");
            moderator.meetsNoBarrier();
            assertThat(moderator.overflows()).as("scrolls sideways").isFalse();
            page.locator("input[name=note]").fill("The link is our own shop's.");
            page.getByText("Approve it after all").tap();
            assertThat(page.getByText("Changed. The gallery and")).isVisible();
            brand.awaitLook(rejected);
            brand.awaitState(rejected, "published");
            assertThat(page.getByText("Note: The link is our own shop's.")).isVisible();
            moderator.hasNoComplaint();
        }
    }

    @Test
    void whatAPolicyApprovedIsFoundByItsHashtagAndTakenDown() {
        Receipt shown = brand.share(865, "Sunset #" + brand.campaign() + " #GoldenHour");
        Receipt other = brand.sharePlain(866);
        brand.awaitLook(shown);
        brand.awaitLook(other);
        try (Visitor moderator = Visitor.with(system, chromium, Device.DESKTOP)) {
            Page page = moderator
                    .signIn(brand, "moderator")
                    .open("/review/find")
                    .settled()
                    .page();
            page.locator("#find-hashtag").fill("goldenhour");
            page.keyboard().press("Enter");
            assertThat(items(page)).hasCount(1);
            moderator.settled().screenshot("journey-find-hashtag");
            page.getByText("Change or reopen").click();
            moderator.seesHeading("One decision");
            page.locator("select[name=reasonCode]").selectOption("off-topic");
            page.locator("input[name=note]").fill("It shows the sea and nobody.");
            moderator.settled().screenshot("journey-find-change");
            moderator.meetsNoBarrier();
            page.getByText("Reject it after all").click();
            assertThat(page.getByText("Changed. The gallery and")).isVisible();

            await().atMost(Patience.SOON).until(() -> brand.look(shown).isEmpty());
            brand.awaitState(shown, "refused");
            assertThat(brand.look(other)).isPresent();
            moderator.hasNoComplaint();
        }
    }

    /** Selfies that are at the desk, in the order in which they came. */
    private List<Receipt> waiting(int count, long firstPhoto) {
        List<Receipt> selfies = LongStream.range(firstPhoto, firstPhoto + count)
                .mapToObj(brand::shareDoubtful)
                .toList();
        selfies.forEach(brand::awaitCase);
        return selfies;
    }

    private static Locator items(Page page) {
        return page.locator("[data-many] > li");
    }

    private static Locator select(Page page, Receipt selfie) {
        return page.locator("[data-many] > li[data-id='" + selfie.id() + "'] [data-check]");
    }

    private static void stand(Page page, String state, int count) {
        assertThat(page.locator("[data-state-text]", new Page.LocatorOptions().setHasText(state)))
                .hasCount(count);
    }

    private static void says(Page page, String words) {
        assertThat(page.locator(".toasts").getByText(words)).isVisible();
    }

    private static void to(Mouse mouse, Locator item) {
        BoundingBox box = item.locator(".many-picture").boundingBox();
        mouse.move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(5));
    }
}
