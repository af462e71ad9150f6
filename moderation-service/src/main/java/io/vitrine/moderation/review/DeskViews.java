package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.CaseSearch;
import io.vitrine.moderation.caseload.CaseSearch.FoundPlace;
import io.vitrine.moderation.caseload.CaseSearch.Wanted;
import io.vitrine.moderation.caseload.Cases;
import io.vitrine.moderation.caseload.Cases.CaseCounts;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import io.vitrine.moderation.caseload.Cases.DecidedPlace;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.Queues;
import io.vitrine.moderation.caseload.Queues.QueuePlace;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.Selfie;
import io.vitrine.moderation.caseload.Turn;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.AuthorRecords;
import io.vitrine.web.SignedInMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a signed-in reviewer may read of the desk, as their client reads it. */
@ApplicationScoped
class DeskViews {

    private static final int LATEST_OF_AUTHOR = 12;

    private final Cases cases;
    private final Queues queues;
    private final CaseSearch search;
    private final AuthorRecords authors;
    private final CaseViews views;
    private final Clock clock;

    DeskViews(Cases cases, Queues queues, CaseSearch search, AuthorRecords authors, CaseViews views, Clock clock) {
        this.cases = cases;
        this.queues = queues;
        this.search = search;
        this.authors = authors;
        this.views = views;
        this.clock = clock;
    }

    static Reviewer reviewer(SignedInMember member) {
        return new Reviewer(member.memberId(), member.name());
    }

    /** @param wanted the queues to read; empty for all */
    Uni<CaseList> queue(SignedInMember member, Optional<Set<String>> wanted, Optional<QueuePlace> after, int limit) {
        return queues.cases(member.brandId(), wanted, after, limit + 1, clock.instant())
                .map(found -> list(member, found, limit, last -> QueueCursor.of(placeInQueue(last))));
    }

    Uni<CaseList> find(SignedInMember member, Wanted wanted, Optional<FoundPlace> after, int limit) {
        return search.find(member.brandId(), wanted, after, limit + 1, clock.instant())
                .map(found -> list(member, found, limit, last -> QueueCursor.of(placeAmongFound(last))));
    }

    /** The author of a case with their latest selfies, the case itself included; empty if there is no such case. */
    Uni<Optional<AuthorView>> author(SignedInMember member, SubmissionId id) {
        return screened(member, id)
                .chain(found -> found.map(screened -> author(member, screened).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.<AuthorView>empty())));
    }

    private Uni<AuthorView> author(SignedInMember member, ScreenedCase screened) {
        Selfie selfie = screened.selfie();
        return Uni.combine()
                .all()
                .unis(
                        authors.of(member.brandId(), selfie.authorKey(), clock.instant()),
                        find(member, Wanted.ofAuthor(selfie.id()), Optional.empty(), LATEST_OF_AUTHOR))
                .asTuple()
                .map(both -> new AuthorView(
                        selfie.authorName(),
                        !selfie.authorKey().isEmpty(),
                        both.getItem1().approved(),
                        both.getItem1().rejected(),
                        both.getItem1().strikes(),
                        both.getItem2().cases()));
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
                Turn.of(
                        last.selfie().receivedAt(),
                        last.examination().priority(),
                        last.selfie().reach()),
                last.id().value());
    }

    private static DecidedPlace placeAmongDecided(ScreenedCase last) {
        return new DecidedPlace(((DecidedCase) last).decision().at(), last.id().value());
    }

    private static FoundPlace placeAmongFound(ScreenedCase last) {
        return new FoundPlace(last.selfie().receivedAt(), last.id().value());
    }

    /**
     * What the own brand knows of an author; nothing of another brand.
     *
     * @param name to show; may be empty
     * @param known whether the brand can tell them apart from others; if not, nothing is counted
     * @param approved selfies of the last year that were approved
     * @param rejected selfies of the last year that were rejected
     * @param strikes rejections for what the author did wrong, old ones weighing less
     * @param latest cases, latest first, at most 12, the one on screen included
     */
    record AuthorView(
            String name, boolean known, long approved, long rejected, double strikes, List<CaseView> latest) {}

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
