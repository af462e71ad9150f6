package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A person at a browser. Whatever goes wrong behind the scenes is noted: errors on the console, failed scripts and
 * requests, and every request that would leave the own origin.
 */
final class Visitor implements AutoCloseable {

    /** What a visitor sits at. */
    enum Device {
        PHONE(390, 844, true),
        TABLET(820, 1180, true),
        DESKTOP(1280, 900, false),
        SHOP_SCREEN(1920, 1080, false);

        private final int width;
        private final int height;
        private final boolean touch;

        Device(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    private static final int FAILED = 400;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Sums up how far things moved by themselves, as Core Web Vitals count it. */
    private static final String WATCH_SHIFTS =
            """
            window.shifted = 0;
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private final RunningSystem system;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Visitor(RunningSystem system, Chromium chromium, Browser.NewContextOptions options) {
        this.system = system;
        this.context =
                chromium.browser().newContext(options.setBaseURL(system.url().toString()));
        this.page = context.newPage();
        page.setDefaultTimeout(Patience.SOON.toMillis());
        page.addInitScript(WATCH_SHIFTS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(response -> {
            if (response.status() >= FAILED) {
                complaints.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onRequest(request -> noteForeign(request.url()));
    }

    static Visitor with(RunningSystem system, Chromium chromium, Device device) {
        return new Visitor(system, chromium, options(device));
    }

    static Visitor inTheDark(RunningSystem system, Chromium chromium, Device device) {
        return new Visitor(system, chromium, options(device).setColorScheme(ColorScheme.DARK));
    }

    static Visitor withoutScript(RunningSystem system, Chromium chromium, Device device) {
        return new Visitor(system, chromium, options(device).setJavaScriptEnabled(false));
    }

    /** Somebody whose browser asks for pages in that language, such as {@code de-DE}. */
    static Visitor speaking(RunningSystem system, Chromium chromium, Device device, String locale) {
        return new Visitor(system, chromium, options(device).setLocale(locale));
    }

    static Visitor speakingWithoutScript(RunningSystem system, Chromium chromium, Device device, String locale) {
        return new Visitor(system, chromium, options(device).setLocale(locale).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions options(Device device) {
        return new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setHasTouch(device.touch)
                .setIsMobile(device.touch);
    }

    private void noteForeign(String url) {
        URI address = URI.create(url.split("[?#]", 2)[0]);
        boolean isOwn = List.of("data", "blob", "about").contains(address.getScheme())
                || address.getAuthority().equals(system.url().getAuthority());
        if (!isOwn) {
            complaints.add("third party: " + url);
        }
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Signs in as people do: opens the link and goes on from the page that it shows. */
    Visitor signIn(Brand brand, String role) {
        return signIn(brand.signInLink(role));
    }

    /** Signs in as somebody else than the first with a role. */
    Visitor signIn(Brand brand, String role, String firstName) {
        return signIn(brand.signInLink(role, firstName));
    }

    private Visitor signIn(URI link) {
        open(link.getPath());
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/signin"));
        return this;
    }

    /** Waits until the page is quiet. */
    Visitor settled() {
        page.waitForLoadState(LoadState.LOAD);
        await().atMost(Patience.SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Boolean.TRUE.equals(page.evaluate("document.fonts.status !== 'loading' &&"
                        + " [...document.images].filter(i => i.loading !== 'lazy').every(i => i.complete)")));
        return this;
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(system.target().resolve("screenshots").resolve(name + ".png")));
    }

    /**
     * The whole page on a phone in the dark, a tablet and a desktop, none of which may scroll sideways; it is seen as
     * before after it.
     */
    void portraits(String name) {
        ViewportSize before = page.viewportSize();
        boolean isDark = Boolean.TRUE.equals(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"));
        for (Device device : List.of(Device.PHONE, Device.TABLET, Device.DESKTOP)) {
            ColorScheme scheme = device == Device.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(device.width, device.height);
            awaitStillness();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(system.target()
                            .resolve("screenshots")
                            .resolve(name + "-" + device.name().toLowerCase(Locale.ROOT) + ".png")));
            assertThat(overflows()).as(name + " scrolls sideways on " + device).isFalse();
        }
        page.setViewportSize(before.width, before.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    void seesHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                        .first())
                .isVisible();
    }

    /** How much of the screen moved by itself, 0 is nothing. */
    double layoutShift() {
        return ((Number) page.evaluate("window.shifted")).doubleValue();
    }

    /** Whether the page can be scrolled sideways, which a phone's must not. */
    boolean overflows() {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Waits until what comes in has come in: halfway there, colours are too pale for anybody. */
    private void awaitStillness() {
        await().atMost(Patience.SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Boolean.TRUE.equals(page.evaluate("document.getAnimations().every(one =>"
                        + " one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)")));
    }

    /** Links and buttons that somebody sees and cannot press, because something else lies over them. */
    List<?> buried() {
        return (List<?>)
                page.evaluate(
                        """
                () => [...document.querySelectorAll('a[href], button')].flatMap(wanted => {
                  if (!wanted.checkVisibility({ visibilityProperty: true })) return [];
                  wanted.scrollIntoView({ block: 'center', behavior: 'instant' });
                  const box = wanted.getClientRects()[0];
                  const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                  return !top || wanted.contains(top) || top.contains(wanted)
                      ? [] : [`${wanted.outerHTML.slice(0, 120)} under ${top.outerHTML.slice(0, 120)}`];
                })
                """);
    }

    /** No barrier that axe can find, by the rules of WCAG 2.2 AA. */
    void meetsNoBarrier() {
        awaitStillness();
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations)
                .as("accessibility of " + page.url())
                .extracting(rule -> rule.getId() + " " + rule.getHelp() + " at "
                        + rule.getNodes().get(0).getTarget() + " in "
                        + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    /** Nothing went wrong that the visitor could not see. */
    void hasNoComplaint() {
        assertThat(complaints).as("behind the scenes of " + page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
