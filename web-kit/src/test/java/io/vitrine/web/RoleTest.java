package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void everyRoleIsFoundByItsCode() {
        for (Role role : Role.values()) {
            assertThat(Role.ofCode(role.code())).contains(role);
        }
        assertThat(Set.of(Roles.OWNER, Roles.MARKETER, Roles.MODERATOR, Roles.CARE, Roles.ANALYST))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.allOf(Role.class).stream().map(Role::code).toList());
    }

    @Test
    void codeOfALaterVersionIsNoRole() {
        assertThat(Role.ofCode("curator")).isEmpty();
        assertThat(Role.ofCode("OWNER")).isEmpty();
    }

    @Test
    void navigationFollowsTheRoles() {
        assertThat(member(Role.OWNER).mayEnterStudio()).isTrue();
        assertThat(member(Role.OWNER).mayEnterReview()).isTrue();
        assertThat(member(Role.MODERATOR).mayEnterStudio()).isFalse();
        assertThat(member(Role.MODERATOR).mayEnterReview()).isTrue();
        assertThat(member(Role.MARKETER).mayEnterReview()).isFalse();
        assertThat(member(Role.CARE).mayEnterStudio()).isFalse();
    }

    @Test
    void initialIsTheFirstLetterWhateverTheScript() {
        assertThat(new SignedInMember(UUID.randomUUID(), "𝒜da", UUID.randomUUID(), "Nordlicht", Set.of()).initial())
                .isEqualTo("𝒜");
        assertThat(new SignedInMember(UUID.randomUUID(), "", UUID.randomUUID(), "Nordlicht", Set.of()).initial())
                .isEqualTo("·");
    }

    private static SignedInMember member(Role role) {
        return new SignedInMember(UUID.randomUUID(), "Maya", UUID.randomUUID(), "Nordlicht", Set.of(role));
    }
}
