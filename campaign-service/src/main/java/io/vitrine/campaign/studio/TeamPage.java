package io.vitrine.campaign.studio;

import io.vitrine.campaign.team.Member;
import io.vitrine.web.Role;
import io.vitrine.web.SignedInMember;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page of the brand's members.
 *
 * @param member who looks
 * @param members everybody, by name
 */
record TeamPage(SignedInMember member, List<Member> members) {

    public boolean mayManage() {
        return member.has(Role.OWNER);
    }

    public boolean isMe(Member other) {
        return other.id().equals(member.memberId());
    }

    /** The codes of a member's roles, for the page's script. */
    public String codes(Member other) {
        return other.rolesInOrder().stream().map(Role::code).collect(Collectors.joining(" "));
    }

    public List<RoleChoice> choices() {
        return List.of(
                new RoleChoice(Role.OWNER, "Does everything, and manages this team"),
                new RoleChoice(Role.MARKETER, "Runs campaigns, arranges looks, imports products"),
                new RoleChoice(Role.MODERATOR, "Decides in the review desk what is shown"),
                new RoleChoice(Role.CARE, "Answers shoppers; reads along in the studio"),
                new RoleChoice(Role.ANALYST, "Reads along in the studio"));
    }

    /** A role and what it is for. */
    record RoleChoice(Role role, String text) {}

    /** The role as people read it. */
    public String label(Role role) {
        String code = role.code();
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }
}
