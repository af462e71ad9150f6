package io.vitrine.moderation.quality;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.web.SignedInMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well moderation works.
 *
 * @param quality the figures
 * @param windows in days, to choose from
 * @param said what was just done; null for nothing
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record QualityPage(QualityView quality, List<Integer> windows, @Nullable String said, SignedInMember member)
        implements TemplateInstance {}
