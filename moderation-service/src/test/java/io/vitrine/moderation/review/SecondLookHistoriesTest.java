package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.OneCaseInMemory;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.secondlook.Drawn;
import io.vitrine.moderation.secondlook.GivenLook;
import io.vitrine.moderation.secondlook.HeldLook;
import io.vitrine.moderation.secondlook.Kind;
import io.vitrine.moderation.secondlook.SecondLooks;
import io.vitrine.teststack.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever those do at the desk who are given a drawn case, in whatever order. */
class SecondLookHistoriesTest {

    private static final Reviewer FIRST = new Reviewer(new UUID(7, 1), "Maya");
    private static final List<Reviewer> OTHERS =
            List.of(new Reviewer(new UUID(7, 2), "Noor"), new Reviewer(new UUID(7, 3), "Sam"));

    @Property(tries = 1000)
    void aSecondLookNeverChangesWhatAPersonDecided(@ForAll("histories") List<Deed> history, @ForAll boolean approved) {
        Story story = new Story();
        story.decidedByAPerson(approved ? Outcome.APPROVED : Outcome.REJECTED);
        ModerationCase decided = story.state();
        int announced = story.moderationCase.announced().size();

        for (Deed deed : history) {
            boolean couldStillSpeak = story.couldStillSpeak(deed);
            Optional<Answer> answer = story.happens(deed);
            assertThat(story.state()).isEqualTo(decided);
            if (couldStillSpeak && answer.isPresent() && answer.get() instanceof Answer.Refused refused) {
                assertThat(refused.refusal())
                        .as("what was decided is not told to who might say what they think")
                        .satisfies(why -> {
                            if (why instanceof Refusal.AlreadyDecided already) {
                                assertThat(already.decision().isBy(deed.by)).isTrue();
                            }
                        });
            }
        }

        assertThat(story.moderationCase.announced()).hasSize(announced);
        assertThat(story.seconds.look().orElseThrow()).satisfies(look -> {
            if (look instanceof HeldLook held) {
                assertThat(held.claim().by()).isNotEqualTo(FIRST);
            }
            if (look instanceof GivenLook given) {
                assertThat(given.opinion().by()).isNotEqualTo(FIRST);
            }
        });
    }

    @Property(tries = 1000)
    void whatAPolicyApprovedChangesOnlyWhenSomebodyRefusesIt(@ForAll("histories") List<Deed> history) {
        Story story = new Story();
        story.approvedByPolicy();

        for (Deed deed : history) {
            ModerationCase before = story.state();
            boolean wasDrawn = before.version() == 1;
            Optional<Answer> answer = story.happens(deed);
            ModerationCase after = story.state();
            if (wasDrawn && after.version() > 1) {
                assertThat(deed.act).isEqualTo(Act.REJECT);
                assertThat(answer.orElseThrow()).isEqualTo(new Answer.Done(after));
                assertThat(((DecidedCase) after).decision().outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(((DecidedCase) after).decision().reviewer()).isEqualTo(deed.by);
            }
        }
    }

    @Provide
    Arbitrary<List<Deed>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.of(List.of(FIRST, OTHERS.get(0), OTHERS.get(1))),
                        Arbitraries.integers().between(0, 400))
                .as(Deed::new)
                .list()
                .ofMaxSize(30);
    }

    private enum Act {
        NEXT,
        CLAIM,
        RELEASE,
        APPROVE,
        REJECT,
        UNDO,
        WAIT
    }

    /** One thing that somebody does, and how many seconds after the one before, if they wait. */
    private record Deed(Act act, Reviewer by, int seconds) {}

    /** The real desk over one case that was drawn. */
    private static final class Story {

        private final OneCaseInMemory moderationCase = new OneCaseInMemory();
        private final OneLookInMemory seconds = new OneLookInMemory(moderationCase);
        private final ReviewConfig config = new PlainReviewConfig();
        private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
        private final ReviewDesk desk =
                new ReviewDesk(moderationCase, moderationCase, new SecondLookDesk(seconds, config), clock, config);

        ModerationCase state() {
            return moderationCase.at(clock.instant());
        }

        void decidedByAPerson(Outcome outcome) {
            moderationCase.screened(Optional.empty(), clock.instant());
            ModerationCase open = state();
            Ruling ruling = outcome == Outcome.APPROVED
                    ? new Ruling.Approve(null)
                    : new Ruling.Reject(StatedReason.of(Reason.OTHER), null);
            desk.decide(open.brandId(), FIRST, open.id(), ruling, OptionalLong.empty())
                    .await()
                    .indefinitely();
            clock.pass(Duration.ofMinutes(2));
            seconds.draw(new Drawn(open.id(), Kind.BLIND, 1, Optional.of(FIRST.memberId())));
        }

        void approvedByPolicy() {
            moderationCase.screened(Optional.of(Outcome.APPROVED), clock.instant());
            SubmissionId id = state().id();
            clock.pass(Duration.ofMinutes(2));
            seconds.draw(new Drawn(id, Kind.CHECK, 1, Optional.empty()));
        }

        /**
         * Whether what somebody wants to say may come to count: others have the case on screen now, or they have
         * answered and may take that back.
         */
        boolean couldStillSpeak(Deed deed) {
            Instant then = clock.instant().plusSeconds(1);
            boolean speaks = deed.act == Act.CLAIM || deed.act == Act.APPROVE || deed.act == Act.REJECT;
            return speaks
                    && !deed.by.is(FIRST)
                    && seconds.look()
                            .filter(look -> look instanceof HeldLook held
                                            && held.claim().holdsAt(then)
                                    || look instanceof GivenLook given
                                            && given.isBy(deed.by)
                                            && !then.isAfter(
                                                    given.opinion().at().plus(config.undoGrace())))
                            .isPresent();
        }

        Optional<Answer> happens(Deed deed) {
            clock.pass(Duration.ofSeconds(deed.act == Act.WAIT ? deed.seconds : 1));
            ModerationCase found = state();
            UUID brand = found.brandId();
            SubmissionId id = found.id();
            return switch (deed.act) {
                case WAIT -> Optional.empty();
                case NEXT -> {
                    // an open case has a queue only in the database
                    if (found instanceof DecidedCase) {
                        seconds.takeNext(
                                        new SecondLooks.Wanted(
                                                brand, Optional.empty(), Set.of(), deed.by.memberId(), clock.instant()),
                                        new Claim(deed.by, clock.instant().plus(config.claim())))
                                .await()
                                .indefinitely();
                    }
                    yield Optional.empty();
                }
                case CLAIM -> Optional.of(desk.claim(brand, deed.by, id).await().indefinitely());
                case RELEASE ->
                    Optional.of(desk.release(brand, deed.by, id).await().indefinitely());
                case APPROVE ->
                    Optional.of(desk.decide(brand, deed.by, id, new Ruling.Approve(null), OptionalLong.empty())
                            .await()
                            .indefinitely());
                case REJECT ->
                    Optional.of(desk.decide(
                                    brand,
                                    deed.by,
                                    id,
                                    new Ruling.Reject(StatedReason.of(Reason.OTHER), null),
                                    OptionalLong.empty())
                            .await()
                            .indefinitely());
                case UNDO -> Optional.of(desk.undo(brand, deed.by, id).await().indefinitely());
            };
        }
    }
}
