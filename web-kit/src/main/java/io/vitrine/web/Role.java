package io.vitrine.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What a member may do for a brand. In tokens and JSON a role is written in lower case. */
public enum Role {
    /** May do everything for the brand, and names its members. */
    OWNER,
    /** Runs campaigns: creates, curates, tags products. */
    MARKETER,
    /** Decides in the review desk. */
    MODERATOR,
    /** Answers shoppers: sees submissions and withdraws for them. */
    CARE,
    /** Reads galleries and figures. */
    ANALYST;

    /** The name in tokens and JSON, such as {@code marketer}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this {@linkplain #code() code}; empty for a code that this version does not know. */
    public static Optional<Role> ofCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
