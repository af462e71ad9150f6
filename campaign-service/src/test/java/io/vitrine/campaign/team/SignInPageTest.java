package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/studio", "/studio/campaigns/ootd?after=1", "/review"})
    void goesOnToPagesOfOurs(String next) {
        assertThat(SignInPage.safeNext(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a b"})
    void leadsNobodyElsewhere(String next) {
        assertThat(SignInPage.safeNext(next)).isEqualTo("/studio");
    }
}
