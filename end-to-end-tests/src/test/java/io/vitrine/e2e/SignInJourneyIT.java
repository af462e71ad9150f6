package io.vitrine.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.bench.driver.Brand;
import io.vitrine.e2e.Visitor.Device;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Journey
class SignInJourneyIT {

    private final RunningSystem system;
    private final Chromium chromium;
    private final Brand brand;

    SignInJourneyIT(RunningSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
        this.brand = Brand.in(system.vitrine());
    }

    @Test
    void aLinkLetsOnePersonInOnceAndAPreviewDoesNotUseItUp() {
        String link = brand.signInLink("marketer").getPath();
        assertThat(brand.publicApi().page(link).status()).isEqualTo(200);

        try (Visitor first = Visitor.with(system, chromium, Device.PHONE);
                Visitor second = Visitor.with(system, chromium, Device.PHONE)) {
            first.open(link).settled();
            first.screenshot("journey-sign-in");
            first.page().locator("main form button[type=submit]").click();
            first.page().waitForURL(url -> !url.contains("/signin"));
            assertThat(first.page().context().cookies().stream()
                            .filter(cookie -> cookie.name.equals("vitrine-session") && cookie.httpOnly))
                    .hasSize(1);
            first.hasNoComplaint();

            second.open(link);
            if (second.page().locator("main form button[type=submit]").count() > 0) {
                second.page().locator("main form button[type=submit]").click();
            }
            second.screenshot("journey-sign-in-used");
            assertThat(second.page().context().cookies()).noneMatch(cookie -> cookie.name.equals("vitrine-session"));
        }
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(brand.publicApi()
                        .post("/api/session", Map.of("token", token))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void aMembersPageAsksAVisitorToSignInAndLeadsBack() {
        try (Visitor visitor = Visitor.with(system, chromium, Device.DESKTOP)) {
            for (String page : new String[] {"/studio", "/review"}) {
                visitor.open(page);
                assertThat(visitor.page().url()).contains("/signin?next=");
            }
            visitor.seesHeading("Sign in with a link");
        }
    }

    @Test
    void whoSignsOutIsOut() {
        try (Visitor member = Visitor.with(system, chromium, Device.DESKTOP)) {
            member.signIn(brand, "owner").open("/studio").settled();
            assertThat(member.page().locator("h1").first()).isVisible();

            member.page().locator("header details summary").click();
            member.page().locator("form[action='/signout'] button").click();
            member.page().waitForURL(url -> !url.contains("/studio"));
            member.open("/studio");

            assertThat(member.page().url()).contains("/signin");
        }
    }
}
