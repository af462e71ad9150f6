package io.vitrine.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.appeal.Appeals.Verdict;
import io.vitrine.moderation.appeal.EndedAppeal.Ending;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.Examination;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.Selfie;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppealTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reviewer MAYA = new Reviewer(UUID.randomUUID(), "Maya");
    private static final Reviewer SAM = new Reviewer(UUID.randomUUID(), "Sam");
    private static final StatedReason OTHER = StatedReason.of(Reason.OTHER);

    @Test
    void whoDecidedNeverAnswers() {
        DecidedCase contested = rejectedBy(MAYA);
        OpenAppeal appeal = appealAgainst(contested);

        assertThat(appeal.takeUp(contested, new Reviewer(MAYA.memberId(), "Maya, renamed")))
                .isEmpty();
        assertThat(appeal.takeUp(contested, SAM)).isPresent();
        assertThat(judge(appeal, contested, true, MAYA, new AppealRuling.Uphold(null)))
                .isEqualTo(new Verdict.Refused(new AppealRefusal.OwnDecision()));
    }

    @Test
    void whatThePolicyDecidedAnybodyOfTheDeskAnswers() {
        DecidedCase contested = unscreened().rejectByPolicy(examination(), List.of(OTHER), NOW);

        assertThat(appealAgainst(contested).takeUp(contested, MAYA)).isPresent();
    }

    @Test
    void upheldTheCaseIsApprovedByWhoAnswered() {
        DecidedCase contested = rejectedBy(MAYA);
        var answered =
                appealAgainst(contested).takeUp(contested, SAM).orElseThrow().uphold("Sorry!", true, NOW);

        assertThat(answered.appeal().ending()).isEqualTo(Ending.UPHELD);
        assertThat(answered.approved()).hasValueSatisfying(approved -> {
            assertThat(approved.version()).isEqualTo(contested.version() + 1);
            assertThat(approved.decision().outcome()).isEqualTo(Outcome.APPROVED);
            assertThat(approved.decision().isBy(SAM)).isTrue();
            assertThat(approved.decision().reasons()).isEmpty();
        });
    }

    @Test
    void withoutPicturesTheAuthorIsRightAndNothingIsShown() {
        DecidedCase contested = rejectedBy(MAYA);
        var answered =
                appealAgainst(contested).takeUp(contested, SAM).orElseThrow().uphold(null, false, NOW);

        assertThat(answered.appeal().ending()).isEqualTo(Ending.UPHELD_WITHOUT_PICTURE);
        assertThat(answered.approved()).isEmpty();
    }

    @Test
    void aDenialOwesTheAuthorWords() {
        DecidedCase contested = rejectedBy(MAYA);
        var inHand = appealAgainst(contested).takeUp(contested, SAM).orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> inHand.deny("  ", NOW));
        assertThat(inHand.deny("It shows a brand.", NOW).approved()).isEmpty();
    }

    @Test
    void aDecisionThatNoLongerHoldsIsNotAnswered() {
        DecidedCase contested = rejectedBy(MAYA);
        OpenAppeal appeal = appealAgainst(contested);
        List<ModerationCase> later = List.of(
                contested.reopen(),
                contested.reopen().claim(claim(SAM)).reject(OTHER, null, NOW),
                contested.decideAgain(SAM, Outcome.APPROVED, List.of(), null, NOW));

        assertThat(later).allSatisfy(found -> assertThat(judge(appeal, found, true, SAM, new AppealRuling.Deny("No.")))
                .isInstanceOfSatisfying(
                        Verdict.Moot.class,
                        moot -> assertThat(moot.ended().ending()).isEqualTo(Ending.DECISION_TAKEN_BACK)));
    }

    @Test
    void anApprovalLeavesNothingToAppealAgainst() {
        DecidedCase approved = open().claim(claim(MAYA)).approve(null, NOW);

        assertThat(appealAgainst(approved).contestedIn(approved)).isEmpty();
    }

    @Test
    void cursorsComeBackAsTheyWent() {
        OpenAppeal appeal = appealAgainst(rejectedBy(MAYA));

        var place = AppealCursor.toPlace(AppealCursor.of(appeal));

        assertThat(place.at()).isEqualTo(NOW);
        assertThat(place.submissionId()).isEqualTo(appeal.plea().submissionId().value());
        assertThatIllegalArgumentException().isThrownBy(() -> AppealCursor.toPlace("bm9wZQ"));
        assertThatIllegalArgumentException().isThrownBy(() -> AppealCursor.toPlace("!"));
    }

    private static Verdict judge(
            OpenAppeal appeal, ModerationCase found, boolean hasPictures, Reviewer by, AppealRuling ruling) {
        return AppealDesk.judge(appeal, found, hasPictures, by, ruling, NOW);
    }

    private static OpenAppeal appealAgainst(DecidedCase contested) {
        return new OpenAppeal(new Plea(
                contested.id(),
                contested.brandId(),
                contested.campaignId(),
                contested.version(),
                "It is my own photo.",
                NOW));
    }

    private static DecidedCase rejectedBy(Reviewer reviewer) {
        return open().claim(claim(reviewer)).reject(OTHER, null, NOW);
    }

    private static OpenCase open() {
        return unscreened().sendToReview(examination());
    }

    private static Claim claim(Reviewer reviewer) {
        return new Claim(reviewer, NOW.plusSeconds(300));
    }

    private static UnscreenedCase unscreened() {
        return new UnscreenedCase(new Selfie(
                new SubmissionId(new UUID(1, 1)),
                new UUID(2, 2),
                new UUID(3, 3),
                "caption",
                List.of(),
                "Ada",
                "key",
                new Selfie.Original("original", "image/jpeg", 10),
                "web",
                NOW));
    }

    private static Examination examination() {
        return new Examination(
                List.of(),
                "balanced@1",
                List.of(),
                List.of(),
                "general",
                0,
                1,
                List.of(),
                false,
                List.of(new Examination.StoredRendition("a.jpg", 320, 240, 10)),
                List.of());
    }
}
