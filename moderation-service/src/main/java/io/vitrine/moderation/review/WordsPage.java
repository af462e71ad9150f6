package io.vitrine.moderation.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.moderation.review.CampaignChoices.Choice;
import io.vitrine.web.SignedInMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where captions are tried on the text screens.
 *
 * @param campaigns to choose from
 * @param chosen one of them; null if there is none
 * @param form what was typed, to stand there again
 * @param answer what the screens say; null before anything was tried
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WordsPage(
        List<Choice> campaigns,
        @Nullable Choice chosen,
        Typed form,
        WordsResource.@Nullable TestView answer,
        SignedInMember member)
        implements TemplateInstance {

    /**
     * What stands in the form.
     *
     * @param captions one a line
     * @param blocked one a line
     * @param allowed one a line
     */
    record Typed(String captions, String blocked, String allowed) {

        static final Typed NOTHING = new Typed("", "", "");

        WordTrial toTrial(UUID campaignId) {
            return new WordTrial(
                    campaignId,
                    captions.lines().toList(),
                    blocked.lines().toList(),
                    allowed.lines().toList());
        }

        /** Whether unsaved words are being tried. */
        public boolean hasWords() {
            return !blocked.isBlank() || !allowed.isBlank();
        }
    }
}
