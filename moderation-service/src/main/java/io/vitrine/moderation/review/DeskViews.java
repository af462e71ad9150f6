package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.CaseSearch;
import io.vitrine.moderation.caseload.CaseSearch.FoundPlace;
import io.vitrine.moderation.caseload.CaseSearch.State;
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
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.AuthorRecord;
import io.vitrine.moderation.policy.AuthorRecords;
import io.vitrine.moderation.secondlook.SecondLook;
import io.vitrine.moderation.secondlook.SecondLooks;
import io.vitrine.moderation.secondlook.SecondLooks.Work;
import io.vitrine.web.SignedInMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final SecondLooks seconds;
    private final Duration grace;
    private final Clock clock;

    DeskViews(
            Cases cases,
            Queues queues,
            CaseSearch search,
            AuthorRecords authors,
            CaseViews views,
            SecondLooks seconds,
            ReviewConfig config,
            Clock clock) {
        this.cases = cases;
        this.queues = queues;
        this.search = search;
        this.authors = authors;
        this.views = views;
        this.seconds = seconds;
        this.grace = config.undoGrace();
        this.clock = clock;
    }

    static Reviewer reviewer(SignedInMember member) {
        return new Reviewer(member.memberId(), member.name());
    }

    /** @param wanted the queues to read; empty for all */
    Uni<CaseList> queue(SignedInMember member, Optional<Set<String>> wanted, Optional<QueuePlace> after, int limit) {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(queues.cases(member.brandId(), wanted, after, limit + 1, now), seen(member, now))
                .asTuple()
                .chain(both -> {
                    CaseList list = list(
                            member, both.getItem1(), Seen.NOTHING, limit, last -> QueueCursor.of(placeInQueue(last)));
                    return after.isPresent() || both.getItem2().isEmpty()
                            ? Uni.createFrom().item(list)
                            : withDrawn(member, wanted, both.getItem2(), list, now);
                });
    }

    /** Drawn cases that the member has on screen stand first, as if they were open. */
    private Uni<CaseList> withDrawn(
            SignedInMember member, Optional<Set<String>> wanted, Seen seen, CaseList list, Instant now) {
        return cases.all(member.brandId(), seen.looks().keySet(), now).map(found -> {
            List<CaseView> all = new ArrayList<>();
            found.stream()
                    .flatMap(onDesk -> seen.as(onDesk).stream())
                    .filter(shown -> !(shown.screened() instanceof DecidedCase))
                    .filter(shown -> wanted.map(names -> names.contains(
                                    shown.screened().examination().queue()))
                            .orElse(true))
                    .map(shown -> views.of(shown.screened(), shown.campaignName(), reviewer(member)))
                    .forEach(all::add);
            all.addAll(list.cases());
            return new CaseList(all, list.next());
        });
    }

    private Uni<Seen> seen(SignedInMember member, Instant now) {
        return seconds.seenBy(member.brandId(), member.memberId(), now.minus(grace), now)
                .map(Seen::new);
    }

    Uni<CaseList> find(SignedInMember member, Wanted wanted, Optional<FoundPlace> after, int limit) {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(search.find(member.brandId(), wanted, after, limit + 1, now), seen(member, now))
                .asTuple()
                .map(both -> list(
                        member,
                        both.getItem1(),
                        both.getItem2().in(wanted.states()),
                        limit,
                        last -> QueueCursor.of(placeAmongFound(last))));
    }

    /** The author of a case with their latest selfies, the case itself included; empty if there is no such case. */
    Uni<Optional<AuthorView>> author(SignedInMember member, SubmissionId id) {
        return screened(member, id)
                .chain(found -> found.map(screened -> author(member, screened).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.<AuthorView>empty())));
    }

    private Uni<AuthorView> author(SignedInMember member, ScreenedCase screened) {
        Selfie selfie = screened.selfie();
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(
                        seen(member, now).chain(seen -> record(selfie, seen, now)),
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

    /**
     * What is known of the author, cases that were drawn counting as the member sees them: what they have on screen is
     * none.
     */
    private Uni<AuthorRecord> record(Selfie selfie, Seen seen, Instant now) {
        Set<UUID> drawn =
                seen.looks().keySet().stream().map(SubmissionId::value).collect(Collectors.toSet());
        Uni<AuthorRecord> others = authors.of(selfie.brandId(), selfie.authorKey(), now, drawn);
        return drawn.isEmpty() || selfie.authorKey().isEmpty()
                ? others
                : others.chain(
                        record -> cases.all(selfie.brandId(), seen.looks().keySet(), now)
                                .map(found -> withDrawn(record, selfie.authorKey(), seen, found)));
    }

    private static AuthorRecord withDrawn(AuthorRecord others, String authorKey, Seen seen, List<CaseOnDesk> drawn) {
        AuthorRecord record = others;
        for (CaseOnDesk onDesk : drawn) {
            Optional<ScreenedCase> shown = seen.as(onDesk).map(Seen.Shown::screened);
            if (shown.isPresent()
                    && shown.get() instanceof DecidedCase decided
                    && decided.selfie().authorKey().equals(authorKey)) {
                record = decided.decision().outcome() == Outcome.APPROVED
                        ? record.andApproved()
                        : record.andRejected(decided.decision().reasons().get(0).code());
            }
        }
        return record;
    }

    Uni<CaseList> decided(SignedInMember member, Optional<DecidedPlace> after, int limit) {
        return Uni.combine()
                .all()
                .unis(cases.decided(member.brandId(), after, limit + 1), seen(member, clock.instant()))
                .asTuple()
                .map(both -> list(
                        member,
                        both.getItem1(),
                        both.getItem2().in(Set.of(State.APPROVED, State.REJECTED)),
                        limit,
                        last -> QueueCursor.of(placeAmongDecided(last))));
    }

    /** The case, if it is one that people can look at. */
    Uni<Optional<ScreenedCase>> screened(SignedInMember member, SubmissionId id) {
        return cases.find(member.brandId(), id, clock.instant()).map(found -> found.map(CaseOnDesk::moderationCase)
                .filter(ScreenedCase.class::isInstance)
                .map(ScreenedCase.class::cast));
    }

    /** The case as the member reads it. */
    Uni<Optional<CaseView>> view(SignedInMember member, SubmissionId id) {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(cases.find(member.brandId(), id, now), seen(member, now))
                .asTuple()
                .map(both -> both.getItem1()
                        .flatMap(both.getItem2()::as)
                        .map(shown -> views.of(shown.screened(), shown.campaignName(), reviewer(member))));
    }

    /**
     * The desk's figures.
     *
     * @param since where the member's day began; null takes midnight UTC
     */
    Uni<CountsView> counts(SignedInMember member, @Nullable Instant since) {
        Instant now = clock.instant();
        Instant dayBegan = since == null ? now.truncatedTo(ChronoUnit.DAYS) : since;
        return Uni.combine()
                .all()
                .unis(
                        cases.counts(member.brandId(), member.memberId(), dayBegan, now),
                        seconds.work(member.brandId(), member.memberId(), dayBegan, now))
                .asTuple()
                .map(both -> CountsView.of(both.getItem1(), both.getItem2()));
    }

    private CaseList list(
            SignedInMember member,
            List<CaseOnDesk> found,
            Seen seen,
            int limit,
            Function<ScreenedCase, String> cursor) {
        List<CaseOnDesk> page = found.size() > limit ? found.subList(0, limit) : found;
        List<CaseView> shown = page.stream()
                .flatMap(onDesk -> seen.as(onDesk).stream())
                .map(one -> views.of(one.screened(), one.campaignName(), reviewer(member)))
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
     * How a member sees cases that were drawn to be looked at once more: as ones that nobody has decided, and for a
     * moment as they decided them.
     *
     * @param looks by case
     * @param decidedOnly whether only decided cases belong to the list
     */
    private record Seen(Map<SubmissionId, SecondLook> looks, boolean decidedOnly) {

        static final Seen NOTHING = new Seen(Map.of());

        Seen(Map<SubmissionId, SecondLook> looks) {
            this(looks, false);
        }

        boolean isEmpty() {
            return looks.isEmpty();
        }

        /** In a list of cases in these states, of which none is open. */
        Seen in(Set<State> states) {
            return new Seen(looks, !states.isEmpty() && !states.contains(State.OPEN));
        }

        /** The case as the member sees it; empty if it is none that people look at, or not in this list. */
        Optional<Shown> as(CaseOnDesk onDesk) {
            if (!(onDesk.moderationCase() instanceof ScreenedCase screened)) {
                return Optional.empty();
            }
            SecondLook look = looks.get(screened.id());
            ScreenedCase seen = look != null && screened instanceof DecidedCase decided ? look.seen(decided) : screened;
            return decidedOnly && !(seen instanceof DecidedCase)
                    ? Optional.empty()
                    : Optional.of(new Shown(seen, onDesk.campaignName()));
        }

        private record Shown(ScreenedCase screened, String campaignName) {}
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

        /** @param drawn what is looked at once more counts while it is on screen, and for whoever answered it */
        static CountsView of(CaseCounts counts, Work drawn) {
            return new CountsView(
                    counts.open() + drawn.onScreen(),
                    counts.claimedByMe() + drawn.mine(),
                    counts.decided() + drawn.given(),
                    counts.decidedByMe() + drawn.given(),
                    counts.waitingSince().orElse(null));
        }
    }
}
