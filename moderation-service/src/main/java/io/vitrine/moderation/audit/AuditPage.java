package io.vitrine.moderation.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.audit.Actor;
import io.vitrine.moderation.audit.AuditViews.StateView;
import io.vitrine.web.SignedInMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done in moderation, and whether the log of it holds.
 *
 * @param entries a page of the log
 * @param next the address of the next page; null on the last
 * @param state where the log stands
 * @param asked what the filter asks for
 * @param actions that can be chosen in the filter
 * @param people who can be chosen in the filter
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditPage(
        List<AuditEntryView> entries,
        @Nullable String next,
        StateView state,
        AuditFilterView asked,
        List<Action> actions,
        List<Actor> people,
        SignedInMember member)
        implements TemplateInstance {}
