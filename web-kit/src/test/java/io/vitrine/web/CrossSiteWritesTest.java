package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteWritesTest {

    private static final Set<String> OURS = Set.of("https://looks.example.com");

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "LOCK"})
    void writeFromAnotherSiteIsRefused(String method) {
        assertThat(refuses(method, "cross-site", null)).isTrue();
        assertThat(refuses(method, "same-site", null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void writeFromOurPagesPasses(String fetchSite) {
        assertThat(refuses("POST", fetchSite, "https://looks.example.com")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void readingIsFreeForEveryone(String method) {
        assertThat(refuses(method, "cross-site", "https://evil.example")).isFalse();
    }

    @Test
    void withoutFetchMetadataTheOriginDecides() {
        assertThat(refuses("POST", null, "https://looks.example.com")).isFalse();
        assertThat(refuses("POST", null, "https://evil.example")).isTrue();
        assertThat(refuses("POST", null, "http://looks.example.com")).isTrue();
        assertThat(refuses("POST", null, "null")).isTrue();
    }

    @Test
    void callerThatIsNoBrowserPasses() {
        assertThat(refuses("POST", null, null)).isFalse();
    }

    @Test
    void tokenInAHeaderIsExemptUnlessTheCookieIsThereToo() {
        assertThat(CrossSiteWrites.refuses(new CrossSiteWrites.Asked("POST", "cross-site", null, true, false), OURS))
                .isFalse();
        assertThat(CrossSiteWrites.refuses(new CrossSiteWrites.Asked("POST", "cross-site", null, true, true), OURS))
                .isTrue();
    }

    @Test
    void originOfAnAddressHasNoPathAndOnlyAnExplicitPort() {
        assertThat(FetchMetadataFilter.originOf(URI.create("https://looks.example.com/")))
                .isEqualTo("https://looks.example.com");
        assertThat(FetchMetadataFilter.originOf(URI.create("http://localhost:8080")))
                .isEqualTo("http://localhost:8080");
    }

    private static boolean refuses(String method, @Nullable String fetchSite, @Nullable String origin) {
        return CrossSiteWrites.refuses(new CrossSiteWrites.Asked(method, fetchSite, origin, false, true), OURS);
    }
}
