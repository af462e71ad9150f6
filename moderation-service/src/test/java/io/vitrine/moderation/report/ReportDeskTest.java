package io.vitrine.moderation.report;

import static io.vitrine.moderation.report.ReportedCases.CHILD;
import static io.vitrine.moderation.report.ReportedCases.MAYA;
import static io.vitrine.moderation.report.ReportedCases.NOW;
import static io.vitrine.moderation.report.ReportedCases.approved;
import static io.vitrine.moderation.report.ReportedCases.claimedBy;
import static io.vitrine.moderation.report.ReportedCases.open;
import static io.vitrine.moderation.report.ReportedCases.openWithoutPicture;
import static io.vitrine.moderation.report.ReportedCases.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.report.Reports.Ruling;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportDeskTest {

    private static final Reviewer SAM = new Reviewer(UUID.randomUUID(), "Sam");
    private static final OpenGrounds SPAM_TWICE = new OpenGrounds(Map.of(Ground.SPAM, 2));
    private static final ReportAnswer.Kept FINE = new ReportAnswer.Kept("It is fine.");

    @Test
    void aShownLookIsRemovedInOneStep() {
        assertDecided(ReportDesk.removal(approved(), SPAM_TWICE, SAM, CHILD, "note", NOW), Outcome.REJECTED, 2);
    }

    @Test
    void theStatementAboutALookThatWasShownSaysWhatWasReported() {
        var removed = (Ruling.Answered) ReportDesk.removal(approved(), SPAM_TWICE, SAM, CHILD, "note", NOW);

        assertThat(((DecidedCase) removed.next().orElseThrow()).decision().findings())
                .contains(SPAM_TWICE.finding());
    }

    @Test
    void aHiddenLookIsRemovedOrComesBackAsTheNextVersion() {
        assertDecided(ReportDesk.removal(open(), SPAM_TWICE, SAM, CHILD, null, NOW), Outcome.REJECTED, 3);
        assertDecided(ReportDesk.keeping(open(), SAM, FINE, NOW), Outcome.APPROVED, 3);
        assertDecided(ReportDesk.keeping(claimedBy(SAM), SAM, FINE, NOW), Outcome.APPROVED, 3);
    }

    @Test
    void keepingAShownLookLeavesItsCaseAlone() {
        assertThat(ReportDesk.keeping(approved(), SAM, FINE, NOW))
                .isInstanceOfSatisfying(Ruling.Answered.class, answered -> {
                    assertThat(answered.next()).isEmpty();
                    assertThat(answered.answer()).isEqualTo(FINE);
                });
    }

    @Test
    void whatAColleagueHasOnScreenIsTheirs() {
        assertRefused(ReportDesk.removal(claimedBy(MAYA), SPAM_TWICE, SAM, CHILD, null, NOW), Refusal.ClaimedBy.class);
        assertRefused(ReportDesk.keeping(claimedBy(MAYA), SAM, FINE, NOW), Refusal.ClaimedBy.class);
    }

    @Test
    void withoutAPictureNothingComesBack() {
        assertRefused(ReportDesk.keeping(openWithoutPicture(), SAM, FINE, NOW), Refusal.NothingToShow.class);
    }

    @Test
    void whatWasRejectedMeanwhileIsAnsweredAlready() {
        assertRefused(ReportDesk.removal(rejected(), SPAM_TWICE, SAM, CHILD, null, NOW), Refusal.NothingOpen.class);
        assertRefused(ReportDesk.keeping(rejected(), SAM, FINE, NOW), Refusal.NothingOpen.class);
    }

    private static void assertDecided(Ruling ruling, Outcome outcome, long version) {
        ModerationCase next = ((Ruling.Answered) ruling).next().orElseThrow();
        assertThat(next).isInstanceOfSatisfying(DecidedCase.class, decided -> {
            assertThat(decided.decision().outcome()).isEqualTo(outcome);
            assertThat(decided.decision().isBy(SAM)).isTrue();
            assertThat(decided.version()).isEqualTo(version);
        });
    }

    private static void assertRefused(Ruling ruling, Class<? extends Refusal> why) {
        assertThat(ruling).isInstanceOfSatisfying(Ruling.Refused.class, refused -> assertThat(refused.why())
                .isInstanceOf(why));
    }
}
