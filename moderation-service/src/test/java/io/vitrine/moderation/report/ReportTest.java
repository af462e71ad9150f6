package io.vitrine.moderation.report;

import static io.vitrine.moderation.report.ReportedCases.CHILD;
import static io.vitrine.moderation.report.ReportedCases.MAYA;
import static io.vitrine.moderation.report.ReportedCases.NOW;
import static io.vitrine.moderation.report.ReportedCases.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void everyAnnouncementAboutOneReportHasAHigherVersion() {
        OpenReport open = report(Ground.ME).open(true);
        AnsweredReport answered = open.answer(new ReportAnswer.Kept("It may stay."), MAYA, NOW, 3);
        OpenReport again = answered.reopen();

        assertThat(open.version()).isEqualTo(1);
        assertThat(answered.version()).isEqualTo(2);
        assertThat(again.version()).isEqualTo(3);
        assertThat(again.answer(new ReportAnswer.Removed(CHILD), MAYA, NOW, 5).version())
                .isEqualTo(4);
    }

    @Test
    void whatIsReopenedIsNotShown() {
        AnsweredReport kept = report(Ground.SPAM).open(false).answer(new ReportAnswer.Kept("Fine."), MAYA, NOW, 0);

        assertThat(kept.reopen().hiddenMeanwhile()).isTrue();
    }

    @Test
    void anAnswerThatSaysTheOppositeRemembersWhatWasToldBefore() {
        AnsweredReport removed = report(Ground.ME).open(true).answer(new ReportAnswer.Removed(CHILD), MAYA, NOW, 2);
        var fine = new ReportAnswer.Kept("Fine.");

        assertThat(removed.reversed()).isNull();
        assertThat(removed.reopen().told()).isEqualTo(Told.REMOVED);
        assertThat(removed.reopen().answer(fine, MAYA, NOW, 4).reversed()).isEqualTo(Told.REMOVED);
        assertThat(removed.reopen()
                        .answer(new ReportAnswer.Removed(CHILD), MAYA, NOW, 4)
                        .reversed())
                .isNull();
        assertThat(removed.reverse(fine, MAYA, NOW, 3)).satisfies(reversed -> {
            assertThat(reversed.version()).isEqualTo(3);
            assertThat(reversed.reversed()).isEqualTo(Told.REMOVED);
            assertThat(reversed.decisionVersion()).isEqualTo(3);
        });
    }

    @Test
    void whetherTheLookIsShownIsWhatMakesTheOpposite() {
        assertThat(Told.REMOVED.isReversedBy(Told.KEPT)).isTrue();
        assertThat(Told.GONE.isReversedBy(Told.KEPT)).isTrue();
        assertThat(Told.KEPT.isReversedBy(Told.REMOVED)).isTrue();
        assertThat(Told.KEPT.isReversedBy(Told.KEPT)).isFalse();
        assertThat(Told.GONE.isReversedBy(Told.REMOVED)).isFalse();
        for (Told told : Told.values()) {
            assertThat(Told.ofState(told.state())).isEqualTo(told);
        }
        assertThat(Told.ofState(null)).isNull();
    }

    @Test
    void aReportOfWhatIsGoneNeedsNobody() {
        AnsweredReport moot = report(Ground.NUDITY).moot(NOW);

        assertThat(moot.version()).isEqualTo(1);
        assertThat(moot.by()).isNull();
        assertThat(moot.answer()).isInstanceOf(ReportAnswer.NoLongerShown.class);
    }

    @Test
    void thoseWhoReportedReadTheReasonThatTheAuthorReads() {
        var removed = new ReportAnswer.Removed(CHILD);

        assertThat(removed.sentence()).isEqualTo(CHILD.text());
        assertThat(removed.reasonCode()).isEqualTo("child");
    }

    @Test
    void nothingIsDismissedWithoutAWord() {
        assertThatThrownBy(() -> new ReportAnswer.Kept("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroundThatIsNotKnownHereIsTheGeneralOneOfItsKind() {
        assertThat(Ground.ofCode("illegal-something-new")).isEqualTo(Ground.ILLEGAL_OTHER);
        assertThat(Ground.ofCode("something-new")).isEqualTo(Ground.OTHER);
        for (Ground ground : Ground.values()) {
            assertThat(Ground.ofCode(ground.code())).isEqualTo(ground);
        }
    }
}
