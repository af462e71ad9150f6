package io.vitrine.moderation.caseload;

import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.picture.Colour;
import io.vitrine.moderation.policy.Effect;
import io.vitrine.moderation.policy.Verdict;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an attempt at screening comes to. Fails closed: in doubt a person decides. */
final class Conclusion {

    /** The picture, or what it does to the decoder, ended the process more than once. */
    static final Riddle DEADLY = new Riddle(
            "screening-died", "Reading this picture stopped the screening more than once, so it was left unread.");

    /** The photo is not where the submission says. */
    static final Riddle PHOTO_MISSING =
            new Riddle("photo-missing", "The photo is not in the store, so nobody could look at it.");

    /** No campaign of that id was announced. */
    static final Riddle CAMPAIGN_UNKNOWN =
            new Riddle("campaign-unknown", "The campaign is not known here, so its rules could not be applied.");

    /** Ahead of cases with ordinary findings: something is wrong with the system or somebody tries it. */
    private static final int PRIORITY_OF_RIDDLES = 60;

    private static final String QUEUE_OF_RIDDLES = "not-screened";

    private static final String POLICY_OF_RIDDLES = "unscreened@1";

    private Conclusion() {}

    /** What the policy's verdict makes of the case. An approval needs a picture; without one a person looks. */
    static ScreenedCase of(
            UnscreenedCase unscreened,
            Verdict verdict,
            List<Finding> findings,
            List<StoredRendition> renditions,
            List<Colour> palette,
            Instant at) {
        var stated = verdict.reasons().stream().map(StatedReason::of).toList();
        var examination = new Examination(
                findings,
                verdict.policy(),
                verdict.rules(),
                stated,
                verdict.queue(),
                verdict.priority(),
                verdict.reviewers(),
                verdict.labels(),
                verdict.blurPicture(),
                renditions,
                palette);
        if (verdict.effect() == Effect.REJECT) {
            return unscreened.rejectByPolicy(examination, stated, at);
        }
        if (verdict.effect() == Effect.APPROVE && examination.hasPicture()) {
            return unscreened.approveByPolicy(examination, at);
        }
        return unscreened.sendToReview(examination);
    }

    /** A person gets the case, and is told why nobody looked at it. */
    static OpenCase unread(UnscreenedCase unscreened, Riddle riddle) {
        var finding = new Finding(
                "screening",
                "1",
                Finding.NOT_SCREENED,
                1,
                Severity.SERIOUS,
                riddle.sentence(),
                true,
                Map.of("cause", riddle.code()));
        var rule = new Verdict.FiredRule(riddle.code(), "review", riddle.sentence());
        return unscreened.sendToReview(new Examination(
                List.of(finding),
                POLICY_OF_RIDDLES,
                List.of(rule),
                List.of(),
                QUEUE_OF_RIDDLES,
                PRIORITY_OF_RIDDLES,
                1,
                List.of(),
                true,
                List.of(),
                List.of()));
    }

    /**
     * Why a case could not be screened.
     *
     * @param code stable, for machines
     * @param sentence for reviewers
     */
    record Riddle(String code, String sentence) {}
}
