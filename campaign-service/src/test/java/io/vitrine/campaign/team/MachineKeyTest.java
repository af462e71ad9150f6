package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vitrine.web.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MachineKeyTest {

    @Test
    void isNeverAnOwner() {
        assertThatIllegalArgumentException().isThrownBy(() -> key(Set.of(Role.MARKETER, Role.OWNER)));
    }

    @Test
    void isForSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> key(Set.of()));
    }

    private static MachineKey key(Set<Role> roles) {
        var brand = new Brand(UUID.randomUUID(), "acme", "Acme");
        return new MachineKey(UUID.randomUUID(), brand, "Shop", "vtr_abcdefgh", roles, Instant.EPOCH, null, null);
    }
}
