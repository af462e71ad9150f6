package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @CsvSource({
        "/review/../q/metrics, /q/metrics",
        "/review/%2e%2e/q/metrics, /q/metrics",
        "/%71/health, /q/health",
        "//q/health, /q/health",
        "/./q//health, /q/health",
        "/../../etc/passwd, /etc/passwd",
        "/a/b/.., /a/",
        "/a/., /a/",
        "/share/, /share/",
        "/g/%C3%A9t%C3%A9, /g/%C3%A9t%C3%A9",
        "/g/a%2Fb, /g/a%2Fb",
        "/g/100%, /g/100%",
        "/g/%zz, /g/%zz",
    })
    void givesEachPathItsPlainForm(String given, String plain) {
        assertThat(RequestPath.normalise(given)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/g/ootd", "/g/ootd?after=a//b&x=/../y", "/api/looks?q=%2e%2e"})
    void leavesPlainPathsAndEveryQueryAlone(String target) {
        assertThat(RequestPath.normalise(target)).isEqualTo(target);
    }
}
