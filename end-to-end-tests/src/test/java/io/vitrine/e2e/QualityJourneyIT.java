package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Journey
class QualityJourneyIT {

    /** With the two that people decide, as few as the page says a share of. */
    private static final int APPROVED_BY_POLICY = 18;

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    QualityJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void whatIsLookedAtOnceMoreLooksLikeAnyCaseAndTheTeamReadsWhatCameOfIt() throws IOException {
        Receipt agreed = waiting(900);
        Receipt disputed = waiting(901);
        try (Visitor first = Visitor.with(system, chromium, Device.PHONE);
                Visitor second = Visitor.with(system, chromium, Device.TABLET);
                Visitor owner = Visitor.with(system, chromium, Device.DESKTOP)) {
            List<String> seenAtFirst = decide(first, agreed, disputed);
            List<String> seenAgain = disagree(second, agreed, disputed);
            assertThat(seenAgain).as("what the second person saw").isEqualTo(seenAtFirst);
            assertThat(brand.look(disputed)).as("shown until it is settled").isPresent();

            Receipt checked = awaitApprovals();
            refuseCheck(second, checked);

            second.open("/review/quality").settled();
            assertThat(second.page().locator(".quality-differences"))
                    .containsText("You are one of the two. A colleague says what holds.");
            look(second, "tablet");
            readAndSettle(owner, disputed);
            first.open("/review/quality").settled();
            assertThat(figure(first, "Turned round")).containsText("2 of 22 decisions");
            look(first, "phone");

            first.hasNoComplaint();
            second.hasNoComplaint();
            owner.hasNoComplaint();
        }
    }

    /** The first person approves both; gives what they had before them. */
    private List<String> decide(Visitor moderator, Receipt agreed, Receipt disputed) {
        Desk desk = Desk.before(moderator.signIn(brand, "moderator"));
        List<String> seen = new ArrayList<>();
        for (Receipt selfie : List.of(agreed, disputed)) {
            seen.addAll(before(desk.shows(selfie)));
            desk.part("approve").tap();
        }
        desk.isDone();
        brand.awaitLook(agreed);
        brand.awaitLook(disputed);
        leave(moderator);
        return seen;
    }

    /** The second person agrees on one of the two; gives what they had before them. */
    private List<String> disagree(Visitor colleague, Receipt agreed, Receipt disputed) {
        Desk desk = Desk.before(colleague.signIn(brand, "moderator", "Kim")).shows(agreed);
        colleague.settled().screenshot("journey-quality-second-look");
        colleague.meetsNoBarrier();
        List<String> seen = new ArrayList<>(before(desk));
        desk.part("approve").tap();
        seen.addAll(before(desk.shows(disputed)));
        reject(desk);
        desk.isDone();
        await().atMost(Patience.SOON)
                .until(() -> brand.owner()
                                .get("/api/review/quality")
                                .good()
                                .path("differences")
                                .size()
                        == 1);
        leave(colleague);
        return seen;
    }

    /** An open desk would take what is drawn next as soon as something happens. */
    private static void leave(Visitor moderator) {
        moderator.open("/review/quality").settled();
    }

    /** All that a case says to who decides it, except how long ago it came. */
    private static List<String> before(Desk desk) {
        assertThat(desk.part("history")).isVisible();
        return Stream.of("author", "queue", "panel", "caption", "findings", "clear", "policy", "history-text", "taken")
                .map(part -> part + ": " + desk.part(part).innerText())
                .toList();
    }

    private static void reject(Desk desk) {
        desk.part("reject").tap();
        desk.page().locator("#reject [data-reason=off-topic]").tap();
    }

    /** Shares what the policy lets pass, and gives what was decided first: the first to be checked. */
    private Receipt awaitApprovals() {
        Receipt first = brand.sharePlain(910);
        brand.awaitLook(first);
        for (int photo = 1; photo < APPROVED_BY_POLICY; photo++) {
            brand.sharePlain(910 + photo);
        }
        await().atMost(Patience.SOON).until(() -> brand.looks().size() == APPROVED_BY_POLICY + 2);
        return first;
    }

    /** Whoever refuses what a policy approved takes it down. */
    private void refuseCheck(Visitor moderator, Receipt checked) {
        Desk desk = Desk.before(moderator).shows(checked);
        reject(desk);
        await().atMost(Patience.SOON).until(() -> brand.look(checked).isEmpty());
        brand.awaitState(checked, "refused");
    }

    private void readAndSettle(Visitor owner, Receipt disputed) throws IOException {
        Page page = owner.signIn(brand, "owner").open("/review").page();
        page.getByText("Rules and records").click();
        page.getByText("Quality", new Page.GetByTextOptions().setExact(true)).click();
        owner.seesHeading("Quality");
        assertThat(figure(owner, "Decided by policies")).containsText("90 %");
        assertThat(figure(owner, "Decided by policies")).containsText("70 to 97 % · 18 of 20 selfies");
        assertThat(figure(owner, "Policies’ approvals that are right"))
                .containsText("0 of 1 looked at; too few to say");
        assertThat(figure(owner, "Two people agree")).containsText("1 of 2 cases; too few to say");
        assertThat(figure(owner, "Turned round")).containsText("1 of 21 decisions");
        assertThat(page.locator("main")).not().containsText("Kim");
        look(owner, "desktop");
        assertThat(file(page))
                .contains("team,,decided by a policy,18,20,0.9000,", "team,,two people agree,1,2,,,,share");

        Locator difference = page.locator(".quality-differences > li");
        assertThat(difference).containsText("Holds: approved");
        assertThat(difference).containsText("Other answer: rejected");
        difference.scrollIntoViewIfNeeded();
        owner.settled().screenshot("journey-quality-difference");
        difference.locator("textarea").fill("It is an advertisement.");
        difference.getByText("Reject it").click();
        assertThat(page.getByText("Changed. The gallery and")).isVisible();
        assertThat(page.getByText("No difference waits to be settled.")).isVisible();
        owner.settled().screenshot("journey-quality-settled");
        owner.meetsNoBarrier();
        await().atMost(Patience.SOON).until(() -> brand.look(disputed).isEmpty());
        brand.awaitState(disputed, "refused");
    }

    private static Locator figure(Visitor visitor, String name) {
        return visitor.page()
                .locator(".quality-key > div")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private static void look(Visitor visitor, String device) {
        visitor.settled().screenshot("journey-quality-" + device);
        visitor.meetsNoBarrier();
        assertThat(visitor.overflows()).as("scrolls sideways on the " + device).isFalse();
    }

    private static String file(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator(".quality-window a[download]").click());
        assertThat(download.suggestedFilename()).isEqualTo("quality.csv");
        return Files.readString(download.path());
    }

    private Receipt waiting(long photo) {
        Receipt selfie = brand.shareDoubtful(photo);
        brand.awaitCase(selfie);
        return selfie;
    }
}
