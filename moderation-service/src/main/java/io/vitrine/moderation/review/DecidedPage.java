package io.vitrine.moderation.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.web.SignedInMember;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, latest first, and the way to take it back.
 *
 * @param cases a page of decided cases
 * @param single whether it is one case that somebody came for, and not a page of all
 * @param next the {@code after} of the next page; null on the last
 * @param reasons for a rejection
 * @param veil which pictures the member wants blurred: {@code always}, {@code sensitive} or {@code never}
 * @param lifted those whose blurred picture the member asked to see before
 * @param done what was just done, in a sentence; null if nothing was
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DecidedPage(
        List<CaseView> cases,
        boolean single,
        @Nullable String next,
        List<ReasonView> reasons,
        String veil,
        Set<UUID> lifted,
        @Nullable String done,
        SignedInMember member)
        implements TemplateInstance {}
