package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.Examination;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.PicturesGone;
import io.vitrine.moderation.caseload.Queues;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.Step;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.caseload.WithdrawnCase;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Opinion;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Panel;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.secondlook.SecondLooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where reviewers decide. A case is with one reviewer at a time: whoever has it on screen holds a claim that ends by
 * itself, and a decision needs the own claim or a case that nobody holds. Where two people have to agree, the first
 * one's ruling is kept as an opinion, and the case is for others only.
 */
@ApplicationScoped
public class ReviewDesk {

    private final Cases cases;
    private final Queues queues;
    private final SecondLookDesk seconds;
    private final Clock clock;
    private final Duration claimTime;
    private final Duration grace;

    ReviewDesk(Cases cases, Queues queues, SecondLookDesk seconds, Clock clock, ReviewConfig config) {
        this.cases = cases;
        this.queues = queues;
        this.seconds = seconds;
        this.clock = clock;
        this.claimTime = config.claim();
        this.grace = config.undoGrace();
    }

    /**
     * Takes the next case on screen that nobody has.
     *
     * @param wanted the queues to take from; empty for all but the sensitive one
     * @param besides cases that the reviewer leaves for later
     * @return the case; empty if nothing waits there for this reviewer
     */
    public Uni<Optional<ScreenedCase>> next(
            UUID brandId, Reviewer reviewer, Optional<Set<String>> wanted, Set<UUID> besides) {
        Instant now = clock.instant();
        var second = new SecondLooks.Wanted(brandId, wanted, besides, reviewer.memberId(), now);
        return seconds.firstTurn(second)
                .chain(turn -> turn.isEmpty()
                        ? nextOpen(second, reviewer, Optional.empty())
                        : nextOpen(second, reviewer, turn)
                                .chain(found -> found.isPresent()
                                        ? Uni.createFrom().item(found)
                                        : seconds.takeNext(second, claim(reviewer, now))
                                                .chain(taken -> taken.isPresent()
                                                        ? Uni.createFrom().item(taken)
                                                        // somebody else was faster
                                                        : nextOpen(second, reviewer, Optional.empty()))));
    }

    private Uni<Optional<ScreenedCase>> nextOpen(
            SecondLooks.Wanted wanted, Reviewer reviewer, Optional<Instant> notAfter) {
        var place = new Queues.Wanted(wanted.queues(), wanted.besides(), notAfter);
        return queues.takeNext(wanted.brandId(), place, reviewer.memberId(), wanted.now(), open -> {
            ClaimedCase claimed = open.claim(claim(reviewer, wanted.now()));
            return Step.to(claimed, claimed);
        });
    }

    /** Takes the case on screen, or keeps it there: a claim that one holds is renewed. */
    public Uni<Answer> claim(UUID brandId, Reviewer reviewer, SubmissionId id) {
        Instant asked = clock.instant();
        return seconds.claim(brandId, id, claim(reviewer, asked), asked)
                .chain(answer -> otherwise(answer, () -> claimOpen(brandId, reviewer, id)));
    }

