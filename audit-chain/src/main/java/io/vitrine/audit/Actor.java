package io.vitrine.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what an entry says.
 *
 * @param kind what they are
 * @param id the member's; null for all others
 * @param name the member's, as colleagues read it; null for all others, above all for authors
 */
public record Actor(Kind kind, @Nullable UUID id, @Nullable String name) {

    /** What can act. */
    public enum Kind {
        /** A campaign's policy, by itself. */
        POLICY,
        /** A member of the brand, or a machine with a member's key. */
        MEMBER,
        /** The author of the submission. */
        AUTHOR,
        /** Somebody of the brand, in another service that does not say who. */
        TEAM,
        /** Whoever runs the installation. */
        OPERATOR;

        /** As it stands in entries. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this code; empty if there is none. */
        public static Optional<Kind> ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException unless members, and members alone, have id and name */
    public Actor {
        boolean isMember = kind == Kind.MEMBER;
        if (isMember != (id != null) || isMember != (name != null)) {
            throw new IllegalArgumentException("members are named, others are not: " + kind);
        }
        name = name == null ? null : StorableText.of(name);
    }

    public static Actor policy() {
        return new Actor(Kind.POLICY, null, null);
    }

    public static Actor member(UUID id, String name) {
        return new Actor(Kind.MEMBER, id, name);
    }

    public static Actor author() {
        return new Actor(Kind.AUTHOR, null, null);
    }

    public static Actor team() {
        return new Actor(Kind.TEAM, null, null);
    }

    public static Actor operator() {
        return new Actor(Kind.OPERATOR, null, null);
    }
}
