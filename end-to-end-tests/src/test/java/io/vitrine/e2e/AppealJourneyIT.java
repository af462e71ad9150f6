package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Journey
class AppealJourneyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IN_GERMAN = "Der Link führt zu einem Laden, der nicht zu uns gehört.";

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    AppealJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void whatAPersonRefusedIsReadInTheAuthorsLanguageAndTurnedRoundBySomebodyElse() throws IOException {
        brand.owner()
                .post(
                        "/api/review/reasons/own",
                        Map.of(
                                "reason",
                                "advertising",
                                "label",
                                "Another shop",
                                "texts",
                                Map.of("de", IN_GERMAN, "en", "The link leads to a shop that is not ours.")))
                .good();
        Receipt selfie = brand.shareDoubtful(830);
        brand.awaitCase(selfie);

        try (Visitor author = Visitor.speakingWithoutScript(system, chromium, Device.PHONE, "de-DE");
                Visitor first = Visitor.withoutScript(system, chromium, Device.TABLET);
                Visitor second = Visitor.inTheDark(system, chromium, Device.DESKTOP)) {
            first.signIn(brand, "moderator").open("/review/list");
            reject(first.page(), selfie, "Another shop");
            brand.awaitState(selfie, "refused");
            readsWhy(author, selfie);
            JsonNode statement = downloads(author);
            assertThat(statement.path("puid").asText()).isEqualTo(selfie.id() + "-" + version(selfie));
            assertThat(statement.path("decision_visibility").path(0).asText())
                    .isEqualTo("DECISION_VISIBILITY_CONTENT_REMOVED");
            assertThat(statement.path("decision_ground").asText()).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
            assertThat(statement.path("incompatible_content_explanation").asText())
                    .contains(IN_GERMAN);
            assertThat(statement.path("automated_detection").asText()).isEqualTo("Yes");
            assertThat(statement.path("automated_decision").asText()).isEqualTo("AUTOMATED_DECISION_NOT_AUTOMATED");
            assertThat(statement.fieldNames())
                    .toIterable()
                    .contains(
                            "category",
                            "content_type",
                            "territorial_scope",
                            "content_date",
                            "application_date",
                            "decision_facts",
                            "source_type");

            appeals(author, selfie, "Das ist meine eigene Seite.");
            first.open("/review/appeals");
            assertThat(appeal(first, selfie)).containsText("You decided this one. A colleague answers the appeal.");
            assertThat(appeal(first, selfie).locator("form")).hasCount(0);
            first.screenshot("journey-appeals-own");
            assertThat(first.overflows()).as("scrolls sideways").isFalse();
            assertThat(brand.member("moderator")
                            .post("/api/review/appeals/" + selfie.id() + "/answer", ruling("uphold", selfie))
                            .json()
                            .path("type")
                            .asText())
                    .endsWith("appeal-own-decision");
            assertThat(brand.look(selfie)).isEmpty();

            second.signIn(brand, "moderator", "Kim").open("/review/appeals").settled();
            assertThat(appeal(second, selfie)).containsText("Das ist meine eigene Seite.");
            assertThat(appeal(second, selfie)).containsText("Rejected by Robin moderator");
            second.portraits("journey-appeals");
            second.meetsNoBarrier();
            appeal(second, selfie).getByText("The author is right").click();
            assertThat(second.page().getByText("Upheld. The selfie is on its way to the gallery"))
                    .isVisible();
            second.settled().meetsNoBarrier();

            brand.awaitLook(selfie);
            awaitAppeal(selfie, "upheld");
            author.open(selfie.statusUrl().getPath());
            author.seesHeading("Du bist in der Galerie");
            author.seesHeading("Du hattest recht");
            author.screenshot("journey-my-upheld");
            first.hasNoComplaint();
            second.hasNoComplaint();
            author.hasNoComplaint();
        }
    }

    @Test
    void whatThePolicyRefusedIsAnsweredByAPersonOnceAndForAll() {
        Receipt selfie = brand.share(840, "My bananaphone and me #" + brand.campaign());
        brand.awaitState(selfie, "refused");

        try (Visitor author = Visitor.speaking(system, chromium, Device.PHONE, "de-DE");
                Visitor moderator = Visitor.with(system, chromium, Device.PHONE)) {
            author.open(selfie.statusUrl().getPath()).settled();
            author.screenshot("journey-my-refused");
            author.meetsNoBarrier();
            author.page().getByText("Die ganze Begründung lesen").click();
            author.seesHeading("Begründung");
            assertTold(
                    author, "Automatische Mittel", "Entschieden wurde automatisch, nach Regeln, ohne einen Menschen.");
            author.settled().portraits("journey-my-statement");
            author.meetsNoBarrier();
            author.page().getByText("Zum Widerspruch").click();
            appeals(author, selfie, "Das ist kein Schimpfwort.");
            author.settled().meetsNoBarrier();

            moderator.signIn(brand, "moderator").open("/review/appeals").settled();
            assertThat(appeal(moderator, selfie)).containsText("Rejected by the policy");
            appeal(moderator, selfie).locator("textarea").fill("Das Wort steht auf der Liste der Marke.");
            appeal(moderator, selfie).getByText("The decision stays").click();
            assertThat(moderator.page().getByText("Denied. The author can read your answer."))
                    .isVisible();
            moderator.settled().meetsNoBarrier();
            moderator
                    .page()
                    .getByText("Answered", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(appeal(moderator, selfie)).containsText("Das Wort steht auf der Liste der Marke.");
            moderator.settled().screenshot("journey-appeals-answered");
            moderator.meetsNoBarrier();

            awaitAppeal(selfie, "denied");
            author.open(selfie.statusUrl().getPath()).settled();
            author.seesHeading("Die Entscheidung bleibt");
            assertThat(author.page().getByText("Das Wort steht auf der Liste der Marke."))
                    .isVisible();
            assertThat(author.page().locator("#explanation")).hasCount(0);
            author.screenshot("journey-my-denied");
            author.meetsNoBarrier();
            APIResponse again = author.page()
                    .request()
                    .post(
                            selfie.statusUrl().getPath() + "/appeal",
                            RequestOptions.create()
                                    .setHeader("Accept", "application/json")
                                    .setForm(FormData.create().set("explanation", "Doch.")));
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.text()).contains("appeal-lodged-already");
            assertThat(brand.look(selfie)).isEmpty();
            moderator.hasNoComplaint();
            author.hasNoComplaint();
        }
    }

    /** Rejects by the plain list, as without script. */
    private static void reject(Page page, Receipt selfie, String reason) {
        Locator row = page.locator("#case-" + selfie.id());
        row.getByText("Reject…").click();
        row.locator("select").selectOption(new SelectOption().setLabel(reason));
        row.locator("button[value=reject]").click();
        assertThat(page.getByText("Rejected. The author can read why.")).isVisible();
    }

    private static void readsWhy(Visitor author, Receipt selfie) {
        author.open(selfie.statusUrl().getPath());
        author.seesHeading("Dieses nicht");
        assertThat(author.page().getByText(IN_GERMAN)).isVisible();
        author.page().getByText("Die ganze Begründung lesen").click();
        author.seesHeading("Begründung");
        assertTold(author, "Was entschieden wurde", "Das Selfie wird nicht gezeigt.");
        assertTold(author, "Warum", IN_GERMAN);
        assertTold(author, "Worauf das beruht", "einen Link in den Worten");
        assertTold(author, "Grundlage", "Die Bedingungen der Kampagne");
        assertTold(author, "Automatische Mittel", "Automatische Prüfungen haben auf das Selfie aufmerksam gemacht.");
        assertTold(author, "Automatische Mittel", "Ein Mensch hat sich das Selfie angesehen und entschieden.");
        assertTold(author, "Wo und wie lange", "Überall und ohne Enddatum");
        assertTold(author, "Was du tun kannst", "kostenlos widersprechen");
        assertTold(author, "Kennung", selfie.id());
        author.screenshot("journey-my-statement");
        assertThat(author.overflows()).as("scrolls sideways").isFalse();
    }

    /** That the statement says it under that heading. */
    private static void assertTold(Visitor author, String heading, String text) {
        Locator told = author.page()
                .locator("xpath=//dl[@class='statement']/dt[normalize-space()='" + heading + "']"
                        + "/following-sibling::dd[preceding-sibling::dt[1][normalize-space()='" + heading + "']]");
        assertThat(told.filter(new Locator.FilterOptions().setHasText(text))).hasCount(1);
    }

    private static JsonNode downloads(Visitor author) throws IOException {
        Download file = author.page().waitForDownload(() -> author.page()
                .getByText("Für Programme herunterladen (JSON)")
                .click());
        return JSON.readTree(Files.readString(file.path()));
    }

    private static void appeals(Visitor author, Receipt selfie, String words) {
        author.open(selfie.statusUrl().getPath() + "#appeal");
        author.page().locator("#explanation").fill(words);
        author.page().getByText("Widerspruch senden").click();
        author.seesHeading("Dein Widerspruch ist bei uns");
        assertThat(author.page().locator("#explanation")).hasCount(0);
        author.screenshot("journey-my-appealed");
    }

    /** The appeal on the reviewer's page, which learns of it a moment after the author's. */
    private Locator appeal(Visitor reviewer, Receipt selfie) {
        Locator row = reviewer.page().locator("[id^='appeal-" + selfie.id() + "']");
        Patience.until("appeal of " + selfie.id(), Patience.SOON, () -> {
            if (row.count() == 0) {
                reviewer.page().reload();
            }
            return row.count() == 1;
        });
        return row;
    }

    private JsonNode status(Receipt selfie) {
        return brand.publicApi().get(selfie.statusUrl().getPath()).good();
    }

    private long version(Receipt selfie) {
        return status(selfie).path("decisionVersion").asLong();
    }

    private Map<String, Object> ruling(String outcome, Receipt selfie) {
        return Map.of("outcome", outcome, "version", version(selfie));
    }

    private void awaitAppeal(Receipt selfie, String state) {
        Patience.until(
                "appeal of " + selfie.id() + " " + state,
                Patience.SOON,
                () -> status(selfie).path("appeal").path("state").asText().equals(state));
    }
}
