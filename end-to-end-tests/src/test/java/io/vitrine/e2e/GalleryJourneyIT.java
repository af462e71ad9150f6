package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Patience;
import io.vitrine.e2e.Visitor.Device;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryJourneyIT {

    /** More than two pages. */
    private static final int LOOKS = 60;

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    GalleryJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
        for (int photo = 0; photo < LOOKS; photo++) {
            brand.sharePlain(400 + photo);
        }
        await().atMost(Patience.SOON.multipliedBy(2)).until(() -> brand.looks().size() == LOOKS);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void nothingMovesByItself(Device device) {
        try (Visitor visitor = Visitor.with(system, chromium, device)) {
            visitor.open("/g/" + brand.campaign()).settled();

            assertThat(visitor.layoutShift()).isLessThan(0.001);
            visitor.hasNoComplaint();
        }
    }

    @Test
    void scrollingShowsEveryLookOnce() {
        try (Visitor visitor = Visitor.with(system, chromium, Device.DESKTOP)) {
            visitor.open("/g/" + brand.campaign()).settled();
            Locator looks = visitor.page().locator("#looks > li");
            await().atMost(Patience.SOON).until(() -> {
                visitor.page().mouse().wheel(0, 4_000);
                return looks.count() >= LOOKS;
            });

            assertThat(ids(visitor.page())).hasSize(LOOKS);
            visitor.hasNoComplaint();
        }
    }

    @Test
    void pagingWithoutScriptShowsEveryLookOnce() {
        try (Visitor visitor = Visitor.withoutScript(system, chromium, Device.PHONE)) {
            visitor.open("/g/" + brand.campaign());
            Set<String> seen = new HashSet<>(ids(visitor.page()));
            while (visitor.page().locator("#more").count() > 0) {
                visitor.page().locator("#more").click();
                seen.addAll(ids(visitor.page()));
            }

            assertThat(seen).hasSize(LOOKS);
            visitor.hasNoComplaint();
        }
    }

    private static Set<String> ids(Page page) {
        Set<String> ids = new HashSet<>();
        for (Locator look : page.locator("#looks > li").all()) {
            ids.add(look.getAttribute("data-id"));
        }
        return ids;
    }

    @Test
    void theLightboxWorksByKeyboardAndGivesTheFocusBack() {
        try (Visitor visitor = Visitor.with(system, chromium, Device.DESKTOP)) {
            visitor.open("/g/" + brand.campaign()).settled();
            Locator first = visitor.page().locator("#looks > li a.shot").first();
            first.focus();
            visitor.page().keyboard().press("Enter");
            Locator picture = visitor.page().locator("#lightbox .stage img");
            assertThat(picture).isVisible();
            String before = picture.getAttribute("src");
            visitor.page().keyboard().press("ArrowRight");
            assertThat(picture).not().hasAttribute("src", before);
            visitor.screenshot("journey-lightbox");
            visitor.meetsNoBarrier();
            visitor.page().keyboard().press("Escape");

            assertThat(visitor.page().locator("#lightbox")).not().isVisible();
            assertThat(visitor.page().locator("#looks > li a.shot:focus")).hasCount(1);
            visitor.hasNoComplaint();
        }
    }
}
