package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided.DecidedBy;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Effect;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.policy.Verdict;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Likeness;
import io.vitrine.moderation.screening.ScreeningReport;
import io.vitrine.moderation.screening.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModerationCaseTest {

    private static final ScreeningReport NOTHING_FOUND = new ScreeningReport(List.of(), List.of(), Likeness.NONE);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reviewer MAYA = new Reviewer(UUID.randomUUID(), "Maya");
    private static final Reviewer SAM = new Reviewer(UUID.randomUUID(), "Sam");
    private static final StatedReason OTHER = StatedReason.of(Reason.OTHER);

    @Test
    void everyAnnouncementAboutOneSelfieHasAHigherVersion() {
        var decided = (DecidedCase)
                unscreened().sendToReview(withPicture()).claim(claim()).approve(null, NOW);
        var undone = decided.undo(claim());
        var again = (DecidedCase) undone.reject(OTHER, "second look", NOW);

        assertThat(decided.version()).isEqualTo(1);
        assertThat(undone.version()).isEqualTo(2);
        assertThat(again.version()).isEqualTo(3);
        assertThat(again.reopen().version()).isEqualTo(4);
    }

    @Test
    void claimingAndReleasingAnnounceNothing() {
        var open = unscreened().sendToReview(withPicture());
        var claimed = open.claim(claim());

        assertThat(DecisionAnnouncer.eventOf(open, claimed, NOW)).isEmpty();
        assertThat(DecisionAnnouncer.eventOf(claimed, claimed.release(), NOW)).isEmpty();
        assertThat(claimed.release()).isEqualTo(open);
    }

    @Test
    void leavingACaseToAPersonIsAnnounced() {
        var open = unscreened().sendToReview(withPicture());

        assertThat(DecisionAnnouncer.eventOf(unscreened(), open, NOW))
                .contains(new ReviewAwaited(open.id(), open.brandId(), open.campaignId(), 0, NOW));
    }

    @Test
    void anApprovalCarriesAllThatALookNeeds() {
        var claimed = unscreened().sendToReview(withPicture()).claim(claim());
        var decided = claimed.approve(null, NOW);

        var event = DecisionAnnouncer.eventOf(claimed, decided, NOW);

        assertThat(event).get().isInstanceOfSatisfying(SubmissionApproved.class, approved -> {
            assertThat(approved.decidedBy()).isEqualTo(DecidedBy.REVIEWER);
            assertThat(approved.renditions()).hasSize(1);
            assertThat(approved.authorKey()).isEqualTo("key");
        });
    }

    @Test
    void aRejectionByPolicyTellsTheAuthorWhy() {
        var decided = unscreened().rejectByPolicy(withPicture(), List.of(OTHER), NOW);

        var event = DecisionAnnouncer.eventOf(unscreened(), decided, NOW);

        assertThat(event).get().isInstanceOfSatisfying(SubmissionRejected.class, rejected -> {
            assertThat(rejected.decidedBy()).isEqualTo(DecidedBy.POLICY);
            assertThat(rejected.reasons())
                    .extracting(SubmissionRejected.Reason::text)
                    .containsExactly(Reason.OTHER.forAuthor());
        });
    }

    @Test
    void takingADecisionBackIsAnnounced() {
        var decided = unscreened().approveByPolicy(withPicture(), NOW);

        assertThat(DecisionAnnouncer.eventOf(decided, decided.reopen(), NOW))
                .get()
                .isInstanceOfSatisfying(DecisionRevoked.class, revoked -> assertThat(revoked.decisionVersion())
                        .isEqualTo(2));
    }

    @Test
    void aPersonDecidesAnewWithoutAWaitBetween() {
        var decided = unscreened().approveByPolicy(withPicture(), NOW);

        var again = decided.decideAgain(MAYA, Outcome.REJECTED, List.of(OTHER), "seen twice", NOW);

        assertThat(again.version()).isEqualTo(2);
        assertThat(again.decision().isBy(MAYA)).isTrue();
        assertThat(again.decision().policyVersion()).isEqualTo("balanced@1");
        assertThat(again.decision().note()).isEqualTo("seen twice");
        assertThat(DecisionAnnouncer.eventOf(decided, again, NOW))
                .get()
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> {
                    assertThat(rejected.decisionVersion()).isEqualTo(2);
                    assertThat(rejected.decidedBy()).isEqualTo(DecidedBy.REVIEWER);
                });
    }

    @Test
    void whatIsFoundLaterTakesThePlaceOfWhatItsScreenSaidBefore() {
        var known = new Finding("reports", "1", "reported", 1, Severity.CONCERN, "Once.", false, Map.of());
        var other = new Finding("words", "1", "doubtful", 1, Severity.NOTE, "Hm.", false, Map.of());
        var news = new Finding("reports", "1", "reported", 1, Severity.SERIOUS, "Twice.", true, Map.of());

        var examination = withPicture().with(known, 40).with(other, 0).with(news, 30);

        assertThat(examination.findings()).containsExactly(other, news);
        assertThat(examination.priority()).isEqualTo(40);
        assertThat(examination.blurred()).isTrue();
    }

    @Test
    void whatIsFoundLaterLeavesAllElseAsItWas() {
        var faces = new FaceBlur(
                true, FaceBlur.Checked.PERSON, List.of(), withPicture().renditions(), MAYA);
        var known = withPicture().with(withPicture().renditions(), faces);
        var news = new Finding("reports", "1", "reported", 1, Severity.NOTE, "Once.", false, Map.of());

        assertThat(known.with(news, 0).faces()).isEqualTo(faces);
        assertThat(known.with(news, "rule", 0).faces()).isEqualTo(faces);
    }

    @Test
    void whatIsBlurredChangesWithoutForgettingWhatWasSaid() {
        var open = (OpenCase) unscreened().sendToReview(forTwo()).claim(claim()).approve("fine", NOW);
        var second = open.claim(claim(SAM));
        var faces = new FaceBlur(
                false, FaceBlur.Checked.PERSON, List.of(), withPicture().renditions(), SAM);

        var repainted = second.repaint(second.examination().with(withPicture().renditions(), faces));

        assertThat(repainted.panel()).isEqualTo(open.panel());
        assertThat(repainted.approve(null, NOW)).isInstanceOf(DecidedCase.class);
    }

    @Test
    void decidingAnewIsNoRepaint() {
        var decided = unscreened().approveByPolicy(withPicture(), NOW);

        assertThat(decided.decideAgain(MAYA, Outcome.APPROVED, List.of(), null, NOW)
                        .isRepaintOf(decided))
                .isFalse();
    }

    @Test
    void withoutAPictureNothingIsApproved() {
        var claimed = unscreened().sendToReview(withoutPicture()).claim(claim());

        assertThatThrownBy(() -> claimed.approve(null, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Conclusion.of(
                        unscreened(), verdict(Effect.APPROVE), NOTHING_FOUND, List.of(), List.of(), FaceBlur.NONE, NOW))
                .isInstanceOf(OpenCase.class);
    }

    @Test
    void aFirstOpinionIsAnnouncedToNobodyAndLeavesTheCaseToOthers() {
        var claimed = unscreened().sendToReview(forTwo()).claim(claim());

        var waiting = claimed.approve("fine", NOW);

        assertThat(waiting).isInstanceOfSatisfying(OpenCase.class, open -> {
            assertThat(open.panel()).isInstanceOf(Panel.Second.class);
            assertThat(open.version()).isZero();
            assertThatThrownBy(() -> open.claim(claim())).isInstanceOf(IllegalArgumentException.class);
            assertThat(open.claim(claim(SAM)).isHeldBy(SAM)).isTrue();
        });
        assertThat(DecisionAnnouncer.eventOf(claimed, waiting, NOW)).isEmpty();
    }

    @Test
    void twoWhoAgreeDecideAndBothAreNamed() {
        var open = (OpenCase) unscreened().sendToReview(forTwo()).claim(claim()).reject(OTHER, null, NOW);

        var decided = (DecidedCase) open.claim(claim(SAM)).reject(OTHER, "same", NOW);

        assertThat(decided.decision().opinions())
                .extracting(opinion -> opinion.by().name())
                .containsExactly("Maya", "Sam");
        assertThat(decided.decision().reviewer()).isEqualTo(SAM);
        assertThat(decided.decision().isPartlyBy(MAYA)).isTrue();
        assertThat(decided.decision().reasons()).containsExactly(OTHER);
        assertThat(decided.version()).isEqualTo(1);
    }

    @Test
    void undoingTheSecondOpinionKeepsTheFirst() {
        var open = (OpenCase) unscreened().sendToReview(forTwo()).claim(claim()).approve(null, NOW);
        var decided = (DecidedCase) open.claim(claim(SAM)).approve(null, NOW);

        var undone = decided.undo(claim(SAM));

        assertThat(undone.panel()).isEqualTo(open.panel());
        assertThat(undone.version()).isEqualTo(2);
    }

    @Test
    void reopeningForgetsWhatWasSaid() {
        var open = (OpenCase) unscreened().sendToReview(forTwo()).claim(claim()).approve(null, NOW);
        var decided = (DecidedCase) open.claim(claim(SAM)).approve(null, NOW);

        assertThat(decided.reopen().panel()).isEqualTo(new Panel.First());
    }

    @Test
    void aChangeIsADecisionWithTheNextVersion() {
        var decided = unscreened().approveByPolicy(withPicture(), NOW);

        var changed = decided.change(new Opinion(MAYA, Outcome.REJECTED, List.of(OTHER), "a child in the mirror", NOW));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(DecisionAnnouncer.eventOf(decided, changed, NOW)).get().isInstanceOf(SubmissionRejected.class);
    }

    @Test
    void aChangeSaysWhyAndIsNotOnePersonsWhereTwoHaveToAgree() {
        var byOne = unscreened().approveByPolicy(withPicture(), NOW);
        var byTwo = unscreened().approveByPolicy(forTwo(), NOW);
        var silent = new Opinion(MAYA, Outcome.REJECTED, List.of(OTHER), null, NOW);
        var spoken = new Opinion(MAYA, Outcome.REJECTED, List.of(OTHER), "why", NOW);

        assertThatThrownBy(() -> byOne.change(silent)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> byTwo.change(spoken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereNobodyLookedForBystandersAPersonDoesAndIsToldWhy() {
        var unknown = new FaceBlur(
                true, FaceBlur.Checked.NOBODY, List.of(), withPicture().renditions(), null);

        assertThat(Conclusion.of(
                        unscreened(), verdict(Effect.APPROVE), NOTHING_FOUND, List.of(), List.of(), unknown, NOW))
                .isInstanceOfSatisfying(OpenCase.class, open -> {
                    assertThat(open.examination().queue()).isEqualTo("faces");
                    assertThat(open.examination().findings())
                            .extracting(Finding::code)
                            .containsExactly(Conclusion.FACES_NOT_CHECKED);
                    assertThat(open.examination().hasPicture()).isFalse();
                    assertThat(open.examination().rendition(640))
                            .isEqualTo(open.examination().unblurred(640));
                    assertThatThrownBy(() -> open.claim(claim()).approve(null, NOW))
                            .isInstanceOf(IllegalArgumentException.class);
                });
    }

    @Test
    void aShownCaseThatIsRepaintedIsAnnouncedAnewWithItsNewPictures() {
        var decided = (DecidedCase)
                unscreened().sendToReview(withPicture()).claim(claim()).approve("nice", NOW);
        var other = new Examination.StoredRendition("b.jpg", 320, 240, 10);
        var faces = new FaceBlur(
                false, FaceBlur.Checked.PERSON, List.of(), withPicture().renditions(), MAYA);

        var repainted = decided.repaint(decided.examination().with(List.of(other), faces));

        assertThat(repainted.version()).isEqualTo(2);
        assertThat(repainted.decision().note()).isEqualTo("nice");
        assertThat(repainted.decision().opinions()).isEqualTo(decided.decision().opinions());
        assertThat(repainted.isRepaintOf(decided)).isTrue();
        assertThat(DecisionAnnouncer.eventOf(decided, repainted, NOW))
                .get()
                .isInstanceOfSatisfying(SubmissionApproved.class, approved -> {
                    assertThat(approved.decisionVersion()).isEqualTo(2);
                    assertThat(approved.renditions())
                            .extracting(SubmissionApproved.Rendition::objectKey)
                            .containsExactly("b.jpg");
                });
    }

    @Test
    void theVerdictBecomesTheCase() {
        var picture = withPicture().renditions();

        assertThat(conclude(verdict(Effect.APPROVE), picture))
                .isInstanceOfSatisfying(
                        DecidedCase.class,
                        decided -> assertThat(decided.decision().outcome()).isEqualTo(Outcome.APPROVED));
        assertThat(conclude(verdict(Effect.REJECT, Reason.OTHER), picture))
                .isInstanceOfSatisfying(
                        DecidedCase.class,
                        decided -> assertThat(decided.decision().reasons()).containsExactly(OTHER));
        assertThat(conclude(verdict(Effect.REVIEW, Reason.OTHER), picture))
                .isInstanceOfSatisfying(OpenCase.class, open -> {
                    assertThat(open.examination().priority()).isEqualTo(70);
                    assertThat(open.examination().queue()).isEqualTo("sensitive");
                    assertThat(open.examination().reviewers()).isEqualTo(2);
                    assertThat(open.examination().labels()).containsExactly("regular");
                    assertThat(open.examination().blurred()).isTrue();
                    assertThat(open.examination().suggested()).containsExactly(OTHER);
                });
    }

    @Test
    void aClaimEndsByItself() {
        var claim = claim();

        assertThat(claim.holdsAt(NOW)).isTrue();
        assertThat(claim.holdsAt(claim.until())).isFalse();
    }

    private static ScreenedCase conclude(Verdict verdict, List<Examination.StoredRendition> renditions) {
        return Conclusion.of(unscreened(), verdict, NOTHING_FOUND, renditions, List.of(), FaceBlur.NONE, NOW);
    }

    private static Claim claim() {
        return claim(MAYA);
    }

    private static Claim claim(Reviewer reviewer) {
        return new Claim(reviewer, NOW.plusSeconds(300));
    }

    static UnscreenedCase unscreened() {
        return new UnscreenedCase(new Selfie(
                new io.vitrine.contract.SubmissionId(new UUID(1, 1)),
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

    private static Verdict verdict(Effect effect, Reason... reasons) {
        return new Verdict(
                "p@1", effect, List.of(), List.of(reasons), "sensitive", 70, 2, true, false, List.of("regular"));
    }

    static Examination withPicture() {
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

    private static Examination forTwo() {
        Examination one = withPicture();
        return new Examination(
                one.findings(),
                one.policyVersion(),
                one.rules(),
                one.suggested(),
                "sensitive",
                70,
                2,
                one.labels(),
                true,
                one.renditions(),
                one.palette());
    }

    private static Examination withoutPicture() {
        return new Examination(
                List.of(), "balanced@1", List.of(), List.of(), "general", 0, 1, List.of(), false, List.of(), List.of());
    }
}
