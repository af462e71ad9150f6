package io.vitrine.campaign.team;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed-in member, as it stands now: roles and names are today's, not those of the moment of signing in.
 *
 * @param id names the session in its token
 * @param member who
 * @param brand for whom
 * @param expiresAt when it ends by itself
 */
public record Session(UUID id, Member member, Brand brand, Instant expiresAt) {}
