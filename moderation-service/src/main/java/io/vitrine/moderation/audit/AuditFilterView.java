package io.vitrine.moderation.audit;

import org.jspecify.annotations.Nullable;

/**
 * A filter of the log as a form sends it and shows it again; empty texts where it asks for nothing.
 *
 * @param action a code
 * @param actor a kind of actor, or a member's id
 * @param subject an id
 */
public record AuditFilterView(String action, String actor, String subject) {

    static AuditFilterView of(@Nullable String action, @Nullable String actor, @Nullable String subject) {
        return new AuditFilterView(orEmpty(action), orEmpty(actor), orEmpty(subject));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Whether anything is asked for. */
    public boolean isGiven() {
        return !(action + actor + subject).isEmpty();
    }
}
