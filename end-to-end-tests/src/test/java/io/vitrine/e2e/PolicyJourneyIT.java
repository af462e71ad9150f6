package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class PolicyJourneyIT {

    /** People look at what is blue, and links are refused at once; the preset does neither. */
    private static final String NO_LINKS =
            """
            policy: no-links
            notes: Links are refused, and what is blue is looked at.

            rules:
              - name: links
                when: text.link > 0
                then: reject
                reason: link-or-contact

              - name: blue
                when: caption.lowerAscii().contains("blue")
                then: review
                queue: words
                priority: 20

            otherwise: approve
            """;

    private static final int LINE_OF_CAPTION = 11;

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    PolicyJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
        brand.awaitPolicy();
    }

    @Test
    void aTypoIsShownInItsPlaceAndNothingIsDoneWithTheDraftUntilItIsMended() {
        try (Visitor moderator = Visitor.with(system, chromium, Device.DESKTOP)) {
            openEditor(moderator);
            Page page = moderator.page();
            assertThat(document(page)).hasValue(Pattern.compile("^policy: balanced\\n"));
            assertThat(page.locator("[data-colours] .is-name").first()).isVisible();
            assertThat(page.locator("[data-standing]")).containsText("Preset “balanced” judges");

            document(page).fill(NO_LINKS.replace("caption.", "captoin."));
            assertThat(page.locator("[data-problems] li")).hasCount(1);
            assertThat(page.locator("[data-problems]")).containsText("Line " + LINE_OF_CAPTION);
            assertThat(page.locator("[data-problems]")).containsText("Did you mean caption?");
            assertThat(page.locator("[data-colours] .line.is-wrong")).containsText("captoin");
            assertThat(document(page)).hasAttribute("aria-invalid", "true");
            moderator.portraits("journey-policy-typo");
            moderator.meetsNoBarrier();
            for (String deed : List.of("Save as a version…", "Try on history…", "Try on one case…")) {
                button(page, deed).click();
                assertThat(document(page)).isFocused();
                assertThat(page.locator("dialog[open]")).hasCount(0);
            }
            moderator.hasNoComplaint();
            assertThat(policy().path("versions")).isEmpty();

            page.locator("[data-problems] button").click();
            typeOver(page, "captoin", "caption");
            assertThat(page.locator("[data-problems]")).isHidden();
            assertThat(page.locator("[data-state]")).hasText("Read and sound.");
            assertThat(document(page)).hasValue(NO_LINKS);
            save(page, "No links any more");
            assertThat(document(page)).hasValue(NO_LINKS);
            moderator.hasNoComplaint();
        }
        assertThat(policy().path("versions").path(0).path("note").asText()).isEqualTo("No links any more");
        assertThat(policy().path("inForce").isNull()).isTrue();
    }

    @Test
    void theEditorIsLeftByTabAndAFeatureIsFoundAndTakenWithTheKeyboard() {
        try (Visitor moderator = Visitor.inTheDark(system, chromium, Device.DESKTOP)) {
            openEditor(moderator);
            Page page = moderator.page();
            document(page).focus();
            page.keyboard().press("Tab");
            assertThat(document(page)).not().isFocused();
            page.keyboard().press("Shift+Tab");
            assertThat(document(page)).isFocused();

            document(page).fill("");
            page.locator("[data-find]").fill("largest");
            assertThat(page.locator("[data-names] > li:visible")).hasCount(1);
            page.locator("[data-insert='faces.largest']").focus();
            page.keyboard().press("Enter");
            assertThat(document(page)).hasValue("faces.largest");
            assertThat(document(page)).isFocused();
            moderator.settled().meetsNoBarrier();

            document(page).fill(NO_LINKS);
            assertThat(page.locator("[data-state]")).hasText("Read and sound.");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#save-note")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator("#save")).isHidden();
            moderator.hasNoComplaint();
        }
    }

    @Test
    void aDraftIsTriedOnOneCaseAndOnHistory() {
        Receipt plain = brand.sharePlain(800);
        Receipt another = brand.sharePlain(801);
        Receipt welcome = brand.shareDoubtful(802);
        Receipt unwelcome = brand.shareDoubtful(803);
        brand.awaitLook(plain);
        brand.awaitLook(another);
        brand.awaitCase(welcome);
        brand.awaitCase(unwelcome);
        brand.approve(welcome);
        brand.awaitLook(welcome);
        brand.owner()
                .post(
                        "/api/review/cases/" + unwelcome.id() + "/decision",
                        Map.of("outcome", "reject", "reasonCode", "link-or-contact"))
                .good();

        try (Visitor moderator = Visitor.with(system, chromium, Device.DESKTOP)) {
            openEditor(moderator);
            Page page = moderator.page();
            document(page).fill(NO_LINKS);
            assertThat(page.locator("[data-state]")).hasText("Read and sound.");

            button(page, "Try on one case…").click();
            page.locator("#try-case").fill(plain.id());
            page.locator("#try button[type=submit]").click();
            assertThat(page.locator("[data-tried]")).containsText("Review in “words”, priority 20");
            assertThat(page.locator("[data-tried]")).containsText("decided then: Approve");
            moderator.screenshot("journey-policy-tried");
            moderator.meetsNoBarrier();
            page.locator("#try [data-closes]").click();

            noteProgress(page);
            button(page, "Try on history…").click();
            page.locator("#backtest button[type=submit]").click();
            Locator trial = page.locator("[data-trial]");
            assertThat(trial.locator(".trial-progress")).hasCount(0);
            assertThat(trial).containsText("4 selfies");
            assertThat(page.evaluate("window.progressSeen")).isEqualTo(true);
            assertMove(trial, "Approve", 2, "2");
            assertMove(trial, "Review", 3, "2");
            assertShare(trial, "Decided without a person", "50 %", "2 of 4; 95 % interval 15 % to 85 %");
            assertShare(trial, "Rejections that people agree with", "50 %", "1 of 2; 95 % interval");
            assertShare(trial, "People's rejections that it finds", "100 %", "1 of 1; 95 % interval");
            assertThat(trial.locator(".examples li")).hasCount(4);
            assertThat(trial.locator(".examples")).containsText(plain.id());
            assertThat(trial.locator(".examples li").filter(containing(unwelcome.id())))
                    .containsText("Review → Reject");
            trial.getByText("Show pictures").click();
            assertThat(trial.locator(".examples")).not().hasClass(Pattern.compile("is-veiled"));
            moderator.settled().portraits("journey-policy-backtest");
            moderator.meetsNoBarrier();
            moderator.hasNoComplaint();
        }
        assertThat(brand.looks()).as("nothing is changed by a trial").hasSize(3);
        assertThat(policy().path("inForce").isNull()).isTrue();
    }

    @Test
    void aVersionIsTriedInTheShadowJudgesAndIsRolledBackWithOneClick() {
        try (Visitor owner = Visitor.with(system, chromium, Device.TABLET)) {
            openEditor(owner);
            Page page = owner.page();
            document(page).fill(NO_LINKS);
            assertThat(page.locator("[data-state]")).hasText("Read and sound.");
            save(page, "No links any more");

            button(page, "Try in the shadow").click();
            assertThat(page.locator("[data-standing]")).containsText("Version 1 in the shadow");
            Receipt beside = brand.sharePlain(810);
            brand.awaitLook(beside);
            Patience.until("a judgement in the shadow", Patience.SOON, () -> !brand.owner()
                    .get(policies() + "/shadow/1")
                    .good()
                    .path("changes")
                    .isEmpty());
            openEditor(owner);
            assertMove(page.locator("[data-shadow]"), "Approve", 2, "1");
            assertThat(page.locator("[data-shadow] .examples")).containsText(beside.id());
            owner.screenshot("journey-policy-shadow");
            owner.meetsNoBarrier();

            button(page, "Let it judge…").click();
            page.locator("#promotion-why").fill("Too many links lately");
            owner.screenshot("journey-policy-promote");
            owner.meetsNoBarrier();
            page.locator("#promote button[type=submit]").click();
            assertThat(page.locator("[data-standing]")).containsText("Version 1 judges");
            Receipt blue = brand.sharePlain(811);
            Receipt linked = brand.shareDoubtful(812);
            brand.awaitCase(blue);
            brand.awaitState(linked, "refused");
            Receipt green = brand.share(813, "Today in green #" + brand.campaign());
            brand.awaitLook(green);
            assertThat(brand.look(blue)).isEmpty();
            assertThat(brand.look(linked)).isEmpty();

            button(page, "Roll back to this").click();
            assertThat(page.locator("[data-standing]")).containsText("Preset “balanced” judges");
            Receipt later = brand.sharePlain(814);
            brand.awaitLook(later);
            assertThat(brand.look(beside)).as("what was decided stays").isPresent();
            Locator history = page.locator(".policy-history > li");
            assertThat(history).hasCount(2);
            assertThat(history.nth(0)).containsText("Rolled back from version 1");
            assertThat(history.nth(1)).containsText("Too many links lately");
            for (Locator entry : history.all()) {
                assertThat(entry).containsText("Robin moderator");
                assertThat(entry.locator("time")).hasAttribute("datetime", Pattern.compile("^\\d{4}-.*Z$"));
            }
            owner.settled().portraits("journey-policy-history");
            owner.meetsNoBarrier();
            owner.hasNoComplaint();
        }
    }

    @Test
    void everyPresetIsReadAndTheOneForTeamsJudges() {
        try (Visitor moderator = Visitor.with(system, chromium, Device.PHONE)) {
            openEditor(moderator);
            Page page = moderator.page();
            for (String preset : List.of("strict", "balanced", "trusting", "team-selfies")) {
                page.waitForResponse("**/api/review/policies/check", () -> page.locator("[data-begin]")
                        .selectOption("preset:" + preset));
                assertThat(document(page)).hasValue(Pattern.compile("^policy: " + preset + "\\n"));
                assertThat(page.locator("[data-state]")).hasText("Read and sound.");
            }
            moderator.screenshot("journey-policy-preset-phone");
            save(page, "As for teams");
            button(page, "Let it judge…").click();
            page.locator("#promotion-why").fill("Only faces here");
            page.locator("#promote button[type=submit]").click();
            assertThat(page.locator("[data-standing]")).containsText("Version 1 judges");
            assertThat(moderator.overflows()).as("scrolls sideways").isFalse();
            moderator.settled().meetsNoBarrier();
            moderator.hasNoComplaint();

            moderator.open("/review/policies").settled().screenshot("journey-policies");
            assertThat(page.locator(".campaign-policies")).containsText("Own policy, version 1");
        }
        brand.awaitCase(brand.sharePlain(820));
    }

    private void openEditor(Visitor visitor) {
        if (visitor.page().url().equals("about:blank")) {
            visitor.signIn(brand, "moderator");
        }
        visitor.open("/review/policies/" + brand.campaignId()).settled();
    }

    private String policies() {
        return "/api/review/policies/" + brand.campaignId();
    }

    private JsonNode policy() {
        return brand.owner().get(policies()).good();
    }

    private static Locator document(Page page) {
        return page.locator("[data-document]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Saves the draft and waits for the page that is loaded after it. */
    private static void save(Page page, String note) {
        button(page, "Save as a version…").click();
        page.locator("#save-note").fill(note);
        page.locator("#save button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.ROWHEADER).filter(containing("1")).first())
                .isVisible();
        assertThat(page.getByText(note)).isVisible();
    }

    /** Selects a word in the draft and types another one. */
    private static void typeOver(Page page, String word, String other) {
        document(page)
                .evaluate(
                        "(input, word) => { const at = input.value.indexOf(word);"
                                + " input.setSelectionRange(at, at + word.length); }",
                        word);
        page.keyboard().type(other);
    }

    /** Notes whether a bar of progress is shown from now on, however short. */
    private static void noteProgress(Page page) {
        page.evaluate("window.progressSeen = false; new MutationObserver(() => {"
                + " if (document.querySelector('.trial-progress progress')) window.progressSeen = true;"
                + " }).observe(document.body, { childList: true, subtree: true });");
    }

    /** That so many decisions go from the one in the row to the one in the column, 1 to 3. */
    private static void assertMove(Locator moves, String from, int column, String count) {
        assertThat(moves.locator(".moves tbody tr").filter(containing(from)).locator("td:nth-of-type(" + column + ")"))
                .hasText(count);
    }

    private static void assertShare(Locator trial, String label, String value, String interval) {
        Locator share = trial.locator(".share").filter(containing(label));
        assertThat(share.locator(".share-value")).hasText(value);
        assertThat(share).containsText(interval);
    }
}
