package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The members of every brand. Each operation is limited to one brand; another's members do not exist for it. */
public interface Members {

    /** Everybody of the brand by name, at most {@value #MAX_MEMBERS}. */
    Uni<List<Member>> ofBrand(UUID brandId);

    /** A brand has no more members than this. */
    int MAX_MEMBERS = 500;

    /**
     * Adds {@code member}.
     *
     * @return fails with {@link TeamRefused} when the address is taken
     */
    Uni<Member> add(Member member);

    /** The member with this address, with {@code role} among its roles; made if there is none. */
    Uni<Member> addOrGrant(Member member, Role role);

    /**
     * Gives the member these roles and no others.
     *
     * @return fails with {@link TeamRefused} when there is no such member, or no owner would be left
     */
    Uni<Member> changeRoles(UUID brandId, UUID memberId, Set<Role> roles);

    /**
     * Removes the member, the links to sign in and the sessions.
     *
     * @return fails with {@link TeamRefused} when there is no such member, or no owner would be left
     */
    Uni<Void> remove(UUID brandId, UUID memberId);
}
