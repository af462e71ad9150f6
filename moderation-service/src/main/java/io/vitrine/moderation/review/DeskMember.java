package io.vitrine.moderation.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a reviewer wants the desk.
 *
 * @param queues in which they work; null for all but the sensitive one
 * @param veil which pictures are blurred until they ask for them
 * @param grey whether sensitive pictures are grey until they ask for them
 * @param breakMinutes of work until a break is suggested; 0 for never
 */
public record DeskMember(@Nullable List<String> queues, Veil veil, boolean grey, int breakMinutes) {

    /** Careful, for everybody who has not chosen. */
    public static final DeskMember DEFAULT = new DeskMember(null, Veil.SENSITIVE, true, 50);

    public DeskMember {
        queues = queues == null ? null : List.copyOf(queues);
    }

    /** Which pictures are blurred. */
    public enum Veil {
        ALWAYS,
        /** Those that a finding or the policy asks to be. */
        SENSITIVE,
        NEVER;

        /** As it stands in rows and requests. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
