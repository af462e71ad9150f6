package io.vitrine.campaign.team;

import io.vitrine.web.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works for one brand. Someone who works for two brands is two members.
 *
 * @param id the member
 * @param brandId the brand
 * @param email in lower case, unique within the brand
 * @param name as colleagues read it
 * @param roles at least one
 * @param createdAt when the member was added
 * @param lastSignedInAt null until the first sign-in
 */
public record Member(
        UUID id,
        UUID brandId,
        String email,
        String name,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant lastSignedInAt) {

    public Member {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a member has at least one role");
        }
        roles = Set.copyOf(roles);
    }

    public boolean isOwner() {
        return roles.contains(Role.OWNER);
    }

    /** The roles in their usual order, for people to read. */
    public Set<Role> rolesInOrder() {
        return EnumSet.copyOf(roles);
    }
}
