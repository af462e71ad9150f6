package io.vitrine.moderation.secondlook;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Claim;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.decision.Reviewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Drawn cases of all brands. Whoever asks names the brand; those of another do not exist for them. */
public interface SecondLooks {

    /** How long whoever let a case go still sees it as an open one. */
    Duration LATELY = Duration.ofHours(1);

    /** Whose turn the first one is that the member could take; empty if none waits. */
    Uni<Optional<Instant>> firstTurn(Wanted wanted);

    /**
     * The first one that the member could take is on their screen from now on. Two who ask at once get two.
     *
     * @return the case as they see it; empty if none waits
     */
    Uni<Optional<ScreenedCase>> takeNext(Wanted wanted, Claim claim);

    /**
     * Locks the case and lets {@code step} say what becomes of its second look, in one transaction.
     *
     * @return what {@code step} answered; empty if it was not drawn or is not decided
     */
    <A> Uni<Optional<A>> change(UUID brandId, SubmissionId id, Instant now, Function<Looked, LookStep<A>> step);

    /**
     * What the member sees otherwise than it is: what they have, or let go lately, and what they answered since
     * {@code answered}.
     */
    Uni<Map<SubmissionId, SecondLook>> seenBy(UUID brandId, UUID memberId, Instant answered, Instant now);

    /** What is or was lately on somebody's screen, by queue. */
    Uni<List<OnScreen>> onScreen(UUID brandId, Instant now);

    /** The same in one sum, and what the member answered since then. */
    Uni<Work> work(UUID brandId, UUID memberId, Instant since, Instant now);

    /** Where two people differ and nobody has settled it, longest first. */
    Uni<List<Difference>> differences(UUID brandId, int limit);

    /**
     * What the member could take.
     *
     * @param queues the queues to take from; empty for all but the sensitive one
     * @param besides cases to leave where they are
     */
    record Wanted(UUID brandId, Optional<Set<String>> queues, Set<UUID> besides, UUID memberId, Instant now) {}

    /** A drawn case, locked. */
    record Looked(SecondLook look, DecidedCase moderationCase) {}

    /**
     * What becomes of it.
     *
     * @param next the look from now on; empty leaves it as it is
     * @param decided the case from now on; empty if its decision stays in force
     * @param answer to who asked
     */
    record LookStep<A>(Optional<SecondLook> next, Optional<DecidedCase> decided, A answer) {

        public static <A> LookStep<A> to(SecondLook next, A answer) {
            return new LookStep<>(Optional.of(next), Optional.empty(), answer);
        }

        public static <A> LookStep<A> stay(A answer) {
            return new LookStep<>(Optional.empty(), Optional.empty(), answer);
        }
    }

    /**
     * Of a queue, what is on somebody's screen.
     *
     * @param waitingSince when the oldest selfie came in
     */
    record OnScreen(String queue, long cases, Instant waitingSince) {}

    /**
     * What it adds to the desk's figures.
     *
     * @param onScreen of anybody
     * @param mine of these, the member's
     * @param given the member's answers, as far as they decided nothing
     */
    record Work(long onScreen, long mine, long given) {}

    /**
     * One person decided so, another one would have decided otherwise.
     *
     * @param id the case
     * @param caption the author's words; may be empty
     * @param blurred whether reviewers see the picture only after they asked for it
     * @param inForce what was decided and holds
     * @param other what the other one would have decided
     * @param reason why not, of whichever of the two it was; empty if it is not known
     * @param answeredAt when the other one said so
     * @param people the two; who they are is told to nobody
     */
    record Difference(
            SubmissionId id,
            String caption,
            boolean blurred,
            Outcome inForce,
            Outcome other,
            String reason,
            Instant answeredAt,
            Set<UUID> people) {

        /** Whether {@code reviewer} may settle it: neither of the two does. */
        public boolean isFor(Reviewer reviewer) {
            return !people.contains(reviewer.memberId());
        }
    }
}
