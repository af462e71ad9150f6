package io.vitrine.moderation.report;

import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.screening.Finding;

/** What a report that arrives means for the case that it is about. */
sealed interface Arrival {

    /** The look is not shown and was not waiting for anybody: nobody needs to look at the report. */
    record Moot() implements Arrival {}

    /** The report waits for a person, and the look is shown meanwhile. */
    record WaitsShown() implements Arrival {}

    /** The report waits for a person, and the look is hidden: by this report, or since before it came. */
    record WaitsHidden(ModerationCase moderationCase) implements Arrival {

        /** What becomes of the case, so that whoever decides it knows what is open against it. */
        ModerationCase next(OpenGrounds open) {
            Finding finding = open.finding();
            int priority = open.gravest().priority();
            if (moderationCase instanceof DecidedCase decided) {
                return decided.reopen().with(finding, priority);
            }
            return moderationCase instanceof ClaimedCase claimed
                    ? claimed.with(finding, priority)
                    : ((OpenCase) moderationCase).with(finding, priority);
        }
    }

    /**
     * Says which.
     *
     * @param hide whether a look that is shown is to be hidden
     */
    static Arrival at(ModerationCase found, boolean hide) {
        if (found instanceof DecidedCase decided && decided.decision().outcome() == Outcome.APPROVED) {
            return hide ? new WaitsHidden(found) : new WaitsShown();
        }
        return found instanceof OpenCase || found instanceof ClaimedCase ? new WaitsHidden(found) : new Moot();
    }
}
