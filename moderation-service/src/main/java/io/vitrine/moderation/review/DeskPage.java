package io.vitrine.moderation.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.web.SignedInMember;
import java.util.List;

/**
 * The review desk.
 *
 * @param data what the script starts with, as JSON that is safe inside a script element
 * @param reasons for a rejection
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeskPage(String data, List<ReasonView> reasons, SignedInMember member) implements TemplateInstance {

    /**
     * What the script starts with.
     *
     * @param queue the first cases of the member's queues
     * @param settings how the member wants the desk
     * @param figures what waits
     * @param alone whether nobody else was at the brand's desk lately
     */
    record Start(DeskViews.CaseList queue, DeskResource.Settings settings, DeskFigures figures, boolean alone) {}
}
