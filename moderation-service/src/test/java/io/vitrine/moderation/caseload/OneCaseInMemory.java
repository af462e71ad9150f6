package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A single case with what is announced about it, as {@link PostgresCases} and {@link PostgresIntake} do it. */
public final class OneCaseInMemory implements Cases, Queues {

    private final List<VitrineEvent> announced = new ArrayList<>();
    private ModerationCase current = ModerationCaseTest.unscreened();

    /** The case in the state that holds at {@code now}. */
    public ModerationCase at(Instant now) {
        return current instanceof ClaimedCase claimed && !claimed.claim().holdsAt(now) ? claimed.release() : current;
    }

    /** All that was announced, in its order; the author's withdrawal, which comes from elsewhere, included. */
    public List<VitrineEvent> announced() {
        return List.copyOf(announced);
    }

    /** Screening comes to its end; empty leaves it to a person. Too late, it changes nothing. */
    public void screened(Optional<Outcome> byPolicy, Instant now) {
        if (current instanceof UnscreenedCase unscreened) {
            become(
                    byPolicy.<ModerationCase>map(outcome -> outcome == Outcome.APPROVED
                                    ? unscreened.approveByPolicy(ModerationCaseTest.withPicture(), now)
                                    : unscreened.rejectByPolicy(
                                            ModerationCaseTest.withPicture(),
                                            List.of(StatedReason.of(Reason.OTHER)),
                                            now))
                            .orElseGet(() -> unscreened.sendToReview(ModerationCaseTest.withPicture())),
                    now);
        }
    }

    /** The author takes the selfie back. */
    public void withdrawn(Instant now) {
        if (!(current instanceof WithdrawnCase)) {
            current = new WithdrawnCase(current.id(), current.brandId(), current.campaignId(), current.version(), now);
            announced.add(new SubmissionWithdrawn(current.id(), current.brandId(), current.campaignId(), now));
        }
    }

    @Override
    public <A> Uni<Optional<A>> change(
            UUID brandId, SubmissionId id, Instant now, Function<ModerationCase, Step<A>> step) {
        current = at(now);
        Step<A> taken = step.apply(current);
        taken.next().ifPresent(next -> become(next, now));
        return Uni.createFrom().item(Optional.of(taken.answer()));
    }

    private void become(ModerationCase next, Instant now) {
        DecisionAnnouncer.eventOf(current, next, now).ifPresent(announced::add);
        current = next;
    }

    @Override
    public Uni<Optional<CaseOnDesk>> find(UUID brandId, SubmissionId id, Instant now) {
        return Uni.createFrom().item(Optional.of(new CaseOnDesk(at(now), "")));
    }

    @Override
    public Uni<List<CaseOnDesk>> all(UUID brandId, Collection<SubmissionId> ids, Instant now) {
        throw new UnsupportedOperationException("a single case is found by itself");
    }

    @Override
    public <A> Uni<Optional<A>> takeNext(
            UUID brandId, Wanted wanted, UUID memberId, Instant now, Function<OpenCase, Step<? extends A>> step) {
        throw new UnsupportedOperationException("a single case is asked for by itself");
    }

    @Override
    public Uni<List<QueueFigures>> ofBrand(UUID brandId) {
        throw new UnsupportedOperationException("a single case has no queue");
    }

    @Override
    public Uni<List<CaseOnDesk>> cases(
            UUID brandId, Optional<Set<String>> queues, Optional<QueuePlace> after, int limit, Instant now) {
        throw new UnsupportedOperationException("a single case has no queue");
    }

    @Override
    public Uni<List<CaseOnDesk>> decided(UUID brandId, Optional<DecidedPlace> after, int limit) {
        throw new UnsupportedOperationException("a single case has no list");
    }

    @Override
    public Uni<CaseCounts> counts(UUID brandId, UUID memberId, Instant decidedSince, Instant now) {
        throw new UnsupportedOperationException("a single case is not counted");
    }
}
