package io.vitrine.moderation.appeal;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.appeal.Appeals.Place;
import io.vitrine.moderation.audit.Action;
import io.vitrine.moderation.audit.AuditTrail;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.screening.Finding;
import io.vitrine.web.SignedInMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a signed-in reviewer may read of appeals, as their client reads it. */
@ApplicationScoped
class AppealViews {

    private final Appeals appeals;
    private final Cases cases;
    private final AuditTrail trail;
    private final Clock clock;

    AppealViews(Appeals appeals, Cases cases, AuditTrail trail, Clock clock) {
        this.appeals = appeals;
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
    }

    static Reviewer reviewer(SignedInMember member) {
        return new Reviewer(member.memberId(), member.name());
    }

    Uni<AppealList> open(SignedInMember member, Optional<Place> after, int limit) {
        return appeals.open(member.brandId(), after, limit + 1)
                .chain(found -> list(member, found, limit, AppealCursor::of));
    }

    Uni<AppealList> ended(SignedInMember member, Optional<Place> after, int limit) {
        return appeals.ended(member.brandId(), after, limit + 1)
                .chain(found -> list(member, found, limit, AppealCursor::of));
    }

    Uni<Optional<AppealView>> view(SignedInMember member, SubmissionId id, long version) {
        return appeals.find(member.brandId(), id, version).chain(found -> found.map(
                        appeal -> views(member, List.of(appeal)).map(views -> Optional.of(views.get(0))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private <A extends Appeal> Uni<AppealList> list(
            SignedInMember member, List<A> found, int limit, Function<A, String> cursor) {
        List<A> page = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? cursor.apply(page.get(page.size() - 1)) : null;
        return views(member, page)
                .chain(views -> appeals.waiting(member.brandId()).map(open -> new AppealList(views, open, next)));
    }

    private Uni<List<AppealView>> views(SignedInMember member, List<? extends Appeal> page) {
        List<SubmissionId> ids = page.stream()
                .map(appeal -> appeal.plea().submissionId())
                .distinct()
                .toList();
        return Uni.combine()
                .all()
                .unis(cases.all(member.brandId(), ids, clock.instant()), appeals.withPictures(ids), lifted(member, ids))
                .asTuple()
                .map(all -> {
                    Map<SubmissionId, CaseOnDesk> byId = all.getItem1().stream()
                            .collect(Collectors.toMap(
                                    onDesk -> onDesk.moderationCase().id(), Function.identity()));
                    return page.stream()
                            .map(appeal -> view(
                                    appeal,
                                    byId.get(appeal.plea().submissionId()),
                                    all.getItem2().contains(appeal.plea().submissionId()),
                                    all.getItem3()
                                            .contains(
                                                    appeal.plea().submissionId().value()),
                                    reviewer(member)))
                            .toList();
                });
    }

    /** Those whose blurred picture the member asked to see before. */
    private Uni<Set<UUID>> lifted(SignedInMember member, List<SubmissionId> ids) {
        return trail.done(
                member.brandId(),
                member.memberId(),
                Action.PICTURE_REVEALED,
                ids.stream().map(SubmissionId::value).toList());
    }

    private static AppealView view(
            Appeal appeal, @Nullable CaseOnDesk onDesk, boolean isPictured, boolean isLifted, Reviewer reviewer) {
        Plea plea = appeal.plea();
        EndedAppeal ended = appeal instanceof EndedAppeal over ? over : null;
        return new AppealView(
                plea.submissionId().value(),
                plea.decisionVersion(),
                ended == null ? AppealRow.OPEN : ended.ending().code(),
                plea.lodgedAt(),
                plea.explanation(),
                onDesk != null && onDesk.moderationCase() instanceof ScreenedCase screened
                        ? contested(plea, screened, onDesk.campaignName(), isPictured, isLifted, reviewer)
                        : null,
                ended == null ? null : given(ended));
    }

    private static AppealView.Contested contested(
            Plea plea,
            ScreenedCase screened,
            String campaignName,
            boolean isPictured,
            boolean isLifted,
            Reviewer reviewer) {
        Decision decision = screened instanceof DecidedCase decided && decided.version() == plea.decisionVersion()
                ? decided.decision()
                : null;
        return new AppealView.Contested(
                campaignName,
                screened.selfie().authorName(),
                screened.selfie().caption(),
                isPictured && screened.examination().hasPicture()
                        ? "/api/review/cases/" + plea.submissionId() + "/picture"
                        : null,
                screened.examination().blurred() && !isLifted,
                decision == null
                        ? null
                        : decision.byReviewer().map(Reviewer::name).orElse(null),
                decision == null ? null : decision.at(),
                decision != null && decision.isPartlyBy(reviewer),
                decision == null
                        ? List.of()
                        : decision.reasons().stream().map(StatedReason::text).toList(),
                screened.examination().findings().stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .map(Finding::sentence)
                        .toList());
    }

    private static AppealView.Given given(EndedAppeal ended) {
        Reviewer by = ended.by();
        return new AppealView.Given(by == null ? null : by.name(), ended.answer(), ended.at());
    }

    /**
     * A page of appeals.
     *
     * @param appeals the page
     * @param open how many of the brand wait
     * @param next the {@code after} of the next page; null on the last
     */
    public record AppealList(List<AppealView> appeals, long open, @Nullable String next) {}
}
