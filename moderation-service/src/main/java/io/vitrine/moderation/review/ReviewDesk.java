package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.Step;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.caseload.WithdrawnCase;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where reviewers decide. A case is with one reviewer at a time: whoever has it on screen holds a claim that ends by
 * itself, and a decision needs the own claim or a case that nobody holds.
 */
@ApplicationScoped
public class ReviewDesk {

    private final Cases cases;
    private final Clock clock;
    private final Duration claimTime;
    private final Duration grace;

    ReviewDesk(Cases cases, Clock clock, ReviewConfig config) {
        this.cases = cases;
        this.clock = clock;
        this.claimTime = config.claim();
        this.grace = config.undoGrace();
    }

    /** Takes the case on screen, or keeps it there: a claim that one holds is renewed. */
    public Uni<Answer> claim(UUID brandId, Reviewer reviewer, SubmissionId id) {
        return change(brandId, id, now -> found -> {
            if (found instanceof OpenCase open) {
                return become(open.claim(claim(reviewer, now)));
            }
            if (found instanceof ClaimedCase claimed && claimed.isHeldBy(reviewer)) {
                return become(claimed.renew(claim(reviewer, now)));
            }
            return refuse(whyNotOpen(found));
        });
    }

    /** Lets the case go undecided. Nothing changes if the reviewer does not hold it. */
    public Uni<Answer> release(UUID brandId, Reviewer reviewer, SubmissionId id) {
        return change(brandId, id, now -> found -> {
            if (found instanceof ClaimedCase claimed && claimed.isHeldBy(reviewer)) {
                return become(claimed.release());
            }
            return Step.stay(new Answer.Done(found));
        });
    }

    /**
     * Decides the case.
     *
     * @param seen the case's version that the reviewer looked at; empty if they do not say
     */
    public Uni<Answer> decide(UUID brandId, Reviewer reviewer, SubmissionId id, Ruling ruling, OptionalLong seen) {
        return change(brandId, id, now -> found -> {
            if (found instanceof OpenCase open) {
                return decide(open.claim(claim(reviewer, now)), ruling, seen, now);
            }
            if (found instanceof ClaimedCase claimed && claimed.isHeldBy(reviewer)) {
                return decide(claimed, ruling, seen, now);
            }
            return refuse(whyNotOpen(found));
        });
    }

    private static Step<Answer> decide(ClaimedCase claimed, Ruling ruling, OptionalLong seen, Instant now) {
        if (seen.isPresent() && seen.getAsLong() != claimed.version()) {
            return refuse(new Refusal.Changed(claimed.version()));
        }
        if (ruling instanceof Ruling.Reject reject) {
            return become(claimed.reject(StatedReason.of(reject.reason()), reject.note(), now));
        }
        if (!claimed.examination().hasPicture()) {
            return refuse(
                    claimed.examination().faces().waitsForAPerson()
                            ? new Refusal.FacesNotChecked()
                            : new Refusal.NothingToShow());
        }
        return become(claimed.approve(((Ruling.Approve) ruling).note(), now));
    }

    /** Takes back one's own decision of a moment ago; the case is on one's screen again. */
    public Uni<Answer> undo(UUID brandId, Reviewer reviewer, SubmissionId id) {
        return change(brandId, id, now -> found -> {
            if (!(found instanceof DecidedCase decided)) {
                return refuse(whyNotDecided(found));
            }
            if (!decided.decision().isBy(reviewer)) {
                return refuse(new Refusal.NotYourDecision());
            }
            if (now.isAfter(decided.decision().at().plus(grace))) {
                return refuse(new Refusal.TooLateToUndo(grace));
            }
            return become(decided.undo(claim(reviewer, now)));
        });
    }

    /** Takes back any decision at any time, the policy's included; the case waits in the queue again. */
    public Uni<Answer> reopen(UUID brandId, Reviewer reviewer, SubmissionId id) {
        return change(brandId, id, now -> found -> {
            if (!(found instanceof DecidedCase decided)) {
                return refuse(whyNotDecided(found));
            }
            OpenCase open = decided.reopen();
            return Step.to(open, reviewer, new Answer.Done(open));
        });
    }

    /** Until when {@code reviewer} can simply undo {@code decision}; empty if they cannot. */
    public Optional<Instant> undoableUntil(Decision decision, Reviewer reviewer) {
        Instant end = decision.at().plus(grace);
        return decision.isBy(reviewer) && !clock.instant().isAfter(end) ? Optional.of(end) : Optional.empty();
    }

    private Uni<Answer> change(
            UUID brandId, SubmissionId id, Function<Instant, Function<ModerationCase, Step<Answer>>> step) {
        Instant now = clock.instant();
        return cases.change(brandId, id, now, step.apply(now))
                .map(answer -> answer.orElseGet(() -> new Answer.Refused(new Refusal.Unknown())));
    }

    private Claim claim(Reviewer reviewer, Instant now) {
        return new Claim(reviewer, now.plus(claimTime));
    }

    private static Step<Answer> become(ModerationCase next) {
        return Step.to(next, new Answer.Done(next));
    }

    private static Step<Answer> refuse(Refusal refusal) {
        return Step.stay(new Answer.Refused(refusal));
    }

    private static Refusal whyNotOpen(ModerationCase found) {
        if (found instanceof ClaimedCase claimed) {
            return new Refusal.ClaimedBy(
                    claimed.claim().by().name(), claimed.claim().until());
        }
        if (found instanceof DecidedCase decided) {
            return new Refusal.AlreadyDecided(decided.decision());
        }
        return found instanceof UnscreenedCase ? new Refusal.NotScreenedYet() : new Refusal.Withdrawn();
    }

    private static Refusal whyNotDecided(ModerationCase found) {
        if (found instanceof UnscreenedCase) {
            return new Refusal.NotScreenedYet();
        }
        return found instanceof WithdrawnCase ? new Refusal.Withdrawn() : new Refusal.NotDecided();
    }
}
