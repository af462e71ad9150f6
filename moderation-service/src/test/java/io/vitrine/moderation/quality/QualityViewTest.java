package io.vitrine.moderation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.quality.QualityView.DayView;
import io.vitrine.moderation.quality.QualityView.OverturnedView;
import io.vitrine.moderation.quality.QualityView.RuleView;
import io.vitrine.moderation.rulebook.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityViewTest {

    private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
    private static final ShareView NOTHING = ShareView.of(new Proportion(0, 0));

    @Test
    void fewCasesGiveCountsAndNoShare() {
        ShareView few = ShareView.of(new Proportion(19, 19));

        assertThat(few.share()).isNull();
        assertThat(few.low()).isNull();
        assertThat(few.hits()).isEqualTo(19);
        assertThat(few.isSaid()).isFalse();
    }

    @Test
    void fromTwentyOnAShareStandsWithItsInterval() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 0 of 20 is at most 0.1611
        ShareView none = ShareView.of(new Proportion(0, 20));

        assertThat(none.percent()).isEqualTo("0 %");
        assertThat(none.interval()).isEqualTo("0 to 16 %");
        assertThat(none.highX()).isEqualTo("16.1");
    }

    @Test
    void kappaIsNotSaidOfAFew() {
        assertThat(ReviewersView.of(new TwoReviewers(5, 1, 2, 11)).kappa()).isNull();
        assertThat(ReviewersView.of(new TwoReviewers(20, 5, 10, 15)).kappaText())
                .isEqualTo("0.40");
    }

    @ParameterizedTest(name = "{0} s: {1}")
    @CsvSource({
        "0.4, 0.4 s",
        "42, 42 s",
        "99.6, 2 min",
        "150, 3 min",
        "7800, 2 h 10 min",
        "200000, 2 d 7 h",
        "-3, 0.0 s"
    })
    void timesReadLikeTimes(double seconds, String text) {
        assertThat(TimeScale.text(seconds)).isEqualTo(text);
    }

    @Test
    void longerTimesStandFurtherRightWithinTheScale() {
        assertThat(TimeScale.place(0)).isEqualTo("0.0");
        assertThat(Double.parseDouble(TimeScale.place(60))).isLessThan(Double.parseDouble(TimeScale.place(3_600)));
        assertThat(TimeScale.place(1e9)).isEqualTo("100.0");
    }

    @Test
    void theChartHasEachDayOfTheWindowInOneMeasure() {
        DayChart chart = view(List.of(
                        new DayView(LocalDate.of(2026, 3, 1), 1, 0, 0),
                        new DayView(LocalDate.of(2026, 3, 5), 60, 30, 10),
                        new DayView(LocalDate.of(2026, 3, 8), 9, 0, 0)))
                .chart();

        assertThat(chart.bars()).hasSize(8);
        assertThat(chart.from()).isEqualTo("1 Mar");
        assertThat(chart.until()).isEqualTo("8 Mar");
        assertThat(chart.most()).isEqualTo(90);
        // 90 decisions fill the room above the line, so each is one high, below as well
        assertThat(chart.bars().get(0).policyHeight())
                .as("of the day on which it begins")
                .isEqualTo("1.00");
        assertThat(chart.bars().get(4)).isEqualTo(new DayChart.Bar(41, "30.00", "60.00", "0.00", "30.00", "10.00"));
        assertThat(chart.summary()).contains("70 by policies, 30 by people").contains("10 turned round");
    }

    @Test
    void aDifferenceIsThereToBeSettledWhenNothingElseHappened() {
        assertThat(view(List.of()).isEmpty()).isTrue();
        assertThat(view(
                                List.of(),
                                List.of(new DifferenceView(
                                        new UUID(1, 1), "", false, "approved", "rejected", "", NOW, false)))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void manyTurnedRoundShrinkAllAlike() {
        DayChart chart =
                view(List.of(new DayView(LocalDate.of(2026, 3, 8), 50, 10, 60))).chart();

        assertThat(chart.bars().get(7).below()).isEqualTo("30.00");
        assertThat(chart.bars().get(7).policyHeight()).isEqualTo("25.00");
    }

    @Test
    void theFileKeepsNamesInTheirCells() {
        QualityView view = new QualityView(
                7,
                NOW.minusSeconds(7 * 86_400),
                NOW,
                NOW,
                20,
                ShareView.of(new Proportion(15, 20)),
                new TimesView(null, null, null, null),
                new OverturnedView(NOTHING, NOTHING, NOTHING),
                List.of(),
                List.of(),
                NOTHING,
                ReviewersView.of(new TwoReviewers(0, 10, 10, 0)),
                List.of(new RuleView("=1+1,\"x\"", 1, 0, NOTHING, NOTHING)),
                List.of(),
                List.of());

        assertThat(QualityCsv.of(view).lines())
                .contains(
                        "about,name,figure,count,of,value,low,high,unit",
                        "team,,decided by a policy,15,20,0.7500,0.5313,0.8881,share",
                        "team,,kappa,,20,-1.0000,,,",
                        "rule,\"'=1+1,\"\"x\"\"\",decided,1,,,,,");
    }

    private static QualityView view(List<DayView> days) {
        return view(days, List.of());
    }

    private static QualityView view(List<DayView> days, List<DifferenceView> differences) {
        return new QualityView(
                7,
                NOW.minusSeconds(7 * 86_400),
                NOW,
                NOW,
                20,
                NOTHING,
                new TimesView(null, null, null, null),
                new OverturnedView(NOTHING, NOTHING, NOTHING),
                days,
                List.of(),
                NOTHING,
                ReviewersView.of(new TwoReviewers(0, 0, 0, 0)),
                List.of(),
                List.of(),
                differences);
    }
}
