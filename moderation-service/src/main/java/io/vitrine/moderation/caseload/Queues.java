package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.caseload.Cases.CaseOnDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The queues of the brands' desks, whose names come from policies. Their order is that of {@link Turn}. */
public interface Queues {

    /** What policies send here asks for care; nobody works in it without having chosen to. */
    String SENSITIVE = "sensitive";

    /** The queues of a brand in which somebody waits, by name. */
    Uni<List<QueueFigures>> ofBrand(UUID brandId);

    /**
     * Open and claimed cases in their order.
     *
     * @param queues the queues to read; empty for all
     * @param after where the page before ended; empty for the first
     * @param limit most cases to give
     */
    Uni<List<CaseOnDesk>> cases(
            UUID brandId, Optional<Set<String>> queues, Optional<QueuePlace> after, int limit, Instant now);

    /**
     * Locks the first case that nobody has and about which the member has not spoken, and lets {@code step} say what
     * becomes of it, in one transaction. Cases that are locked by others are passed over, so that two who ask at once
     * get two cases.
     *
     * @return what {@code step} answered; empty if there is no such case
     */
    <A> Uni<Optional<A>> takeNext(
            UUID brandId, Wanted wanted, UUID memberId, Instant now, Function<OpenCase, Step<? extends A>> step);

    /**
     * Which cases may be taken.
     *
     * @param queues the queues to take from; empty for all but the sensitive one
     * @param besides cases to leave where they are
     * @param notAfter the last {@link Turn} that may be taken; empty for any
     */
    record Wanted(Optional<Set<String>> queues, Set<UUID> besides, Optional<Instant> notAfter) {}

    /** Where a case stands in its queue. */
    record QueuePlace(Instant turn, UUID id) {}

    /**
     * Figures of a queue.
     *
     * @param queue its name
     * @param waiting cases that wait, claimed ones included
     * @param waitingSince when the oldest of them came in
     */
    record QueueFigures(String queue, long waiting, Instant waitingSince) {}
}
