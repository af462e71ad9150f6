package io.vitrine.moderation.hashbank;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.Examination;
import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.Selfie;
import io.vitrine.moderation.caseload.Step;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.caseload.WithdrawnCase;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.hashbank.MatchingQueue.Untold;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.screening.BadPictures.BadMatch;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.KnownBadPicture;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a case becomes when it is told that its picture is in the bank. */
class MatchSharedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SubmissionId ID = new SubmissionId(new UUID(1, 1));
    private static final Claim CLAIM = new Claim(new Reviewer(new UUID(2, 2), "Maya"), NOW.plusSeconds(60));
    private static final Untold MATCH = new Untold(ID, new BadMatch(new UUID(3, 3), "leaflet", 4, false), null);

    @Test
    void aPublishedOneWaitsForReviewAgainAndSaysWhy() {
        Step<Told> step = MatchShared.step(open().claim(CLAIM).approve(null, NOW), MATCH);

        assertThat(step.answer()).isEqualTo(Told.REOPENED);
        assertThat(step.next()).get().isInstanceOfSatisfying(OpenCase.class, reopened -> {
            assertThat(reopened.examination().findings())
                    .extracting(Finding::code)
                    .containsExactly(KnownBadPicture.KNOWN_BAD);
            assertThat(reopened.examination().blurred()).isTrue();
            assertThat(reopened.examination().priority()).isEqualTo(MatchShared.PRIORITY);
            assertThat(reopened.version()).isGreaterThan(1);
        });
    }

    @Test
    void anOpenOneSaysSoAndADecisionThatDidNotSeeItIsRefused() {
        Step<Told> step = MatchShared.step(open().claim(CLAIM), MATCH);

        assertThat(step.answer()).isEqualTo(Told.MARKED);
        assertThat(step.next()).get().isInstanceOfSatisfying(ClaimedCase.class, marked -> {
            assertThat(marked.claim()).isEqualTo(CLAIM);
            assertThat(marked.version()).isEqualTo(1);
            assertThat(marked.examination().findings()).hasSize(1);
        });
    }

    @Test
    void toldTwiceNothingChangesEvenIfItWasApprovedBetween() {
        var reopened = next(MatchShared.step(open().claim(CLAIM).approve(null, NOW), MATCH));
        var approvedAgain = ((OpenCase) reopened).claim(CLAIM).approve("it is fine", NOW);

        assertThat(MatchShared.step(reopened, MATCH)).isEqualTo(Step.stay(Told.REOPENED));
        assertThat(MatchShared.step(approvedAgain, MATCH)).isEqualTo(Step.stay(Told.REOPENED));
        var marked = next(MatchShared.step(open(), MATCH));
        assertThat(MatchShared.step(marked, MATCH)).isEqualTo(Step.stay(Told.MARKED));
    }

    @Test
    void anotherEntryIsAnotherReason() {
        var reopened = next(MatchShared.step(open().claim(CLAIM).approve(null, NOW), MATCH));
        var approvedAgain = ((OpenCase) reopened).claim(CLAIM).approve("it is fine", NOW);
        var other = new Untold(ID, new BadMatch(new UUID(4, 4), "logo", 4, true), null);

        assertThat(MatchShared.step(approvedAgain, other).answer()).isEqualTo(Told.REOPENED);
    }

    @Test
    void oneThatIsBeingScreenedIsToldLater() {
        assertThat(MatchShared.step(new UnscreenedCase(selfie()), MATCH)).isEqualTo(Step.stay(Told.NOT_YET));
    }

    @Test
    void rejectedAndWithdrawnOnesAreLeftAsTheyAre() {
        var rejected = open().claim(CLAIM).reject(StatedReason.of(Reason.OTHER), null, NOW);
        var withdrawn = new WithdrawnCase(ID, new UUID(0, 1), new UUID(0, 2), 1, NOW);

        assertThat(MatchShared.step(rejected, MATCH)).isEqualTo(Step.stay(Told.LEFT));
        assertThat(MatchShared.step(withdrawn, MATCH)).isEqualTo(Step.stay(Told.GONE));
    }

    @Test
    void theCaseThatTheEntryCameFromIsLeftToWhoeverHasItUnlessItIsOnShow() {
        var own = new Untold(ID, MATCH.match(), ID.value());

        assertThat(MatchShared.step(open().claim(CLAIM), own)).isEqualTo(Step.stay(Told.SOURCE));
        assertThat(MatchShared.step(open().claim(CLAIM).approve(null, NOW), own).answer())
                .isEqualTo(Told.REOPENED);
    }

    private static ModerationCase next(Step<Told> step) {
        return step.next().orElseThrow();
    }

    private static OpenCase open() {
        var picture = new StoredRendition("0".repeat(32) + ".jpg", 320, 240, 1);
        ScreenedCase open = new UnscreenedCase(selfie())
                .sendToReview(new Examination(
                        List.of(),
                        "manual@0",
                        List.of(),
                        List.of(),
                        "general",
                        0,
                        1,
                        List.of(),
                        false,
                        List.of(picture),
                        List.of()));
        return (OpenCase) open;
    }

    private static Selfie selfie() {
        return new Selfie(
                ID,
                new UUID(0, 1),
                new UUID(0, 2),
                "#ootd",
                List.of(),
                "Ada",
                "key",
                new Selfie.Original("key", "image/jpeg", 1),
                "web",
                NOW);
    }
}
