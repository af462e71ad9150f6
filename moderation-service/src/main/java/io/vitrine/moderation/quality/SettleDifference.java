package io.vitrine.moderation.quality;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.PicturesGone;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.secondlook.GivenLook;
import io.vitrine.moderation.secondlook.Kind;
import io.vitrine.moderation.secondlook.SecondLooks;
import io.vitrine.moderation.secondlook.SecondLooks.LookStep;
import io.vitrine.moderation.secondlook.SecondLooks.Looked;
import io.vitrine.moderation.secondlook.SettledLook.How;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Two people differ about a case: somebody who is neither of them says what holds, and why. */
@ApplicationScoped
class SettleDifference {

    private final SecondLooks looks;
    private final Clock clock;

    SettleDifference(SecondLooks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    /** Why it is not settled. */
    enum Refusal {
        /** The brand has no such case, nobody looked at it twice, or the two agree. */
        UNKNOWN,
        /** It was settled, or the case was decided anew. */
        OVER,
        /** Who asks is one of the two. */
        ONE_OF_THE_TWO,
        /** It would be approved and its pictures are gone. */
        PICTURES_GONE
    }

    /**
     * Settles it.
     *
     * @param change whether the other one's answer holds from now on
     * @param why for colleagues, not blank
     * @return why not; empty if it was done
     */
    Uni<Optional<Refusal>> settle(UUID brandId, Reviewer by, SubmissionId id, boolean change, String why) {
        Instant now = clock.instant();
        return looks.change(brandId, id, now, found -> step(found, by, change, why, now))
                .map(answer -> answer.orElse(Optional.of(Refusal.UNKNOWN)))
                .onFailure(PicturesGone.class)
                .recoverWithItem(Optional.of(Refusal.PICTURES_GONE));
    }

    static LookStep<Optional<Refusal>> step(Looked found, Reviewer by, boolean change, String why, Instant now) {
        DecidedCase decided = found.moderationCase();
        if (found.look().drawn().kind() != Kind.BLIND) {
            return LookStep.stay(Optional.of(Refusal.UNKNOWN));
        }
        if (!(found.look() instanceof GivenLook given) || given.drawn().version() != decided.version()) {
            return LookStep.stay(Optional.of(Refusal.OVER));
        }
        if (given.opinion().outcome() == decided.decision().outcome()) {
            return LookStep.stay(Optional.of(Refusal.UNKNOWN));
        }
        if (given.isBy(by) || decided.decision().isPartlyBy(by)) {
            return LookStep.stay(Optional.of(Refusal.ONE_OF_THE_TWO));
        }
        if (!change) {
            return LookStep.to(given.settle(How.KEPT, by, why, now), Optional.empty());
        }
        boolean shows = given.opinion().outcome() == Outcome.APPROVED;
        return shows && !decided.examination().hasPicture()
                ? LookStep.stay(Optional.of(Refusal.PICTURES_GONE))
                : new LookStep<>(
                        Optional.of(given.settle(How.CHANGED, by, why, now)),
                        Optional.of(given.change(decided, by, why, now)),
                        Optional.empty());
    }
}
