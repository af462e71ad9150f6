package io.vitrine.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.campaign.report.ReportStanding.Answered;
import io.vitrine.campaign.report.ReportStanding.Outcome;
import io.vitrine.campaign.report.ReportStanding.Received;
import io.vitrine.campaign.report.ReportStanding.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReportStandingTest {

    private static final Answered KEPT = answer(2, Outcome.KEPT);
    private static final Answered REMOVED = answer(4, Outcome.REMOVED);

    @Test
    void aReportGoesFromReceivedToItsAnswer() {
        ReportStanding standing = new Received().waiting(wait(1, true));
        assertThat(standing).isEqualTo(wait(1, true));

        assertThat(standing.answered(KEPT)).isEqualTo(KEPT);
    }

    @Test
    void anAnswerThatOvertookTheWaitHolds() {
        assertThat(new Received().answered(KEPT).waiting(wait(1, true))).isSameAs(KEPT);
    }

    @Test
    void anAnswerThatWasTakenBackWaitsAgain() {
        var again = new Waiting(3, true, Outcome.KEPT);

        assertThat(KEPT.waiting(again)).isEqualTo(again);
        assertThat(again.insteadOf()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void inWhateverOrderAndHoweverOftenTheHighestHolds() {
        List<UnaryOperator<ReportStanding>> events = new ArrayList<>(List.of(
                standing -> standing.waiting(wait(1, false)),
                standing -> standing.answered(KEPT),
                standing -> standing.waiting(wait(3, true)),
                standing -> standing.answered(REMOVED),
                standing -> standing.answered(KEPT)));
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            Collections.shuffle(events, random);
            ReportStanding standing = new Received();
            for (var event : events) {
                standing = event.apply(standing);
            }
            assertThat(standing).isEqualTo(REMOVED);
        }
    }

    @Test
    void anAnswerMaySayWhatItReverses() {
        var reversed = new Answered(3, Outcome.KEPT, null, "Because.", Instant.EPOCH, Outcome.REMOVED);

        assertThat(answer(2, Outcome.REMOVED).answered(reversed).insteadOf()).isEqualTo(Outcome.REMOVED);
        assertThat(new Received().insteadOf()).isNull();
        assertThat(KEPT.insteadOf()).isNull();
    }

    private static Waiting wait(long version, boolean hidden) {
        return new Waiting(version, hidden, null);
    }

    private static Answered answer(long version, Outcome outcome) {
        return new Answered(version, outcome, null, "Because.", Instant.EPOCH, null);
    }
}
