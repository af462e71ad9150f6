package io.vitrine.campaign.team;

import io.vitrine.web.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of a machine to act for one brand, without a person. The key's secret is not here: it is told once.
 *
 * @param id the key; subject of its tokens
 * @param brand for whom the machine acts
 * @param name what owners call it, 1 to {@value #MAX_NAME} characters
 * @param prefix how its secret begins, to recognise it by
 * @param roles at least one, never {@link Role#OWNER}
 * @param createdAt when an owner made it
 * @param lastUsedAt when it was last exchanged for a token; null until the first time
 * @param revokedAt when an owner revoked it; null while it works
 */
public record MachineKey(
        UUID id,
        Brand brand,
        String name,
        String prefix,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public static final int MAX_NAME = 80;

    public MachineKey {
        if (roles.isEmpty() || roles.contains(Role.OWNER)) {
            throw new IllegalArgumentException("a key has at least one role and is never an owner");
        }
        roles = Set.copyOf(roles);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** The roles in their usual order, for people to read. */
    public Set<Role> rolesInOrder() {
        return EnumSet.copyOf(roles);
    }
}
