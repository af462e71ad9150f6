package io.vitrine.moderation.policy;

import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Severity;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a policy: what it does about which findings.
 *
 * @param name lower case, with dashes; shown beside the decision
 * @param concerns which findings it speaks about
 * @param effect what it asks for
 * @param priority of a review that it asks for, 0 to 100, larger is more urgent
 * @param reason of a rejection, or the likely reason at a review; null where no reason fits
 */
record Rule(String name, Predicate<Finding> concerns, Effect effect, int priority, @Nullable Reason reason) {

    /** What a rule asks for, mildest first: of several rules the strictest wins. */
    enum Effect {
        APPROVE,
        REVIEW,
        REJECT
    }

    static Rule reject(String name, Reason reason, Predicate<Finding> concerns) {
        return new Rule(name, concerns, Effect.REJECT, 0, reason);
    }

    static Rule review(String name, int priority, Reason likely, Predicate<Finding> concerns) {
        return new Rule(name, concerns, Effect.REVIEW, priority, likely);
    }

    static Rule review(String name, int priority, Predicate<Finding> concerns) {
        return new Rule(name, concerns, Effect.REVIEW, priority, null);
    }

    static Rule approve(String name, Predicate<Finding> concerns) {
        return new Rule(name, concerns, Effect.APPROVE, 0, null);
    }

    static Predicate<Finding> code(String... codes) {
        Set<String> wanted = Set.of(codes);
        return finding -> wanted.contains(finding.code());
    }

    static Predicate<Finding> atLeast(double score) {
        return finding -> finding.score() >= score;
    }

    static Predicate<Finding> atLeast(Severity severity) {
        return finding -> finding.severity().compareTo(severity) >= 0;
    }

    static Predicate<Finding> anything() {
        return finding -> true;
    }
}
