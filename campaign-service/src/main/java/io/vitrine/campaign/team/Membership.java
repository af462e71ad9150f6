package io.vitrine.campaign.team;

import java.util.UUID;

/**
 * One of the brands that a person works for.
 *
 * @param memberId the person as a member of that brand
 * @param brand the brand
 */
public record Membership(UUID memberId, Brand brand) {}
