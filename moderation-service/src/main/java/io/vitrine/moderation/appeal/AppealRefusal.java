package io.vitrine.moderation.appeal;

import io.vitrine.moderation.appeal.EndedAppeal.Ending;

/** Why an appeal is not answered as a reviewer asked. */
sealed interface AppealRefusal {

    /** The brand has no such appeal. */
    record Unknown() implements AppealRefusal {}

    /** It has ended already. */
    record AlreadyEnded(Ending ending) implements AppealRefusal {}

    /** It is about a decision of the reviewer's own. */
    record OwnDecision() implements AppealRefusal {}

    /** The case was reopened or decided anew; the appeal has ended with that. */
    record DecisionTakenBack() implements AppealRefusal {}
}
