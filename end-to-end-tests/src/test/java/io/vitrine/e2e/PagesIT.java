package io.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.e2e.Visitor.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page: nobody is shut out, nothing fails behind the scenes, nothing leaves the origin. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;
    private final Brand empty;
    private final Receipt published;
    private final String look;
    private final Receipt waiting;

    PagesIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
        this.empty = Brand.in(system.vitrine());
        brand.owner()
                .postCsv(
                        "/api/products/import",
                        "sku,name,price,currency,url,image\nA-1,Denim jacket,119.00,EUR,https://shop.example/a-1,#4a6f9b\n")
                .good();
        // With two, each list has something that may lie over something else.
        brand.addCampaign(brand.campaign() + "b");
        this.published = brand.sharePlain(300);
        brand.sharePlain(301);
        this.waiting = brand.shareDoubtful(302);
        this.look = brand.awaitLook(published).path("id").asText();
        brand.awaitState(waiting, "in-review");
        brand.owner()
                .put("/api/looks/" + look + "/products", java.util.Map.of("skus", List.of("A-1")))
                .good();
    }

    /**
     * A page as somebody sees it.
     *
     * @param role who looks; empty for the public
     */
    record Sight(String name, String path, String role) {
        @Override
        public String toString() {
            return name;
        }
    }

    List<Sight> sights() {
        List<Sight> sights = new ArrayList<>(List.of(
                new Sight("landing", "/", ""),
                new Sight("gallery", "/g/" + brand.campaign(), ""),
                new Sight("gallery-empty", "/g/" + empty.campaign(), ""),
                new Sight("look", "/looks/" + look, ""),
                new Sight("report-form", "/looks/" + look + "/report", ""),
                new Sight("wall", "/wall/" + brand.campaign(), ""),
                new Sight("wall-empty", "/wall/" + empty.campaign(), ""),
                new Sight("share-list", "/share", ""),
                new Sight("share", "/share/" + brand.campaign(), ""),
                new Sight("my-published", published.statusUrl().getPath(), ""),
                new Sight("my-in-review", waiting.statusUrl().getPath(), ""),
                new Sight("sign-in", "/signin", ""),
                new Sight("sign-in-link", brand.signInLink("analyst").getPath(), ""),
                new Sight("review", "/review", "moderator"),
                new Sight("review-find", "/review/find", "moderator"),
                new Sight("review-reports", "/review/reports", "moderator"),
                new Sight("review-reasons", "/review/reasons", "moderator"),
                new Sight("review-appeals", "/review/appeals", "moderator"),
                new Sight("review-policies", "/review/policies", "moderator"),
                new Sight("review-policy", "/review/policies/" + brand.campaignId(), "moderator"),
                new Sight("review-words", "/review/words", "marketer"),
                new Sight("review-hash-bank", "/review/hash-bank", "moderator"),
                new Sight("review-screens", "/review/screens", "moderator"),
                new Sight("review-quality", "/review/quality", "moderator"),
                new Sight("review-audit", "/review/audit", "analyst")));
        for (String page : List.of(
                "/studio",
                "/studio/campaigns/new",
                "/studio/campaigns/" + brand.campaign(),
                "/studio/products",
                "/studio/team")) {
            sights.add(new Sight(page.substring(1).replace('/', '-').replace(brand.campaign(), "one"), page, "owner"));
        }
        return sights;
    }

    @ParameterizedTest
    @MethodSource("sights")
    void noBarriersOnThePhone(Sight sight) {
        look(sight, Visitor.with(system, chromium, Device.PHONE), "phone");
    }

    @ParameterizedTest
    @MethodSource("sights")
    void noBarriersOnTheDesktop(Sight sight) {
        look(sight, Visitor.with(system, chromium, Device.DESKTOP), "desktop");
    }

    @ParameterizedTest
    @MethodSource("sights")
    void noBarriersInTheDark(Sight sight) {
        look(sight, Visitor.inTheDark(system, chromium, Device.PHONE), "dark");
    }

    private void look(Sight sight, Visitor fresh, String how) {
        try (Visitor visitor = fresh) {
            if (!sight.role().isEmpty()) {
                visitor.signIn(brand, sight.role());
            }
            visitor.open(sight.path()).settled();
            visitor.screenshot("page-" + sight.name() + "-" + how);
            visitor.meetsNoBarrier();
            visitor.hasNoComplaint();
            assertThat(visitor.overflows()).as("scrolls sideways").isFalse();
            assertThat(visitor.buried()).as("lies under something else").isEmpty();
        }
    }
}
