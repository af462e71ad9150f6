package io.vitrine.moderation.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.web.SignedInMember;

/**
 * How the screens are doing, as a table.
 *
 * @param health of all of them
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ScreensPage(ScreensResource.ScreensView health, SignedInMember member) implements TemplateInstance {}
