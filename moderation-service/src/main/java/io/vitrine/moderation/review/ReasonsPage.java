package io.vitrine.moderation.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.web.SignedInMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The brand's own reasons for rejections.
 *
 * @param own those that are offered
 * @param forms of those, in the same order, and last that of a new one
 * @param archived those that are not
 * @param catalogue what a reason can be for machines
 * @param languages in which it can be written
 * @param done what was just done, in a sentence; null if nothing was
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReasonsPage(
        List<SavedReason> own,
        List<ReasonForm> forms,
        List<SavedReason> archived,
        List<Reason> catalogue,
        List<ChoiceView> languages,
        @Nullable String done,
        SignedInMember member)
        implements TemplateInstance {

    /** In the order of {@link SavedReason#LANGUAGES}. */
    static final List<ChoiceView> LANGUAGES = List.of(
            new ChoiceView("en", "English"),
            new ChoiceView("de", "German"),
            new ChoiceView("fr", "French"),
            new ChoiceView("es", "Spanish"));
}
