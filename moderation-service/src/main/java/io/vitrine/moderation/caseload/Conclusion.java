package io.vitrine.moderation.caseload;

import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.picture.Colour;
import io.vitrine.moderation.policy.Effect;
import io.vitrine.moderation.policy.Verdict;
import io.vitrine.moderation.policy.Verdict.FiredRule;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.moderation.screening.ScreeningReport;
import io.vitrine.moderation.screening.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Beside ordinary findings: nothing is wrong with the selfie, but it can only wait. */
    private static final int PRIORITY_OF_FACES = 30;

    private static final String QUEUE_OF_FACES = "faces";

    /** Code of the finding that bystanders are to be blurred and nobody could look for faces. */
    static final String FACES_NOT_CHECKED = "faces-not-checked";

    private static final String WHY_FACES =
            "Bystanders are to be blurred here, and no machine could look for faces. Mark them, or say that there are"
                    + " none.";

    /**
     * What the policy's verdict makes of the case. An approval needs a picture that may be shown; without one a person
     * looks.
     */
    static ScreenedCase of(
            UnscreenedCase unscreened,
            Verdict verdict,
            ScreeningReport report,
            List<StoredRendition> renditions,
            List<Colour> palette,
            FaceBlur faces,
            Instant at) {
        var stated = verdict.reasons().stream().map(StatedReason::of).toList();
        boolean waits = faces.waitsForAPerson();
        boolean onlyWaits = waits && verdict.effect() == Effect.APPROVE;
        var examination = new Examination(
                waits ? and(report.findings(), facesNotChecked()) : report.findings(),
                verdict.policy(),
                waits ? and(verdict.rules(), new FiredRule(FACES_NOT_CHECKED, "review", WHY_FACES)) : verdict.rules(),
                stated,
                onlyWaits ? QUEUE_OF_FACES : verdict.queue(),
                onlyWaits ? PRIORITY_OF_FACES : verdict.priority(),
                verdict.reviewers(),
                verdict.labels(),
                verdict.blurPicture(),
                renditions,
                palette,
                faces,
                report.likeness());
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
        var rule = new FiredRule(riddle.code(), "review", riddle.sentence());
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

    private static Finding facesNotChecked() {
        return new Finding("bystanders", "1", FACES_NOT_CHECKED, 1, Severity.CONCERN, WHY_FACES, false, Map.of());
    }

    private static <T> List<T> and(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    /**
     * Why a case could not be screened.
     *
     * @param code stable, for machines
     * @param sentence for reviewers
     */
    record Riddle(String code, String sentence) {}
}
