package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.Cases.CaseCounts;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import io.vitrine.moderation.caseload.Cases.DecidedPlace;
import io.vitrine.moderation.caseload.Cases.QueuePlace;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.web.SignedInMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a signed-in reviewer may read of the desk, as their client reads it. */
@ApplicationScoped
class DeskViews {

    private final Cases cases;
    private final CaseViews views;
    private final Clock clock;

    DeskViews(Cases cases, CaseViews views, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.clock = clock;
    }

    static Reviewer reviewer(SignedInMember member) {
        return new Reviewer(member.memberId(), member.name());
    }

    Uni<CaseList> queue(SignedInMember member, Optional<QueuePlace> after, int limit) {
        return cases.queue(member.brandId(), after, limit + 1, clock.instant())
                .map(found -> list(member, found, limit, last -> QueueCursor.of(placeInQueue(last))));
    }

    Uni<CaseList> decided(SignedInMember member, Optional<DecidedPlace> after, int limit) {
        return cases.decided(member.brandId(), after, limit + 1)
                .map(found -> list(member, found, limit, last -> QueueCursor.of(placeAmongDecided(last))));
    }

    /** The case, if it is one that people can look at. */
    Uni<Optional<ScreenedCase>> screened(SignedInMember member, SubmissionId id) {
        return cases.find(member.brandId(), id, clock.instant()).map(found -> found.map(CaseOnDesk::moderationCase)
                .filter(ScreenedCase.class::isInstance)
                .map(ScreenedCase.class::cast));
    }

    /** The case as the member reads it. */
    Uni<Optional<CaseView>> view(SignedInMember member, SubmissionId id) {
        return cases.find(member.brandId(), id, clock.instant())
                .map(found -> found.flatMap(onDesk -> onDesk.moderationCase() instanceof ScreenedCase screened
                        ? Optional.of(views.of(screened, onDesk.campaignName(), reviewer(member)))
                        : Optional.empty()));
    }

    /**
     * The desk's figures.
     *
     * @param since where the member's day began; null takes midnight UTC
     */
    Uni<CountsView> counts(SignedInMember member, @Nullable Instant since) {
        Instant now = clock.instant();
        Instant dayBegan = since == null ? now.truncatedTo(ChronoUnit.DAYS) : since;
        return cases.counts(member.brandId(), member.memberId(), dayBegan, now).map(CountsView::of);
    }

    private CaseList list(
            SignedInMember member, List<CaseOnDesk> found, int limit, Function<ScreenedCase, String> cursor) {
        List<CaseOnDesk> page = found.size() > limit ? found.subList(0, limit) : found;
        List<CaseView> shown = page.stream()
                .map(onDesk ->
                        views.of((ScreenedCase) onDesk.moderationCase(), onDesk.campaignName(), reviewer(member)))
                .toList();
        String next = found.size() > limit
                ? cursor.apply((ScreenedCase) page.get(page.size() - 1).moderationCase())
                : null;
        return new CaseList(shown, next);
    }

    private static QueuePlace placeInQueue(ScreenedCase last) {
        return new QueuePlace(
                last.examination().priority(),
                last.selfie().receivedAt(),
                last.id().value());
    }

    private static DecidedPlace placeAmongDecided(ScreenedCase last) {
        return new DecidedPlace(((DecidedCase) last).decision().at(), last.id().value());
    }

    /**
     * A page of cases.
     *
     * @param cases the page
     * @param next the {@code after} of the next page; null on the last
     */
    record CaseList(List<CaseView> cases, @Nullable String next) {}

    /**
     * The desk's figures.
     *
     * @param open cases that wait, claimed ones included
     * @param claimedByMe cases that the asking member has on screen
     * @param decidedToday decisions of the day, by people and policy
     * @param decidedTodayByMe of these, the asking member's
     * @param waitingSince when the oldest open case came in; null when none waits
     */
    record CountsView(
            long open, long claimedByMe, long decidedToday, long decidedTodayByMe, @Nullable Instant waitingSince) {

        static CountsView of(CaseCounts counts) {
            return new CountsView(
                    counts.open(),
                    counts.claimedByMe(),
                    counts.decided(),
                    counts.decidedByMe(),
                    counts.waitingSince().orElse(null));
        }
    }
}
