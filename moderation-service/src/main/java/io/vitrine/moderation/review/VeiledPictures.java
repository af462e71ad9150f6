package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.audit.Actor;
import io.vitrine.audit.Subject;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.audit.Action;
import io.vitrine.moderation.audit.AuditEntry;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.audit.AuditTrail;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.decision.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Pictures that reviewers see only after they asked for it. That somebody did is an entry of the audit log, and the
 * entry is what lifts the veil: nobody has seen such a picture of whom the log does not say so.
 */
@ApplicationScoped
class VeiledPictures {

    private final Cases cases;
    private final AuditLog log;
    private final AuditTrail trail;
    private final Clock clock;

    VeiledPictures(Cases cases, AuditLog log, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.trail = trail;
        this.clock = clock;
    }

    /** Shows the picture to {@code reviewer} from now on; writes that down the first time. */
    Uni<Answer> lift(UUID brandId, Reviewer reviewer, SubmissionId id) {
        return cases.find(brandId, id, clock.instant()).chain(found -> found.map(CaseOnDesk::moderationCase)
                .filter(ScreenedCase.class::isInstance)
                .map(ScreenedCase.class::cast)
                .map(screened -> lift(screened, reviewer))
                .orElseGet(() -> Uni.createFrom().item(new Answer.Refused(whyNot(found)))));
    }

    private Uni<Answer> lift(ScreenedCase screened, Reviewer reviewer) {
        return isLifted(screened, reviewer)
                .chain(lifted -> lifted ? Uni.createFrom().voidItem() : log.append(entry(screened, reviewer)))
                .replaceWith(new Answer.Done(screened));
    }

    /** Whether {@code reviewer} may see the picture as it is. */
    Uni<Boolean> isLifted(ScreenedCase screened, Reviewer reviewer) {
        return screened.examination().blurred()
                ? trail.hasDone(
                        screened.brandId(),
                        reviewer.memberId(),
                        Action.PICTURE_REVEALED,
                        screened.id().value())
                : Uni.createFrom().item(true);
    }

    /** Those of {@code cases} whose blurred picture {@code reviewer} may see as it is. */
    Uni<Set<UUID>> lifted(UUID brandId, Reviewer reviewer, List<CaseView> cases) {
        List<UUID> blurred =
                cases.stream().filter(CaseView::blurred).map(CaseView::id).toList();
        return blurred.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : trail.done(brandId, reviewer.memberId(), Action.PICTURE_REVEALED, blurred);
    }

    private static AuditEntry entry(ScreenedCase screened, Reviewer reviewer) {
        return new AuditEntry(
                screened.brandId(),
                Actor.member(reviewer.memberId(), reviewer.name()),
                Action.PICTURE_REVEALED,
                Subject.ofCase(screened.id().value()),
                Map.of("campaign", screened.campaignId().toString(), "decision", screened.version()));
    }

    private static Refusal whyNot(Optional<CaseOnDesk> found) {
        if (found.isEmpty()) {
            return new Refusal.Unknown();
        }
        return found.get().moderationCase() instanceof UnscreenedCase
                ? new Refusal.NotScreenedYet()
                : new Refusal.Withdrawn();
    }
}
