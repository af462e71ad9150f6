package io.vitrine.moderation.appeal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.web.SignedInMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appeals of the brand: those that wait, or those that have ended.
 *
 * @param appeals a page of them
 * @param open how many wait
 * @param isEnded whether these have ended
 * @param next the {@code after} of the next page; null on the last
 * @param done what was just done, in a sentence; null if nothing was
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AppealsPage(
        List<AppealView> appeals,
        long open,
        boolean isEnded,
        @Nullable String next,
        @Nullable String done,
        SignedInMember member)
        implements TemplateInstance {}
