package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.OneCaseInMemory;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.Step;
import io.vitrine.moderation.secondlook.Drawn;
import io.vitrine.moderation.secondlook.HeldLook;
import io.vitrine.moderation.secondlook.SecondLook;
import io.vitrine.moderation.secondlook.SecondLooks;
import io.vitrine.moderation.secondlook.WaitingLook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The second look at a single case, if it was drawn, with steps as the database takes them. */
final class OneLookInMemory implements SecondLooks {

    private final OneCaseInMemory moderationCase;
    private Optional<SecondLook> look = Optional.empty();

    OneLookInMemory(OneCaseInMemory moderationCase) {
        this.moderationCase = moderationCase;
    }

    /** The case is drawn, and waits. */
    void draw(Drawn drawn) {
        look = Optional.of(new WaitingLook(drawn, Optional.empty()));
    }

    Optional<SecondLook> look() {
        return look;
    }

    private Optional<SecondLook> at(Instant now) {
        return look.map(one -> one instanceof HeldLook held && !held.claim().holdsAt(now) ? held.release() : one);
    }

    @Override
    public Uni<Optional<Instant>> firstTurn(Wanted wanted) {
        return Uni.createFrom().item(isFree(wanted) ? Optional.of(wanted.now()) : Optional.empty());
    }

    private boolean isFree(Wanted wanted) {
        return moderationCase.at(wanted.now()) instanceof DecidedCase
                && at(wanted.now())
                        .filter(WaitingLook.class::isInstance)
                        .filter(one -> !one.drawn().decidedBy().equals(Optional.of(wanted.memberId())))
                        .isPresent();
    }

    @Override
    public Uni<Optional<ScreenedCase>> takeNext(Wanted wanted, Claim claim) {
        if (!isFree(wanted)) {
            return Uni.createFrom().item(Optional.empty());
        }
        HeldLook held = ((WaitingLook) at(wanted.now()).orElseThrow()).hold(claim);
        look = Optional.of(held);
        return Uni.createFrom().item(Optional.of(held.seen((DecidedCase) moderationCase.at(wanted.now()))));
    }

    @Override
    public <A> Uni<Optional<A>> change(UUID brandId, SubmissionId id, Instant now, Function<Looked, LookStep<A>> step) {
        if (look.isEmpty() || !(moderationCase.at(now) instanceof DecidedCase decided)) {
            return Uni.createFrom().item(Optional.empty());
        }
        LookStep<A> taken = step.apply(new Looked(at(now).orElseThrow(), decided));
        taken.next().ifPresent(next -> look = Optional.of(next));
        return taken.decided()
                .map(next -> moderationCase
                        .change(brandId, id, now, found -> Step.to(next, taken.answer()))
                        .replaceWith(Optional.of(taken.answer())))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(taken.answer())));
    }

    @Override
    public Uni<Map<SubmissionId, SecondLook>> seenBy(UUID brandId, UUID memberId, Instant answered, Instant now) {
        throw new UnsupportedOperationException("a single look is not listed");
    }

    @Override
    public Uni<List<OnScreen>> onScreen(UUID brandId, Instant now) {
        throw new UnsupportedOperationException("a single look is not counted");
    }

    @Override
    public Uni<Work> work(UUID brandId, UUID memberId, Instant since, Instant now) {
        throw new UnsupportedOperationException("a single look is not counted");
    }

    @Override
    public Uni<List<Difference>> differences(UUID brandId, int limit) {
        throw new UnsupportedOperationException("a single look is not listed");
    }
}