    private Uni<Answer> claimOpen(UUID brandId, Reviewer reviewer, SubmissionId id) {
        return change(brandId, id, now -> found -> {
            if (found instanceof OpenCase open && !open.panel().hasHeard(reviewer)) {
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
        return seconds.release(brandId, reviewer, id, clock.instant())
                .chain(answer -> otherwise(answer, () -> releaseClaimed(brandId, reviewer, id)));
    }

    private Uni<Answer> releaseClaimed(UUID brandId, Reviewer reviewer, SubmissionId id) {
        return change(brandId, id, now -> found -> {
            if (found instanceof ClaimedCase claimed && claimed.isHeldBy(reviewer)) {
                return become(claimed.release());
            }
            return Step.stay(new Answer.Done(found));
        });
    }

    /**
     * Decides the case, or, where two people have to agree, says one's opinion about it.
     *
     * @param seen the case's version that the reviewer looked at; empty if they do not say
     */
    public Uni<Answer> decide(UUID brandId, Reviewer reviewer, SubmissionId id, Ruling ruling, OptionalLong seen) {
        Instant asked = clock.instant();
        return seconds.decide(brandId, id, opinion(reviewer, ruling, asked), seen, asked)
                .chain(answer -> otherwise(answer, () -> decideOpen(brandId, reviewer, id, ruling, seen)));
    }

    private Uni<Answer> decideOpen(UUID brandId, Reviewer reviewer, SubmissionId id, Ruling ruling, OptionalLong seen) {
        return change(brandId, id, now -> found -> {
            if (found instanceof OpenCase open && !open.panel().hasHeard(reviewer)) {
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
            return become(claimed.reject(reject.reason(), reject.note(), now));
        }
        if (!claimed.examination().hasPicture()) {
            return refuse(whyNoPicture(claimed.examination()));
        }
        return become(claimed.approve(((Ruling.Approve) ruling).note(), now));
    }

    private static Refusal whyNoPicture(Examination examination) {
        return examination.faces().waitsForAPerson() && examination.rendition(1).isPresent()
                ? new Refusal.FacesNotChecked()
                : new Refusal.NothingToShow();
    }

    /** Takes back one's own decision or opinion of a moment ago; the case is on one's screen again. */
    public Uni<Answer> undo(UUID brandId, Reviewer reviewer, SubmissionId id) {
        return undo(brandId, reviewer, id, OptionalLong.empty());
    }

    /**
     * Takes back one's own decision or opinion of a moment ago.
     *
     * @param decided the version of the decision that is meant; empty for whichever it is
     */
    Uni<Answer> undo(UUID brandId, Reviewer reviewer, SubmissionId id, OptionalLong decided) {
        Instant asked = clock.instant();
        return seconds.undo(brandId, id, claim(reviewer, asked), decided, asked)
                .chain(answer -> otherwise(answer, () -> undoDecided(brandId, reviewer, id, decided)));
    }

    private Uni<Answer> undoDecided(UUID brandId, Reviewer reviewer, SubmissionId id, OptionalLong decided) {
        return change(brandId, id, now -> found -> {
            if (found instanceof DecidedCase settled) {
                return decided.isPresent() && decided.getAsLong() != settled.version()
                        ? refuse(new Refusal.Changed(settled.version()))
                        : undo(settled, reviewer, now);
            }
            if (found instanceof OpenCase open && open.panel() instanceof Panel.Begun begun) {
                return mayTakeBack(begun.last(), reviewer, now)
                        .map(ReviewDesk::refuse)
                        .orElseGet(() -> become(open.takeBack(begun, claim(reviewer, now))));
            }
            if (found instanceof ClaimedCase claimed && claimed.panel() instanceof Panel.Begun begun) {
                return mayTakeBack(begun.last(), reviewer, now)
                        .map(ReviewDesk::refuse)
                        .orElseGet(() -> become(claimed.takeBack(begun)));
            }
            return refuse(whyNotDecided(found));
        });
    }

    private Step<Answer> undo(DecidedCase decided, Reviewer reviewer, Instant now) {
        if (!decided.decision().isBy(reviewer)) {
            return refuse(new Refusal.NotYourDecision());
        }
        return isTooLate(decided.decision().at(), now)
                ? refuse(new Refusal.TooLateToUndo(grace))
                : become(decided.undo(claim(reviewer, now)));
    }

    private Optional<Refusal> mayTakeBack(Opinion last, Reviewer reviewer, Instant now) {
        if (!last.by().is(reviewer)) {
            return Optional.of(new Refusal.NotYourDecision());
        }
        return isTooLate(last.at(), now) ? Optional.of(new Refusal.TooLateToUndo(grace)) : Optional.empty();
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

    /**
     * Decides a decided case otherwise, at any time and in one step. It was one person's, or the policy's: what two
     * people have to agree on is reopened instead.
     *
     * @param ruling with a note that says why
     * @param seen the case's version that the reviewer looked at; empty if they do not say
     */
    public Uni<Answer> change(UUID brandId, Reviewer reviewer, SubmissionId id, Ruling ruling, OptionalLong seen) {
        return change(brandId, id, now -> found -> {
                    if (!(found instanceof DecidedCase decided)) {
                        return refuse(whyNotDecided(found));
                    }
                    return whyNotChange(decided, ruling, seen)
                            .map(ReviewDesk::refuse)
                            .orElseGet(() -> become(decided.change(opinion(reviewer, ruling, now))));
                })
                .onFailure(PicturesGone.class)
                .recoverWithItem(new Answer.Refused(new Refusal.PicturesGone()));
    }

    private static Optional<Refusal> whyNotChange(DecidedCase decided, Ruling ruling, OptionalLong seen) {
        if (seen.isPresent() && seen.getAsLong() != decided.version()) {
            return Optional.of(new Refusal.Changed(decided.version()));
        }
        if (decided.examination().reviewers() > 1) {
            return Optional.of(new Refusal.TwoPeopleDecide());
        }
        if (ruling.note() == null) {
            return Optional.of(new Refusal.ChangeWithoutNote());
        }
        if (ruling instanceof Ruling.Reject) {
            return Optional.empty();
        }
        if (!decided.examination().hasPicture()) {
            return Optional.of(whyNoPicture(decided.examination()));
        }
        return decided.decision().outcome() == Outcome.APPROVED
                ? Optional.of(new Refusal.AlreadyDecided(decided.decision()))
                : Optional.empty();
    }

    private static Opinion opinion(Reviewer reviewer, Ruling ruling, Instant now) {
        return ruling instanceof Ruling.Reject reject
                ? new Opinion(reviewer, Outcome.REJECTED, List.of(reject.reason()), reject.note(), now)
                : new Opinion(reviewer, Outcome.APPROVED, List.of(), ruling.note(), now);
    }

    /** Until when {@code reviewer} can simply undo {@code decision}; empty if they cannot. */
    public Optional<Instant> undoableUntil(Decision decision, Reviewer reviewer) {
        return decision.isBy(reviewer) ? graceEnd(decision.at()) : Optional.empty();
    }

    /** Until when {@code reviewer} can take back what they said last in {@code panel}; empty if they cannot. */
    Optional<Instant> undoableUntil(Panel panel, Reviewer reviewer) {
        return panel instanceof Panel.Begun begun && begun.last().by().is(reviewer)
                ? graceEnd(begun.last().at())
                : Optional.empty();
    }

    private Optional<Instant> graceEnd(Instant at) {
        return isTooLate(at, clock.instant()) ? Optional.empty() : Optional.of(at.plus(grace));
    }

    private boolean isTooLate(Instant at, Instant now) {
        return now.isAfter(at.plus(grace));
    }

    private static Uni<Answer> otherwise(Optional<Answer> answer, Supplier<Uni<Answer>> usual) {
        return answer.map(given -> Uni.createFrom().item(given)).orElseGet(usual);
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
        if (found instanceof OpenCase) {
            return new Refusal.SomebodyElseHasToLook();
        }
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
