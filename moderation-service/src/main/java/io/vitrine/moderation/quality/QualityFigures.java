package io.vitrine.moderation.quality;

import io.vitrine.moderation.rulebook.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a brand's team within a window.
 *
 * @param writtenSince since when decisions are written down as they are taken; of those before, only what was in force
 *     then is known
 * @param automation selfies that a policy decided, of those decided for the first time
 * @param times how long authors waited for that
 * @param overturned decisions that a later one turned round, whenever that was
 * @param days how much was decided, day by day in UTC, oldest first, without days on which nothing was
 * @param queues what waits now
 * @param approvals policies' approvals that a person looked at and would have approved, too
 * @param reviewers how far two people agree
 * @param rules of the policies, what decides most first
 * @param screens what finds most first
 */
record QualityFigures(
        Instant writtenSince,
        Proportion automation,
        Times times,
        Overturned overturned,
        List<Day> days,
        List<QueueAge> queues,
        Proportion approvals,
        TwoReviewers reviewers,
        List<RuleFigures> rules,
        List<ScreenFigures> screens) {

    /**
     * Half of them took at most the first, 95 of 100 at most the second.
     *
     * @param cases how many there were
     * @param median seconds
     * @param p95 seconds
     */
    record Spread(long cases, double median, double p95) {}

    /**
     * Times from a selfie's arrival to its first decision.
     *
     * @param all of all selfies; empty if none was decided
     * @param policy of those that a policy decided
     * @param people of those that people decided
     * @param atDesk of those, from when a person could take them up
     */
    record Times(Optional<Spread> all, Optional<Spread> policy, Optional<Spread> people, Optional<Spread> atDesk) {}

    /**
     * @param all of all decisions
     * @param policy of the policies'
     * @param people of people's
     */
    record Overturned(Proportion all, Proportion policy, Proportion people) {}

    /**
     * A day's decisions.
     *
     * @param policy selfies that a policy decided first
     * @param people selfies that people decided first
     * @param overturned decisions of that day that were turned round since
     */
    record Day(LocalDate day, long policy, long people, long overturned) {}

    /**
     * A queue of the desk.
     *
     * @param oldest when the selfie came in that has waited longest
     * @param median when the one in the middle came in
     */
    record QueueAge(String queue, long waiting, Instant oldest, Instant median) {}

    /**
     * A rule of the policies.
     *
     * @param rule its name; null where no rule fired
     * @param decided decisions that it took by itself
     * @param asked decisions that people took because it asked them
     * @param overturned of both, those that were turned round
     * @param approvals its approvals that a person looked at and would have approved, too
     */
    record RuleFigures(@Nullable String rule, long decided, long asked, Proportion overturned, Proportion approvals) {}

    /**
     * A screen.
     *
     * @param found decisions for which it had a finding, of all
     * @param unanswered decisions for which it could not tell, of all
     * @param overturned of those with a finding, the ones that were turned round
     */
    record ScreenFigures(String screen, Proportion found, Proportion unanswered, Proportion overturned) {}
}
