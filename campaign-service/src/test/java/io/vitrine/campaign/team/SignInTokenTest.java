package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SignInTokenTest {

    @Test
    void holdsAtLeast128BitsInCharactersThatALinkCanCarry() {
        var token = SignInToken.random(new SecureRandom());

        assertThat(token.text()).matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void isKnownByItsHashOnly() {
        var token = new SignInToken("secret");

        assertThat(token.hash()).isEqualTo(new SignInToken("secret").hash()).hasSize(32);
        assertThat(token.toString()).doesNotContain("secret");
    }
}
