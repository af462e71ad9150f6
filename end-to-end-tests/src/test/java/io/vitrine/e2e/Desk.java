package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.vitrine.bench.driver.Brand.Receipt;
import io.vitrine.bench.driver.Patience;

/** The review desk as a person has it before them. Whatever it waits for may take as long as a busy machine needs. */
record Desk(Visitor visitor) {

    private static final double SOON = Patience.SOON.toMillis();

    static Desk before(Visitor visitor) {
        visitor.open("/review").settled();
        return new Desk(visitor);
    }

    Page page() {
        return visitor.page();
    }

    /** A part of the desk by the name of its data attribute. */
    Locator part(String name) {
        return page().locator("[data-" + name + "]");
    }

    /** Waits until that selfie is the one to decide. */
    Desk shows(Receipt selfie) {
        assertThat(part("case")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        assertThat(part("author")).hasText(selfie.author(), new HasTextOptions().setTimeout(SOON));
        return this;
    }

    /** Waits until nothing is left to do. */
    Desk isDone() {
        assertThat(part("empty")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        return this;
    }

    Desk press(String key) {
        page().keyboard().press(key);
        return this;
    }

    /** Presses R, and then the number of the first reason. */
    Desk reject() {
        press("r");
        assertThat(page().locator("#reject")).isVisible();
        press("1");
        assertThat(page().locator("#reject")).isHidden();
        return this;
    }

    /** Waits for a passing message. */
    Desk says(String words) {
        assertThat(page().locator(".toasts")).containsText(words, new ContainsTextOptions().setTimeout(SOON));
        return this;
    }

    /** The selfie among the thumbnails of what waits. */
    Locator thumbnail(Receipt selfie) {
        return page().locator("[data-strip] button[aria-label^='" + selfie.author() + ",']");
    }

    /** Waits until the selfie is no longer among what waits. */
    void forgets(Receipt selfie) {
        assertThat(thumbnail(selfie)).hasCount(0, new HasCountOptions().setTimeout(SOON));
    }
}
