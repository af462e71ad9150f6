package io.vitrine.moderation.rulebook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.moderation.policy.CampaignPolicies.CampaignName;
import io.vitrine.web.SignedInMember;
import java.util.List;

/**
 * The campaigns of a brand and what judges their selfies.
 *
 * @param campaigns by name
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "rulebook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PoliciesPage(List<CampaignName> campaigns, SignedInMember member) implements TemplateInstance {}
