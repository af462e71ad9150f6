package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ReviewAwaited;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OneCaseInMemory;
import io.vitrine.moderation.caseload.WithdrawnCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.teststack.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever two reviewers, the policy, the author and the clock do to a case, in whatever order: it has one decision in
 * force, its versions grow by one, and who hears the announcements in any order, some of them twice, and keeps the one
 * of the highest version, shows the selfie exactly if the case ended approved.
 */
class CaseHistoriesTest {

    private static final List<Reviewer> REVIEWERS =
            List.of(new Reviewer(new UUID(7, 1), "Maya"), new Reviewer(new UUID(7, 2), "Noor"));

    @Property(tries = 3000)
    void aCaseHasOneDecisionInForceAndEverybodyAgreesOnIt(@ForAll("histories") List<Deed> history, @ForAll long order) {
        Story story = new Story();

        history.forEach(story::happens);

        ModerationCase end = story.state();
        List<VitrineEvent> announced = story.moderationCase.announced();
        assertVersionsGrowByOne(announced);
        assertThat(end.version()).isEqualTo(highestVersion(announced));
        assertThat(visibleTo(deliveredAnyhow(announced, new Random(order)))).isEqualTo(isApproved(end));
    }

    private static void assertVersionsGrowByOne(List<VitrineEvent> announced) {
        long expected = 0;
        for (VitrineEvent event : announced) {
            if (event instanceof SubmissionApproved || event instanceof SubmissionRejected) {
                assertThat(version(event)).isEqualTo(++expected);
                assertThat(expected % 2)
                        .as("a decision follows a revocation or nothing")
                        .isEqualTo(1);
            } else if (event instanceof DecisionRevoked) {
                assertThat(version(event)).isEqualTo(++expected);
                assertThat(expected % 2).as("a revocation follows a decision").isZero();
            }
        }
        assertThat(announced.stream().filter(ReviewAwaited.class::isInstance)).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean isApproved(ModerationCase moderationCase) {
        return moderationCase instanceof DecidedCase decided
                && decided.decision().outcome() == Outcome.APPROVED;
    }

    private static long highestVersion(List<VitrineEvent> announced) {
        return announced.stream().mapToLong(CaseHistoriesTest::version).max().orElse(0);
    }

    private static long version(VitrineEvent event) {
        if (event instanceof SubmissionApproved approved) {
            return approved.decisionVersion();
        }
        if (event instanceof SubmissionRejected rejected) {
            return rejected.decisionVersion();
        }
        return event instanceof DecisionRevoked revoked ? revoked.decisionVersion() : 0;
    }

    /** All of them, some twice, in another order. */
    private static List<VitrineEvent> deliveredAnyhow(List<VitrineEvent> announced, Random random) {
        List<VitrineEvent> delivered = new ArrayList<>(announced);
        announced.stream().filter(event -> random.nextBoolean()).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        return delivered;
    }

    /** What a consumer shows that keeps the decision of the highest version, and nothing after a withdrawal. */
    private static boolean visibleTo(List<VitrineEvent> delivered) {
        boolean withdrawn = false;
        boolean visible = false;
        long latest = 0;
        for (VitrineEvent event : delivered) {
            withdrawn |= event instanceof SubmissionWithdrawn;
            if (version(event) > latest) {
                latest = version(event);
                visible = event instanceof SubmissionApproved;
            }
        }
        return visible && !withdrawn;
    }

    @Provide
    Arbitrary<List<Deed>> histories() {
        Arbitrary<Deed> deed = Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, Act.SCREEN),
                                net.jqwik.api.Tuple.of(8, Act.CLAIM),
                                net.jqwik.api.Tuple.of(4, Act.RELEASE),
                                net.jqwik.api.Tuple.of(9, Act.APPROVE),
                                net.jqwik.api.Tuple.of(7, Act.REJECT),
                                net.jqwik.api.Tuple.of(3, Act.APPROVE_WHAT_WAS_SEEN_FIRST),
                                net.jqwik.api.Tuple.of(7, Act.UNDO),
                                net.jqwik.api.Tuple.of(5, Act.REOPEN),
                                net.jqwik.api.Tuple.of(4, Act.WAIT),
                                net.jqwik.api.Tuple.of(1, Act.WITHDRAW)),
                        Arbitraries.of(REVIEWERS),
                        Arbitraries.integers().between(0, 400))
                .as(Deed::new);
        return deed.list().ofMaxSize(40);
    }

    private enum Act {
        SCREEN,
        CLAIM,
        RELEASE,
        APPROVE,
        REJECT,
        APPROVE_WHAT_WAS_SEEN_FIRST,
        UNDO,
        REOPEN,
        WAIT,
        WITHDRAW
    }

    /**
     * One thing that happens to the case.
     *
     * @param act what
     * @param by who does it, if a person does
     * @param number how many seconds pass before, and which way the policy goes
     */
    private record Deed(Act act, Reviewer by, int number) {}

    /** The real desk over one case. */
    private static final class Story {

        private final OneCaseInMemory moderationCase = new OneCaseInMemory();
        private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
        private final ReviewDesk desk = new ReviewDesk(
                moderationCase,
                moderationCase,
                new SecondLookDesk(new OneLookInMemory(moderationCase), new PlainReviewConfig()),
                clock,
                new PlainReviewConfig());

        ModerationCase state() {
            return moderationCase.at(clock.instant());
        }

        void happens(Deed deed) {
            clock.pass(Duration.ofSeconds(deed.act == Act.WAIT ? deed.number : deed.number % 7));
            ModerationCase before = state();
            Optional<Answer> answer = done(deed, before);
            ModerationCase after = state();
            if (answer.isPresent() && answer.get() instanceof Answer.Refused) {
                assertThat(after).as("what is refused changes nothing").isEqualTo(before);
            }
            assertThat(after.version() - before.version())
                    .as("steps of the version")
                    .isBetween(0L, 1L);
            if (before instanceof WithdrawnCase) {
                assertThat(after).as("a withdrawal is final").isEqualTo(before);
            }
            if (after instanceof DecidedCase decided && !after.equals(before)) {
                assertThat(decided.decision().byReviewer().map(deed.by::is).orElse(deed.act == Act.SCREEN))
                        .as("whoever decided is who is said to have")
                        .isTrue();
            }
        }

        private Optional<Answer> done(Deed deed, ModerationCase found) {
            UUID brand = found.brandId();
            return switch (deed.act) {
                case SCREEN -> {
                    Outcome[] outcomes = {null, Outcome.APPROVED, Outcome.REJECTED};
                    moderationCase.screened(Optional.ofNullable(outcomes[deed.number % 3]), clock.instant());
                    yield Optional.empty();
                }
                case WAIT -> Optional.empty();
                case WITHDRAW -> {
                    moderationCase.withdrawn(clock.instant());
                    yield Optional.empty();
                }
                case CLAIM ->
                    Optional.of(desk.claim(brand, deed.by, found.id()).await().indefinitely());
                case RELEASE ->
                    Optional.of(desk.release(brand, deed.by, found.id()).await().indefinitely());
                case APPROVE -> decided(deed, found, new Ruling.Approve(null), OptionalLong.empty());
                case APPROVE_WHAT_WAS_SEEN_FIRST -> decided(deed, found, new Ruling.Approve(null), OptionalLong.of(0));
                case REJECT ->
                    decided(deed, found, new Ruling.Reject(StatedReason.of(Reason.OTHER), null), OptionalLong.empty());
                case UNDO ->
                    Optional.of(desk.undo(brand, deed.by, found.id()).await().indefinitely());
                case REOPEN ->
                    Optional.of(desk.reopen(brand, deed.by, found.id()).await().indefinitely());
            };
        }

        private Optional<Answer> decided(Deed deed, ModerationCase found, Ruling ruling, OptionalLong seen) {
            return Optional.of(desk.decide(found.brandId(), deed.by, found.id(), ruling, seen)
                    .await()
                    .indefinitely());
        }
    }
}
