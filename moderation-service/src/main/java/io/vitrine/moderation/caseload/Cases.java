package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The cases of all brands. Whoever asks names the brand; the case of another does not exist for them. */
public interface Cases {

    /** The case, in the state that holds at {@code now}: a claim that has run out is none. */
    Uni<Optional<CaseOnDesk>> find(UUID brandId, SubmissionId id, Instant now);

    /** Those of the cases that there are, in any order. */
    Uni<List<CaseOnDesk>> all(UUID brandId, Collection<SubmissionId> ids, Instant now);

    /**
     * Open and claimed cases, most urgent and then oldest first.
     *
     * @param after where the page before ended; empty for the first
     * @param limit most cases to give
     */
    Uni<List<CaseOnDesk>> queue(UUID brandId, Optional<QueuePlace> after, int limit, Instant now);

    /** Decided cases, latest first. */
    Uni<List<CaseOnDesk>> decided(UUID brandId, Optional<DecidedPlace> after, int limit);

    /**
     * How much there is to do and was done.
     *
     * @param decidedSince counts decisions from here on
     */
    Uni<CaseCounts> counts(UUID brandId, UUID memberId, Instant decidedSince, Instant now);

    /**
     * Locks the case, lets {@code step} say what becomes of it, stores that and announces what it means to others, all
     * in one transaction. Two steps on one case never overlap.
     *
     * @return what {@code step} answered; empty if the brand has no such case
     */
    <A> Uni<Optional<A>> change(UUID brandId, SubmissionId id, Instant now, Function<ModerationCase, Step<A>> step);

    /**
     * A case with what the desk shows beside it.
     *
     * @param moderationCase the case; withdrawn and unscreened ones are found by id only
     * @param campaignName as people read it; empty while the campaign is not known yet
     */
    record CaseOnDesk(ModerationCase moderationCase, String campaignName) {}

    /** Where a case stands in the queue. */
    record QueuePlace(int priority, Instant receivedAt, UUID id) {}

    /** Where a case stands among the decided. */
    record DecidedPlace(Instant decidedAt, UUID id) {}

    /**
     * Figures of a brand's desk.
     *
     * @param open cases that wait, claimed ones included
     * @param claimedByMe cases that the asking member has on screen
     * @param decided decisions since the moment asked for, by people and policy
     * @param decidedByMe of these, the asking member's
     * @param waitingSince when the oldest open case came in; empty when none waits
     */
    record CaseCounts(long open, long claimedByMe, long decided, long decidedByMe, Optional<Instant> waitingSince) {}
}
