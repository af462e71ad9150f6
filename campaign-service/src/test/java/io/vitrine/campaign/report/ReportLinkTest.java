package io.vitrine.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLinkTest {

    @Test
    void aLinkIsReadBackFromItsAddress() {
        var link = ReportLink.random(new SecureRandom());

        assertThat(link.path()).isEqualTo("/reports/" + link.secret());
        assertThat(ReportLink.parse(link.secret())).contains(link);
        assertThat(link.hash()).hasSize(32);
    }

    @Test
    void logsDoNotLearnIt() {
        var link = ReportLink.random(new SecureRandom());

        assertThat(link.toString()).doesNotContain(link.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789012345678901/", "01234567890123456789012"})
    void whatCannotBeOneIsNotLookedUp(String secret) {
        assertThat(ReportLink.parse(secret)).isEmpty();
    }
}
