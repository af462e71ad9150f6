package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class DeskJourneyIT {

    private static final String LINKS_ARE_VEILED =
            """
            policy: careful
            rules:
              - name: links
                when: text.link > 0
                then: review
                reason: link-or-contact
                blur: picture
            otherwise: approve
            """;

    private static final String LINKS_NEED_TWO =
            """
            policy: four-eyes
            rules:
              - name: links
                when: text.link > 0
                then: review
                reason: link-or-contact
                reviewers: 2
            otherwise: approve
            """;

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    DeskJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void aModeratorDecidesByKeyboardWhatIsVeiledUntilTheyAskAndTakesADecisionBack() {
        brand.judgeBy(LINKS_ARE_VEILED);
        Receipt first = waiting(800);
        Receipt second = waiting(801);
        try (Visitor moderator = Visitor.with(system, chromium, Device.DESKTOP)) {
            Desk desk = Desk.before(moderator.signIn(brand, "moderator")).shows(first);
            Page page = desk.page();
            page.evaluate("window.neverLeft = true");
            isVeiled(desk);
            assertThat(desk.part("veil")).isVisible();
            moderator.settled().screenshot("journey-desk-veiled");
            moderator.meetsNoBarrier();

            desk.press("b");
            assertThat(desk.part("veil")).isHidden();
            isPlain(desk);
            moderator.settled().screenshot("journey-desk-revealed");
            moderator.meetsNoBarrier();
            desk.press("b");
            isVeiled(desk);
            desk.press("b");
            isPlain(desk);
            desk.press("a").says("Approved.").shows(second);
            brand.awaitLook(first);

            isVeiled(desk);
            desk.press("a").says("Look at the picture first");
            isPlain(desk);
            desk.press("a").isDone();
            brand.awaitLook(second);
            assertThat(desk.part("alone")).isHidden();
            moderator.settled().screenshot("journey-desk-done");
            moderator.meetsNoBarrier();
            desk.press("u").shows(second);
            await().atMost(Patience.SOON).until(() -> brand.look(second).isEmpty());
            assertThat(brand.awaitCase(second).path("state").asText()).isEqualTo("claimed");

            desk.reject().says("Rejected: ").isDone();
            brand.awaitState(second, "refused");
            assertThat(brand.looks())
                    .singleElement()
                    .matches(look -> look.path("author").asText().equals(first.author()));
            assertThat(page.evaluate("window.neverLeft"))
                    .as("the page was never left")
                    .isEqualTo(true);
            moderator.hasNoComplaint();
        }
    }

    @Test
    void whoDoesNotKnowTheKeysReadsThemAndClosesThemAgain() {
        waiting(805);
        try (Visitor moderator = Visitor.with(system, chromium, Device.DESKTOP)) {
            Desk desk = Desk.before(moderator.signIn(brand, "moderator"));
            Locator keys = desk.page().locator("#keys");

            desk.press("?");
            assertThat(keys).isVisible();
            assertThat(keys).containsText("Undo the last decision");
            moderator.settled().screenshot("journey-desk-keys");
            moderator.meetsNoBarrier();
            desk.press("a");
            assertThat(keys).isVisible();
            desk.press("Escape");
            assertThat(keys).isHidden();

            desk.press("r");
            assertThat(desk.page().locator("#reject")).isVisible();
            moderator.settled().screenshot("journey-desk-reasons");
            moderator.meetsNoBarrier();
            desk.press("Escape");
            assertThat(desk.page().locator("#reject")).isHidden();
            assertThat(brand.openCases())
                    .as("a key pressed in the help decides nothing")
                    .hasSize(1);
            moderator.hasNoComplaint();
        }
    }

    @Test
    void onThePhoneThumbsDecideAndSettingsAreInReach() {
        Receipt first = waiting(810);
        Receipt second = waiting(811);
        try (Visitor moderator = Visitor.inTheDark(system, chromium, Device.PHONE)) {
            Desk desk = Desk.before(moderator.signIn(brand, "moderator")).shows(first);
            moderator.settled().screenshot("journey-desk-phone");
            moderator.meetsNoBarrier();
            assertThat(moderator.overflows()).as("scrolls sideways").isFalse();

            assertThat(desk.part("approve")).isInViewport(new IsInViewportOptions().setRatio(1));
            desk.part("approve").tap();
            desk.shows(second);
            brand.awaitLook(first);
            desk.page().locator(".desk-nav [data-opens-settings]").tap();
            Locator settings = desk.page().locator("#settings");
            settings.locator("[name=veil][value=always]").check();
            moderator.settled().screenshot("journey-desk-phone-settings");
            moderator.meetsNoBarrier();
            settings.getByText("Keep", new Locator.GetByTextOptions().setExact(true))
                    .tap();
            assertThat(settings).isHidden();
            isVeiled(desk);

            desk.part("reveal").tap();
            isPlain(desk);
            desk.part("reject").tap();
            moderator.settled().screenshot("journey-desk-phone-reasons");
            moderator.meetsNoBarrier();
            desk.page().locator("#reject [data-reason=link-or-contact]").tap();
            desk.isDone();
            moderator.settled().screenshot("journey-desk-phone-done");
            assertThat(moderator.overflows()).as("scrolls sideways").isFalse();
            brand.awaitState(second, "refused");
            moderator.hasNoComplaint();
        }
    }

    @Test
    void whatAColleagueHasOnScreenComesToNobodyElseUntilItIsLetGo() {
        Receipt first = waiting(820);
        Receipt second = waiting(821);
        Receipt third = waiting(822);
        Receipt fourth = waiting(823);
        try (Visitor one = Visitor.with(system, chromium, Device.DESKTOP);
                Visitor other = Visitor.with(system, chromium, Device.DESKTOP)) {
            Desk ones = Desk.before(one.signIn(brand, "moderator")).shows(first);
            heldBy(ones, second);
            heldBy(ones, third);

            Desk others = Desk.before(other.signIn(brand, "moderator", "Kim")).shows(fourth);
            assertThat(others.thumbnail(first)).hasAttribute("aria-label", Pattern.compile("Robin moderator has it$"));
            others.thumbnail(second).click();
            others.shows(second);
            assertThat(others.part("taken")).hasText("Robin moderator took this one. Go on with the next.");
            assertThat(others.part("approve")).isDisabled();
            assertThat(others.part("reject")).isDisabled();
            other.settled().screenshot("journey-desk-taken");
            other.meetsNoBarrier();
            others.press("a").press("s").shows(fourth);

            others.press("a").isDone();
            brand.awaitLook(fourth);
            ones.press("s").shows(second);
            others.shows(first).reject().isDone();
            brand.awaitState(first, "refused");
            ones.forgets(first);
            ones.press("a").shows(third);
            brand.awaitLook(second);
            assertThat(brand.looks()).hasSize(2);
            one.hasNoComplaint();
        }
    }

    @Test
    void wherePolicyAsksForTwoTheSecondPersonDecidesAndAThirdWhereTheyDiffer() {
        brand.judgeBy(LINKS_NEED_TWO);
        Receipt agreed = waiting(830);
        Receipt disputed = waiting(831);
        try (Visitor first = Visitor.with(system, chromium, Device.DESKTOP);
                Visitor second = Visitor.with(system, chromium, Device.PHONE);
                Visitor third = Visitor.with(system, chromium, Device.DESKTOP)) {
            Desk desk = Desk.before(first.signIn(brand, "moderator")).shows(agreed);
            assertThat(desk.part("alone")).isVisible();
            assertThat(desk.part("panel")).containsText("You are the first.");
            first.settled().screenshot("journey-desk-first-of-two");
            first.meetsNoBarrier();
            desk.press("a").says("Approved, as the first of two.").shows(disputed);
            desk.press("a").isDone();
            assertThat(desk.part("alone")).isVisible();
            awaitStep(agreed, "second");
            awaitStep(disputed, "second");
            assertThat(brand.looks()).as("shown on one person's word").isEmpty();

            desk = Desk.before(second.signIn(brand, "moderator", "Kim")).shows(agreed);
            assertThat(desk.part("panel")).containsText("You are the second.");
            second.settled().screenshot("journey-desk-second-of-two");
            second.meetsNoBarrier();
            desk.part("approve").tap();
            desk.shows(disputed);
            brand.awaitLook(agreed);
            desk.part("reject").tap();
            desk.page().locator("#reject [data-reason=link-or-contact]").tap();
            desk.isDone();
            awaitStep(disputed, "third");

            desk = Desk.before(third.signIn(brand, "owner")).shows(disputed);
            assertThat(desk.part("panel")).containsText("Your opinion decides.");
            third.settled().screenshot("journey-desk-third");
            desk.reject().isDone();
            brand.awaitState(disputed, "refused");
            assertThat(brand.looks())
                    .singleElement()
                    .matches(look -> look.path("author").asText().equals(agreed.author()));
            first.hasNoComplaint();
            second.hasNoComplaint();
            third.hasNoComplaint();
        }
    }

    /** A selfie that is at the desk, behind those that were shared before. */
    private Receipt waiting(long photo) {
        Receipt selfie = brand.shareDoubtful(photo);
        brand.awaitCase(selfie);
        return selfie;
    }

    private static void isVeiled(Desk desk) {
        assertThat(desk.part("stage")).hasClass(Pattern.compile("is-veiled.*is-grey"));
        assertThat(desk.part("picture")).hasCSS("filter", Pattern.compile("blur.*grayscale"));
    }

    private static void isPlain(Desk desk) {
        assertThat(desk.part("picture")).hasCSS("filter", "none");
        assertThat(desk.part("picture")).hasJSProperty("complete", true);
        assertThat(desk.part("picture-failed")).isHidden();
    }

    private static void heldBy(Desk desk, Receipt selfie) {
        await().atMost(Patience.SOON)
                .untilAsserted(() -> assertThat(desk.thumbnail(selfie)).isVisible());
    }

    private void awaitStep(Receipt selfie, String step) {
        await().atMost(Patience.SOON).until(() -> brand.openCases().stream()
                .anyMatch(found -> found.path("id").asText().equals(selfie.id())
                        && found.path("panel").path("step").asText().equals(step)));
    }
}
