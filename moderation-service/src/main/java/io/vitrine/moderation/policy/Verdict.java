package io.vitrine.moderation.policy;

import java.util.List;

/** What a policy makes of findings. */
public sealed interface Verdict {

    /** The policy that judged, as {@code preset@version}. */
    String policyVersion();

    /** The rules that fired and why, in the policy's order; empty if nothing spoke against the selfie. */
    List<FiredRule> rules();

    /** It may be shown. */
    record Approve(String policyVersion, List<FiredRule> rules) implements Verdict {
        public Approve {
            rules = List.copyOf(rules);
        }
    }

    /**
     * It must not be shown.
     *
     * @param reasons for the author, at least one
     */
    record Reject(String policyVersion, List<FiredRule> rules, List<Reason> reasons) implements Verdict {
        public Reject {
            rules = List.copyOf(rules);
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a rejection has a reason");
            }
        }
    }

    /**
     * A person decides.
     *
     * @param priority larger is more urgent, 0 to 100
     * @param blur whether the picture is hidden until the reviewer asks for it
     * @param suggested reasons that a rejection would likely give; may be empty
     */
    record Review(String policyVersion, List<FiredRule> rules, int priority, boolean blur, List<Reason> suggested)
            implements Verdict {
        public Review {
            rules = List.copyOf(rules);
            suggested = List.copyOf(suggested);
        }
    }

    /**
     * A rule that fired.
     *
     * @param rule its name: lower case, with dashes
     * @param effect what it asks for: {@code approve}, {@code review} or {@code reject}
     * @param because the finding's sentence, for reviewers
     */
    record FiredRule(String rule, String effect, String because) {}
}
