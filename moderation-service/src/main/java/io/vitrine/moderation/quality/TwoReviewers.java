package io.vitrine.moderation.quality;

import io.vitrine.moderation.rulebook.Proportion;
import java.util.OptionalDouble;

/**
 * How two people answered about the same cases, neither knowing of the other.
 *
 * @param bothApproved cases that both would show
 * @param firstApproved cases that only the first would show
 * @param secondApproved cases that only the second would show
 * @param bothRejected cases that both would refuse
 */
public record TwoReviewers(long bothApproved, long firstApproved, long secondApproved, long bothRejected) {

    /** How many cases two people looked at. */
    public long cases() {
        return bothApproved + firstApproved + secondApproved + bothRejected;
    }

    /** How often they said the same. */
    public Proportion agreement() {
        return new Proportion(bothApproved + bothRejected, cases());
    }

    /**
     * Cohen's kappa (1960): how much of the agreement that chance does not explain there is. 1 for all of it, 0 for as
     * much as two would reach who throw dice in the same shares, below 0 for less. Empty without cases, and where both
     * always gave the one same answer: then chance explains everything and it says nothing.
     */
    public OptionalDouble kappa() {
        double all = cases();
        double first = bothApproved + firstApproved;
        double second = bothApproved + secondApproved;
        double chance = (first * second + (all - first) * (all - second)) / (all * all);
        return all == 0 || chance >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((agreement().share() - chance) / (1 - chance));
    }
}
