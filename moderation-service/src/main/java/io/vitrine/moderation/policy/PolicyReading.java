package io.vitrine.moderation.policy;

import java.util.List;

/** What reading a document gives. */
public sealed interface PolicyReading {

    /** It is a policy. */
    record Accepted(Policy policy) implements PolicyReading {}

    /**
     * It is none.
     *
     * @param problems at least one, in the document's order
     */
    record Refused(List<PolicyProblem> problems) implements PolicyReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
