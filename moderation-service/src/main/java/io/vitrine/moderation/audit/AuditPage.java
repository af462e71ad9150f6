package io.vitrine.moderation.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.audit.Actor;
import io.vitrine.moderation.audit.AuditViews.StateView;
import io.vitrine.web.SignedInMember;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was done in moderation, and whether the log of it holds.
 *
 * @param entries a page of the log
 * @param next the address of the next page; null on the last
 * @param state where the log stands
 * @param asked what the filter asks for
 * @param members who can be chosen in the filter
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditPage(
        List<AuditEntryView> entries,
        @Nullable String next,
        StateView state,
        Asked asked,
        List<Actor> members,
        SignedInMember member)
        implements TemplateInstance {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * The filter as it was sent; empty texts where it asks for nothing.
     *
     * @param action a code
     * @param actor a kind, or a member's id
     * @param subject an id
     */
    record Asked(String action, String actor, String subject) {

        static Asked of(@Nullable String action, @Nullable String actor, @Nullable String subject) {
            return new Asked(orEmpty(action), orEmpty(actor), orEmpty(subject));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        /** Whether anything is asked for. */
        boolean isGiven() {
            return !(action + actor + subject).isEmpty();
        }
    }

    /** When the last check was; empty if there was none. */
    String checkedAt() {
        var last = state.lastCheck();
        return last == null ? "" : DAY_AND_TIME.format(last.at());
    }

    /** All that can be chosen. */
    Action[] actions() {
        return Action.values();
    }
}
