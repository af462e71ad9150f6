package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.secondlook.GivenLook;
import io.vitrine.moderation.secondlook.HeldLook;
import io.vitrine.moderation.secondlook.SecondLook;
import io.vitrine.moderation.secondlook.SecondLooks;
import io.vitrine.moderation.secondlook.SecondLooks.LookStep;
import io.vitrine.moderation.secondlook.SecondLooks.Looked;
import io.vitrine.moderation.secondlook.SecondLooks.Wanted;
import io.vitrine.moderation.secondlook.WaitingLook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * The desk's part for cases that were drawn to be looked at once more. It answers as the desk does for a case that
 * nobody has decided, so that the reviewer cannot tell them apart; empty says that this is not such a case, or not for
 * this reviewer, and the desk goes on as ever.
 */
@ApplicationScoped
class SecondLookDesk {

    private final SecondLooks looks;
    private final Duration grace;

    SecondLookDesk(SecondLooks looks, ReviewConfig config) {
        this.looks = looks;
        this.grace = config.undoGrace();
    }

    Uni<Optional<Instant>> firstTurn(Wanted wanted) {
        return looks.firstTurn(wanted);
    }

    Uni<Optional<ScreenedCase>> takeNext(Wanted wanted, Claim claim) {
        return looks.takeNext(wanted, claim);
    }

    Uni<Optional<Answer>> claim(UUID brandId, SubmissionId id, Claim claim, Instant now) {
        return change(brandId, id, now, found -> {
            if (found.look() instanceof HeldLook held && held.isHeldBy(claim.by())) {
                return become(found, held.renew(claim));
            }
            return found.look() instanceof WaitingLook waiting && waiting.wasWith(claim.by())
                    ? become(found, waiting.hold(claim))
                    : notTheirs(found, claim.by(), now);
        });
    }

    Uni<Optional<Answer>> release(UUID brandId, Reviewer reviewer, SubmissionId id, Instant now) {
        return change(
                brandId,
                id,
                now,
                found -> found.look() instanceof HeldLook held && held.isHeldBy(reviewer)
                        ? become(found, held.release())
                        : notMine());
    }

    /** @param opinion the reviewer's ruling */
    Uni<Optional<Answer>> decide(UUID brandId, SubmissionId id, Opinion opinion, OptionalLong seen, Instant now) {
        return change(brandId, id, now, found -> {
            if (found.look() instanceof HeldLook held && held.isHeldBy(opinion.by())) {
                return answer(found, held, opinion, seen);
            }
            return found.look() instanceof WaitingLook waiting && waiting.wasWith(opinion.by())
                    ? answer(found, waiting.hold(new Claim(opinion.by(), now)), opinion, seen)
                    : notTheirs(found, opinion.by(), now);
        });
    }

    /**
     * What stands in the way, for somebody who may be about to say what they think: that a colleague has it by now, or
     * that they have said it already, as when the answer to that did not reach them. What was decided would lead them.
     */
    private LookStep<Optional<Answer>> notTheirs(Looked found, Reviewer reviewer, Instant now) {
        if (found.look() instanceof HeldLook held && held.drawn().isFor(reviewer)) {
            return refuse(
                    new Refusal.ClaimedBy(held.claim().by().name(), held.claim().until()));
        }
        return found.look() instanceof GivenLook given && isAsGiven(found, given, reviewer) && !isTooLate(given, now)
                ? refuse(new Refusal.AlreadyDecided(
                        given.undecided(found.moderationCase()).decision()))
                : notMine();
    }

    /** Whether {@code reviewer} answered, and nothing happened to the case by that or since. */
    private static boolean isAsGiven(Looked found, GivenLook given, Reviewer reviewer) {
        return given.isBy(reviewer)
                && given.drawn().version() == found.moderationCase().version();
    }

    private boolean isTooLate(GivenLook given, Instant now) {
        return now.isAfter(given.opinion().at().plus(grace));
    }

    private static LookStep<Optional<Answer>> answer(Looked found, HeldLook held, Opinion opinion, OptionalLong seen) {
        long version = held.seen(found.moderationCase()).version();
        if (seen.isPresent() && seen.getAsLong() != version) {
            return refuse(new Refusal.Changed(version));
        }
        GivenLook given = held.answer(opinion);
        Optional<DecidedCase> decided = held.consequence(found.moderationCase(), opinion);
        var shown = decided.isPresent() ? decided.get() : given.seen(found.moderationCase());
        return new LookStep<>(Optional.of(given), decided, Optional.of(new Answer.Done(shown)));
    }

    /** What decided the case as well is undone with the case, as ever. */
    Uni<Optional<Answer>> undo(UUID brandId, SubmissionId id, Claim claim, OptionalLong decided, Instant now) {
        return change(brandId, id, now, found -> {
            if (!(found.look() instanceof GivenLook given) || !isAsGiven(found, given, claim.by())) {
                return notMine();
            }
            long version = found.moderationCase().version();
            if (decided.isPresent() && decided.getAsLong() != version) {
                return refuse(new Refusal.Changed(version));
            }
            return isTooLate(given, now)
                    ? refuse(new Refusal.TooLateToUndo(grace))
                    : become(found, given.takeBack(claim));
        });
    }

    private Uni<Optional<Answer>> change(
            UUID brandId, SubmissionId id, Instant now, Function<Looked, LookStep<Optional<Answer>>> step) {
        return looks.change(brandId, id, now, step).map(answer -> answer.orElse(Optional.empty()));
    }

    private static LookStep<Optional<Answer>> become(Looked found, SecondLook next) {
        return LookStep.to(next, Optional.of(new Answer.Done(next.seen(found.moderationCase()))));
    }

    private static LookStep<Optional<Answer>> refuse(Refusal refusal) {
        return LookStep.stay(Optional.of(new Answer.Refused(refusal)));
    }

    private static LookStep<Optional<Answer>> notMine() {
        return LookStep.stay(Optional.empty());
    }
}
