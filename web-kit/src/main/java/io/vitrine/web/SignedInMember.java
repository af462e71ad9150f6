package io.vitrine.web;

import java.util.Set;
import java.util.UUID;

/**
 * The member behind a request, as the token says it.
 *
 * @param memberId the member's id
 * @param name the member's name as people read it
 * @param brandId the brand that the member acts for; every query of the request is limited to it
 * @param brandName the brand's name as people read it
 * @param roles what the member may do for that brand
 */
public record SignedInMember(UUID memberId, String name, UUID brandId, String brandName, Set<Role> roles) {

    public SignedInMember {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the member may enter the studio: who runs campaigns or reads their figures. */
    public boolean mayEnterStudio() {
        return has(Role.OWNER) || has(Role.MARKETER) || has(Role.ANALYST);
    }

    /** Whether the member may enter the review desk. */
    public boolean mayEnterReview() {
        return has(Role.OWNER) || has(Role.MODERATOR);
    }

    /** Whether the member may read the audit log of moderation; analysts may, who decide nothing. */
    public boolean mayReadAudit() {
        return mayEnterReview() || has(Role.ANALYST);
    }

    /** The first letter of the name, for the round mark in the masthead. */
    public String initial() {
        return name.isEmpty() ? "·" : Character.toString(name.codePointAt(0));
    }
}
