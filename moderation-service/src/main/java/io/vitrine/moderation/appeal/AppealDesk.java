package io.vitrine.moderation.appeal;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.appeal.AppealInHand.Answered;
import io.vitrine.moderation.appeal.Appeals.Heard;
import io.vitrine.moderation.appeal.Appeals.Verdict;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where appeals are answered, by a person who did not decide the first time. */
@ApplicationScoped
class AppealDesk {

    private final Appeals appeals;
    private final Clock clock;

    AppealDesk(Appeals appeals, Clock clock) {
        this.appeals = appeals;
        this.clock = clock;
    }

    /** Answers the appeal against a decision about a selfie. */
    Uni<Heard> answer(UUID brandId, Reviewer reviewer, SubmissionId id, long decisionVersion, AppealRuling ruling) {
        Instant now = clock.instant();
        return appeals.hear(
                brandId,
                id,
                decisionVersion,
                now,
                (appeal, found, hasPictures) -> judge(appeal, found, hasPictures, reviewer, ruling, now));
    }

    static Verdict judge(
            OpenAppeal appeal,
            ModerationCase found,
            boolean hasPictures,
            Reviewer reviewer,
            AppealRuling ruling,
            Instant now) {
        Optional<DecidedCase> contested = appeal.contestedIn(found);
        if (contested.isEmpty()) {
            return new Verdict.Moot(appeal.overtaken(now), new AppealRefusal.DecisionTakenBack());
        }
        return appeal.takeUp(contested.get(), reviewer)
                .<Verdict>map(inHand -> new Verdict.Given(answered(inHand, hasPictures, ruling, now)))
                .orElseGet(() -> new Verdict.Refused(new AppealRefusal.OwnDecision()));
    }

    private static Answered answered(AppealInHand inHand, boolean hasPictures, AppealRuling ruling, Instant now) {
        return ruling instanceof AppealRuling.Deny deny
                ? inHand.deny(deny.answer(), now)
                : inHand.uphold(((AppealRuling.Uphold) ruling).answer(), hasPictures, now);
    }
}
