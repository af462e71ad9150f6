package io.vitrine.campaign.team;

import io.vertx.mutiny.sqlclient.Row;
import io.vitrine.web.Role;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code members}. */
final class MemberRow {

    static final String COLUMNS =
            "members.id, members.brand_id, members.email, members.name, members.roles, members.created_at,"
                    + " members.last_signed_in_at";

    private MemberRow() {}

    static Member read(Row row) {
        OffsetDateTime lastSignedIn = row.getOffsetDateTime("last_signed_in_at");
        return new Member(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getString("email"),
                row.getString("name"),
                roles(row.getArrayOfStrings("roles")),
                row.getOffsetDateTime("created_at").toInstant(),
                lastSignedIn == null ? null : lastSignedIn.toInstant());
    }

    static String[] codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toArray(String[]::new);
    }

    static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes).map(Role::ofCode).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
