package io.vitrine.moderation.rulebook;

import io.vitrine.moderation.policy.PolicyProblem;
import java.util.List;

/** What the rulebook answers to who works with it. */
sealed interface RulebookAnswer<A> {

    /** It was done. */
    record Done<A>(A value) implements RulebookAnswer<A> {}

    /** The draft is no policy. */
    record NoPolicy<A>(List<PolicyProblem> problems) implements RulebookAnswer<A> {}

    /** The brand has no such campaign, version, case or backtest. */
    record Unknown<A>() implements RulebookAnswer<A> {}

    /** No case of that time was judged by a policy, so there is nothing to try the draft on. */
    record NothingJudged<A>() implements RulebookAnswer<A> {}

    /**
     * The brand tries as many drafts as it may at a time.
     *
     * @param most that it may
     */
    record TooMany<A>(int most) implements RulebookAnswer<A> {}
}
