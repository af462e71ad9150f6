package io.vitrine.moderation.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.moderation.policy.CampaignPolicies.CampaignName;
import io.vitrine.web.SignedInMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases that are looked for, to see or to decide many at once.
 *
 * @param query what is looked for
 * @param found a page of what was found
 * @param next the address of the next page; null on the last
 * @param states where a case can stand
 * @param campaigns of the brand
 * @param reasons for a rejection
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FindPage(
        CaseListResource.Query query,
        List<FoundView> found,
        @Nullable String next,
        List<ChoiceView> states,
        List<CampaignName> campaigns,
        List<ReasonView> reasons,
        SignedInMember member)
        implements TemplateInstance {

    static final List<ChoiceView> STATES = List.of(
            new ChoiceView("any", "Any"),
            new ChoiceView("open", "Waiting"),
            new ChoiceView("approved", "Approved"),
            new ChoiceView("rejected", "Rejected"));
}
