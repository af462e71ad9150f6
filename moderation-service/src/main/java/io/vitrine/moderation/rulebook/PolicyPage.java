package io.vitrine.moderation.rulebook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.web.SignedInMember;

/**
 * One campaign's policy: the editor, its trials and its history.
 *
 * @param campaign what judges and what judged
 * @param language what documents can name
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PolicyPage(RulebookViews.CampaignView campaign, RulebookResource.Language language, SignedInMember member)
        implements TemplateInstance {}
