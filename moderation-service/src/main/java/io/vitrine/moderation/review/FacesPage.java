package io.vitrine.moderation.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.web.SignedInMember;

/**
 * Which faces of a selfie that is shown already are blurred.
 *
 * @param shown the selfie
 * @param data the same as JSON that is safe inside a script element
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FacesPage(CaseView shown, String data, SignedInMember member) implements TemplateInstance {}
