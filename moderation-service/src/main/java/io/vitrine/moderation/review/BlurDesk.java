package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.BlurFaces;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.Examination;
import io.vitrine.moderation.caseload.FaceBox;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OpenCase;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.Step;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.secondlook.SecondLooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where reviewers say what is blurred: on the case that they have on screen, or on one that is shown already. The
 * pictures are made before the case's row is locked, and count only if nothing happened to the case meanwhile.
 */
@ApplicationScoped
public class BlurDesk {

    private final Cases cases;
    private final BlurFaces blurFaces;
    private final SecondLooks seconds;
    private final Clock clock;

    BlurDesk(Cases cases, BlurFaces blurFaces, SecondLooks seconds, Clock clock) {
        this.cases = cases;
        this.blurFaces = blurFaces;
        this.seconds = seconds;
        this.clock = clock;
    }

    /**
     * Has the pictures made anew. Fails with {@link io.vitrine.moderation.caseload.StoreAway} if the object store does
     * not answer as it should.
     *
     * @param boxes the faces from now on, and which of them are blurred
     * @param seen the case's version that the reviewer looked at
     */
    public Uni<Answer> blur(Place place, Reviewer reviewer, List<FaceBox> boxes, long seen) {
        Instant now = clock.instant();
        // whoever looks at a decided case once more sees it as it was a version before
        return seconds.seenBy(place.brandId(), reviewer.memberId(), now, now)
                .map(drawn -> drawn.containsKey(place.caseId()) ? seen + 1 : seen)
                .chain(version -> blurAt(place, reviewer, boxes, version));
    }

    private Uni<Answer> blurAt(Place place, Reviewer reviewer, List<FaceBox> boxes, long seen) {
        return cases.find(place.brandId(), place.caseId(), clock.instant())
                .map(found -> found.map(CaseOnDesk::moderationCase))
                .chain(found -> {
                    Optional<Refusal> refusal = found.map(one -> whyNot(one, reviewer, seen))
                            .orElseGet(() -> Optional.of(new Refusal.Unknown()));
                    return refusal.<Uni<Answer>>map(why -> Uni.createFrom().item(new Answer.Refused(why)))
                            .orElseGet(() -> paint(place, reviewer, boxes, seen, (ScreenedCase) found.orElseThrow()));
                });
    }

    private Uni<Answer> paint(Place place, Reviewer reviewer, List<FaceBox> boxes, long seen, ScreenedCase looked) {
        return Uni.createFrom()
                .item(() -> blurFaces.paint(looked, boxes, reviewer))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(painted -> painted.map(examination -> take(place, reviewer, seen, looked, examination))
                        .orElseGet(() -> Uni.createFrom().item(new Answer.Refused(new Refusal.NothingToShow()))));
    }

    private Uni<Answer> take(Place place, Reviewer reviewer, long seen, ScreenedCase looked, Examination painted) {
        return cases.change(
                        place.brandId(),
                        place.caseId(),
                        clock.instant(),
                        found -> step(found, reviewer, seen, looked, painted))
                .map(answer -> answer.orElseGet(() -> new Answer.Refused(new Refusal.Unknown())))
                .call(answer -> answer instanceof Answer.Refused
                        ? discard(looked, painted)
                        : Uni.createFrom().voidItem())
                .onFailure()
                .call(() -> discard(looked, painted));
    }

    private Uni<Void> discard(ScreenedCase looked, Examination painted) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> blurFaces.discard(looked.examination(), painted));
    }

    private static Step<Answer> step(
            ModerationCase found, Reviewer reviewer, long seen, ScreenedCase looked, Examination painted) {
        Optional<Refusal> refusal = whyNot(found, reviewer, seen);
        if (refusal.isPresent()) {
            return Step.stay(new Answer.Refused(refusal.get()));
        }
        if (!((ScreenedCase) found).examination().equals(looked.examination())) {
            return Step.stay(new Answer.Refused(new Refusal.Changed(found.version())));
        }
        ModerationCase next = found instanceof DecidedCase decided
                ? decided.repaint(painted)
                : ((ClaimedCase) found).repaint(painted);
        return Step.to(next, new Answer.Done(next));
    }

    private static Optional<Refusal> whyNot(ModerationCase found, Reviewer reviewer, long seen) {
        if (found instanceof UnscreenedCase) {
            return Optional.of(new Refusal.NotScreenedYet());
        }
        if (!(found instanceof ScreenedCase)) {
            return Optional.of(new Refusal.Withdrawn());
        }
        if (found instanceof OpenCase) {
            return Optional.of(new Refusal.NotOnYourScreen());
        }
        if (found instanceof ClaimedCase claimed && !claimed.isHeldBy(reviewer)) {
            return Optional.of(new Refusal.ClaimedBy(
                    claimed.claim().by().name(), claimed.claim().until()));
        }
        if (found instanceof DecidedCase decided && decided.decision().outcome() == Outcome.REJECTED) {
            return Optional.of(new Refusal.NotShown());
        }
        return found.version() == seen ? Optional.empty() : Optional.of(new Refusal.Changed(found.version()));
    }

    /** Which case of which brand. */
    public record Place(UUID brandId, SubmissionId caseId) {}
}
