package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@Journey
class StudioJourneyIT {

    private static final String CATALOGUE =
            """
            sku,name,price,currency,url,image
            J-1,Denim jacket,89.00,EUR,https://shop.example/j-1,#3b5b8c
            B-1,Ankle boots,129.90,EUR,https://shop.example/b-1,
            X-1,Without a price,,EUR,,
            """;

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    StudioJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void aMarketerOpensACampaignAndSharesItsLink() {
        try (Visitor marketer = Visitor.with(system, chromium, Device.DESKTOP)) {
            marketer.signIn(brand, "marketer").open("/studio/campaigns/new").settled();
            String tag = "spring" + brand.campaign();
            marketer.page().locator("#name").fill("Spring " + brand.campaign());
            marketer.page().locator("#hashtags").fill("#" + tag);
            marketer.page().locator("[data-campaign-form] button[type=submit]").click();

            marketer.page().waitForURL("**/studio/campaigns/spring-" + brand.campaign() + "/share");
            marketer.settled().screenshot("journey-studio-share");
            marketer.meetsNoBarrier();
            marketer.hasNoComplaint();
            await().atMost(Patience.SOON)
                    .until(() -> brand.publicApi()
                                    .page("/share/spring-" + brand.campaign())
                                    .status()
                            == 200);
        }
    }

    @Test
    void aFormWithFaultsSaysWhichOnes() {
        try (Visitor owner = Visitor.with(system, chromium, Device.PHONE)) {
            owner.signIn(brand, "owner").open("/studio/campaigns/new").settled();
            owner.page().locator("#hashtags").fill("words!");
            owner.page().locator("[data-campaign-form] button[type=submit]").click();

            assertThat(owner.page().locator("#name-error")).isVisible();
            assertThat(owner.page().locator("#hashtags-error")).isVisible();
            owner.screenshot("journey-studio-faults");
            owner.meetsNoBarrier();
        }
    }

    @Test
    void aCatalogueIsImportedAndItsBadRowIsNamed() {
        try (Visitor owner = Visitor.with(system, chromium, Device.DESKTOP)) {
            owner.signIn(brand, "owner").open("/studio/products").settled();
            owner.page().locator("[data-opens=import]").first().click();
            owner.page()
                    .locator("product-import input[type=file]")
                    .setInputFiles(
                            new FilePayload("catalogue.csv", "text/csv", CATALOGUE.getBytes(StandardCharsets.UTF_8)));

            assertThat(owner.page().locator("product-import .notice")).containsText("1 row was left out");
            assertThat(owner.page().locator("product-import .notice")).containsText("2 new");
            assertThat(owner.page().locator("product-import table")).containsText("price");
            owner.screenshot("journey-studio-import");
            owner.meetsNoBarrier();
            owner.open("/studio/products").settled();
            assertThat(owner.page().locator("[data-products] > li")).hasCount(2);
            owner.screenshot("journey-studio-products");
            owner.hasNoComplaint();
        }
    }

    @Test
    void looksArePinnedArrangedHiddenAndTaggedAndEachCanBeUndone() {
        brand.owner().postCsv("/api/products/import", CATALOGUE).good();
        Receipt first = brand.sharePlain(700);
        String firstId = brand.awaitLook(first).path("id").asText();
        Receipt second = brand.sharePlain(701);
        String secondId = brand.awaitLook(second).path("id").asText();
        try (Visitor owner = Visitor.with(system, chromium, Device.DESKTOP)) {
            owner.signIn(brand, "owner")
                    .open("/studio/campaigns/" + brand.campaign())
                    .settled();
            Page page = owner.page();

            deed(page, firstId, "pin").click();
            awaitOrder(firstId, secondId);
            deed(page, secondId, "pin").click();
            awaitOrder(secondId, firstId);
            deed(page, secondId, "later").click();
            awaitOrder(firstId, secondId);
            owner.screenshot("journey-studio-board");
            owner.meetsNoBarrier();
            undo(page);
            awaitOrder(secondId, firstId);

            deed(page, firstId, "hide").click();
            await().atMost(Patience.SOON).until(() -> brand.look(first).isEmpty());
            undo(page);
            await().atMost(Patience.SOON).until(() -> brand.look(first).isPresent());

            deed(page, firstId, "products").click();
            page.locator("product-picker .picker-row input").first().check();
            owner.screenshot("journey-studio-picker");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .click();
            await().atMost(Patience.SOON).until(() -> products(first) == 1);
            undo(page);
            await().atMost(Patience.SOON).until(() -> products(first) == 0);
            owner.hasNoComplaint();
        }
    }

    private static Locator deed(Page page, String look, String deed) {
        return page.locator("li[data-id='" + look + "'] [data-deed=" + deed + "]");
    }

    /** The undo of what was done last. */
    private static void undo(Page page) {
        page.locator(".toasts button")
                .filter(new Locator.FilterOptions().setHasText("Undo"))
                .last()
                .click();
    }

    private int products(Receipt look) {
        return brand.look(look).map(found -> found.path("products").size()).orElse(-1);
    }

    private void awaitOrder(String... ids) {
        await().atMost(Patience.SOON).until(() -> brand.looks().stream()
                .map(look -> look.path("id").asText())
                .toList()
                .equals(List.of(ids)));
    }
}
