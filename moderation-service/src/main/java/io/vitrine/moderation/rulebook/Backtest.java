package io.vitrine.moderation.rulebook;

import io.vitrine.moderation.caseload.Evaluations.JudgedPlace;
import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A draft tried on history.
 *
 * @param id its id
 * @param brandId the brand
 * @param campaignId the campaign whose selfies it is tried on
 * @param document the draft
 * @param since selfies judged before do not take part
 * @param total how many take part
 * @param done how many of them were judged again
 * @param after the last one of them; empty at the beginning
 * @param tally what came out so far
 * @param state where it stands
 * @param startedBy who wanted it
 * @param startedAt when
 */
record Backtest(
        UUID id,
        UUID brandId,
        UUID campaignId,
        String document,
        Instant since,
        int total,
        int done,
        Optional<JudgedPlace> after,
        BacktestTally tally,
        State state,
        Reviewer startedBy,
        Instant startedAt) {

    /** Where a backtest stands. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    /** It is further by a page. */
    Backtest further(int judged, Optional<JudgedPlace> last, BacktestTally sum, boolean end) {
        return new Backtest(
                id,
                brandId,
                campaignId,
                document,
                since,
                total,
                Math.min(total, done + judged),
                last,
                sum,
                end ? State.DONE : State.RUNNING,
                startedBy,
                startedAt);
    }
}
