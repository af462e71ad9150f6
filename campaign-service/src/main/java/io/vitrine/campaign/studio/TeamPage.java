package io.vitrine.campaign.studio;

import io.vitrine.campaign.team.MachineKey;
import io.vitrine.campaign.team.Member;
import io.vitrine.web.Role;
import io.vitrine.web.SignedInMember;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page of the brand's members and machines.
 *
 * @param member who looks
 * @param members everybody, by name
 * @param keys the machines' keys, those that work first; none for who may not see them
 */
record TeamPage(SignedInMember member, List<Member> members, List<MachineKey> keys) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

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

    /** What a machine may be: everything but the owner. */
    public List<RoleChoice> keyChoices() {
        return choices().stream().filter(choice -> choice.role() != Role.OWNER).toList();
    }

    /** The day in UTC, until the page's script puts the reader's own time in its place. */
    public String day(Instant time) {
        return DAY.format(time);
    }

    /** A role and what it is for. */
    record RoleChoice(Role role, String text) {}

    /** The role as people read it. */
    public String label(Role role) {
        String code = role.code();
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }
}
