package io.vitrine.moderation.report;

import static io.vitrine.moderation.report.ReportedCases.MAYA;
import static io.vitrine.moderation.report.ReportedCases.NOW;
import static io.vitrine.moderation.report.ReportedCases.approved;
import static io.vitrine.moderation.report.ReportedCases.claimedBy;
import static io.vitrine.moderation.report.ReportedCases.open;
import static io.vitrine.moderation.report.ReportedCases.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.WithdrawnCase;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final OpenGrounds ONE = new OpenGrounds(Map.of(Ground.ME, 1));

    @Test
    void aShownLookIsHiddenOnlyWhereThePolicySaysSo() {
        assertThat(Arrival.at(approved(), false)).isInstanceOf(Arrival.WaitsShown.class);
        assertThat(next(approved())).isInstanceOfSatisfying(OpenCase.class, reopened -> {
            assertThat(reopened.version()).isEqualTo(2);
            assertThat(reopened.examination().priority()).isEqualTo(Ground.ME.priority());
            assertThat(reopened.examination().findings()).containsExactly(ONE.finding());
        });
    }

    @Test
    void whatWaitsAlreadyGoesOnWaitingAndTheDeskLearnsOfIt() {
        assertThat(Arrival.at(open(), false)).isInstanceOf(Arrival.WaitsHidden.class);
        assertThat(next(open())).isInstanceOfSatisfying(OpenCase.class, waiting -> {
            assertThat(waiting.version()).isEqualTo(open().version());
            assertThat(waiting.examination().findings()).containsExactly(ONE.finding());
        });
        assertThat(next(claimedBy(MAYA)))
                .isInstanceOfSatisfying(ClaimedCase.class, claimed -> assertThat(claimed.isHeldBy(MAYA))
                        .isTrue());
    }

    @Test
    void nobodyLooksAtAReportOfWhatIsGone() {
        var withdrawn = new WithdrawnCase(open().id(), open().brandId(), open().campaignId(), 0, NOW);

        assertThat(Arrival.at(rejected(), true)).isInstanceOf(Arrival.Moot.class);
        assertThat(Arrival.at(withdrawn, true)).isInstanceOf(Arrival.Moot.class);
    }

    @Test
    void allReportsOfALookAreOneFinding() {
        Finding finding = new OpenGrounds(Map.of(Ground.SPAM, 2, Ground.ILLEGAL_INTIMATE, 1)).finding();

        assertThat(finding.code()).isEqualTo("reported");
        assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
        assertThat(finding.blur()).isTrue();
        assertThat(finding.sentence())
                .isEqualTo("Reported 3 times by viewers: illegal: intimate picture without consent;"
                        + " spam or advertising (2).");
        assertThat(finding.details()).containsEntry("reports", "3").containsEntry("ground", "illegal-intimate");
    }

    private static ModerationCase next(ModerationCase found) {
        return ((Arrival.WaitsHidden) Arrival.at(found, true)).next(ONE);
    }
}
