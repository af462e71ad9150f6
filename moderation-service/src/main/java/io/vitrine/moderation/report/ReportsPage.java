package io.vitrine.moderation.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.web.SignedInMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reported looks as a list with forms, which works without script.
 *
 * @param looks a page of the queue
 * @param next the {@code after} of the next page; null on the last
 * @param reasons for a removal
 * @param kept the sentence that is offered for keeping a look
 * @param done what was just done, in a sentence; null if nothing was
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReportsPage(
        List<ReportedLookView> looks,
        @Nullable String next,
        List<Reason> reasons,
        String kept,
        @Nullable String done,
        SignedInMember member)
        implements TemplateInstance {}
