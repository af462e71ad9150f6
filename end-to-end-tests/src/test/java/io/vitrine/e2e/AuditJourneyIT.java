package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.PackagedVitrine.Ended;
import io.vitrine.e2e.Visitor.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Journey
class AuditJourneyIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What has a link is looked at by a person, who sees it blurred at first. */
    private static final String BLURRED_LINKS =
            """
            policy: blurred-links
            rules:
              - name: links
                when: text.link > 0
                then: review
                blur: picture
            otherwise: approve
            """;

    private static final String NOTE = "Asked the shop, it is theirs";

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    AuditJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
        brand.awaitPolicy();
    }

    @Test
    void whatWasDoneStandsInTheLogAndAnybodyCanCheckIt() throws IOException {
        letJudge(BLURRED_LINKS);
        Receipt selfie = brand.shareDoubtful(850);
        brand.awaitCase(selfie);
        try (Visitor moderator = Visitor.with(system, chromium, Device.PHONE);
                Visitor analyst = Visitor.with(system, chromium, Device.DESKTOP)) {
            looksAndApproves(moderator, selfie);
            brand.awaitLook(selfie);

            analyst.signIn(brand, "analyst").open("/review/audit").settled();
            Page page = analyst.page();
            assertThat(entry(page, "Policy changed")).containsText("Robin owner");
            assertThat(entry(page, "Blurred picture shown")).containsText("Robin moderator");
            assertThat(entry(page, "Approved")).containsText("Robin moderator");
            entry(page, "Approved").getByText("Details").click();
            assertThat(entry(page, "Approved")).containsText("Sealed");
            assertThat(entry(page, "Approved")).not().containsText(NOTE);
            analyst.meetsNoBarrier();

            filters(analyst, selfie);
            page.getByText("Verify now").click();
            assertThat(page.getByText("The log holds")).isVisible();
            analyst.settled().portraits("journey-audit-holds");
            analyst.meetsNoBarrier();

            Path export = exported(page);
            List<String> actions = actions(export);
            assertThat(actions).contains("policy.changed", "picture.revealed", "case.approved", "audit.exported");
            assertThat(Files.readString(export)).doesNotContain(NOTE);
            assertThatItHolds(system.vitrine().command("audit", "verify", export.toString()), actions.size());
            assertThatItHolds(
                    system.vitrine()
                            .command(
                                    "audit",
                                    "verify",
                                    "--brand",
                                    brand.slug(),
                                    "--data",
                                    system.vitrine().data().toString()),
                    actions.size());
            Path forged = Files.writeString(
                    export.resolveSibling("journey-audit-forged.jsonl"),
                    Files.readString(export).replace("Robin moderator", "Robin nobody"));
            Ended check = system.vitrine().command("audit", "verify", forged.toString());
            assertThat(check.code()).isEqualTo(1);
            assertThat(check.output()).contains("does NOT hold");
            analyst.hasNoComplaint();
            moderator.hasNoComplaint();
        }
    }

    @Test
    void whoMayNotReadTheLogIsToldSoInAFriendlyWay() {
        try (Visitor marketer = Visitor.with(system, chromium, Device.PHONE)) {
            marketer.signIn(brand, "marketer");
            Response refusal = marketer.page().navigate("/review/audit");
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(marketer.page().locator("h1")).isVisible();
            assertThat(marketer.page().locator("main")).containsText("role");
            assertThat(marketer.page().locator(".areas a[href='/studio']")).isVisible();
            marketer.settled().screenshot("journey-audit-refused");
            marketer.meetsNoBarrier();
        }
    }

    private void letJudge(String document) {
        String policies = "/api/review/policies/" + brand.campaignId();
        int number = brand.owner()
                .post(policies + "/versions", Map.of("document", document, "note", "Links are blurred"))
                .good()
                .path("number")
                .asInt();
        brand.owner()
                .post(policies + "/promotion", Map.of("number", number, "why", "Too many shops"))
                .good();
    }

    private void looksAndApproves(Visitor moderator, Receipt selfie) {
        moderator.signIn(brand, "moderator").open("/review/list").settled();
        Locator row = moderator.page().locator("#case-" + selfie.id());
        assertThat(row.locator(".case-row-picture a")).hasCount(0);
        row.getByText("Show picture").click();
        assertThat(row.locator(".case-row-picture a img")).isVisible();
        assertThat(row.getByText("Show picture")).hasCount(0);
        moderator.settled().screenshot("journey-audit-revealed");
        assertThat(moderator.overflows()).as("scrolls sideways").isFalse();
        brand.member("moderator")
                .post("/api/review/cases/" + selfie.id() + "/decision", Map.of("outcome", "approve", "note", NOTE))
                .good();
    }

    private void filters(Visitor analyst, Receipt selfie) {
        Page page = analyst.page();
        page.locator("#audit-action").selectOption("picture.revealed");
        page.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".audit-entry")).hasCount(1);
        assertThat(entry(page, "Blurred picture shown")).containsText("Robin moderator");
        assertThat(page.locator("#audit-action")).hasValue("picture.revealed");

        page.getByText("Show all").click();
        page.locator("#audit-actor").selectOption(new SelectOption().setLabel("Robin owner"));
        page.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(entry(page, "Policy changed")).isVisible();
        assertThat(entry(page, "Approved")).hasCount(0);

        page.getByText("Show all").click();
        entry(page, "Approved").locator(".audit-subject").click();
        assertThat(page.locator("#audit-subject")).hasValue(selfie.id());
        assertThat(page.locator(".audit-entry")).hasCount(2);

        page.locator("#audit-action").selectOption("case.erased");
        page.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
        analyst.seesHeading("No such entry");
        analyst.settled().meetsNoBarrier();
        analyst.open("/review/audit").settled();
    }

    private static Locator entry(Page page, String action) {
        return page.locator(".audit-entry")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".badge")
                                .getByText(action, new Locator.GetByTextOptions().setExact(true))));
    }

    private Path exported(Page page) {
        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export"))
                        .click());
        assertThat(file.suggestedFilename()).matches("vitrine-audit-\\d{4}-\\d\\d-\\d\\d\\.jsonl");
        Path kept = system.target().resolve("journey-audit.jsonl");
        file.saveAs(kept);
        return kept;
    }

    private static List<String> actions(Path export) throws IOException {
        return Files.readAllLines(export).stream()
                .map(AuditJourneyIT::action)
                .filter(action -> !action.isEmpty())
                .toList();
    }

    /** What was done by a line of an export; empty for its last one, which says where the log ends. */
    private static String action(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            return entry.path("action").asText();
        } catch (IOException e) {
            throw new AssertionError("no entry: " + line, e);
        }
    }

    private static void assertThatItHolds(Ended check, int entries) {
        assertThat(check.code()).as(check.output()).isZero();
        assertThat(check.output()).contains("holds, " + entries + " entries");
    }
}
