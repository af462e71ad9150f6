package io.vitrine.moderation.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of a policy.
 *
 * @param name lower case, with dashes; unique in its policy; shown beside the decision
 * @param when the condition
 * @param then what it decides; empty for a rule that only adds blur, labels or a second reviewer
 * @param reason of a rejection, or the likely reason at a review; empty where none fits
 * @param queue that a review goes to
 * @param priority of a review, 0 to 100, larger is more urgent
 * @param reviewers how many people have to agree, 1 or 2
 * @param blur what is blurred; may be empty
 * @param labels to put on the case
 * @param notes for those who read the policy; may be empty
 */
record Rule(
        String name,
        Condition when,
        Optional<Effect> then,
        Optional<Reason> reason,
        String queue,
        int priority,
        int reviewers,
        Set<Blur> blur,
        List<String> labels,
        String notes) {

    static final String GENERAL_QUEUE = "general";

    Rule {
        blur = Set.copyOf(blur);
        labels = List.copyOf(labels);
    }
}
