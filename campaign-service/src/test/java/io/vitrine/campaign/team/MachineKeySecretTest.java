package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class MachineKeySecretTest {

    @Test
    void saysWhatItIsAndHolds256Bits() {
        var secret = MachineKeySecret.random(new SecureRandom());

        assertThat(secret.text()).matches("vtr_[A-Za-z0-9_-]{43}");
    }

    @Test
    void isRecognisedByItsBeginning() {
        var secret = new MachineKeySecret("vtr_abcdefghijklmnop");

        assertThat(secret.prefix()).isEqualTo("vtr_abcdefgh");
    }

    @Test
    void isKnownByItsHashOnly() {
        var secret = new MachineKeySecret("vtr_secret");

        assertThat(secret.hash())
                .isEqualTo(new MachineKeySecret("vtr_secret").hash())
                .hasSize(32);
        assertThat(secret.toString()).doesNotContain("secret");
    }
}
