package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases that wait for their screening, handed out to one attempt at a time. */
public interface ScreeningQueue {

    /**
     * Takes the case that is due for the longest time, of those no attempt at which ended without a word. That it was
     * taken is committed before this completes, so an attempt that kills the process leaves its mark.
     *
     * @param until the end of the lease; later the case is due again
     */
    Uni<Optional<Attempt>> take(Instant now, Instant until);

    /** Like {@link #take}, of the cases with an attempt that ended without a word: one of them may be deadly. */
    Uni<Optional<Attempt>> takeSuspect(Instant now, Instant until);

    /** Whether a case with such an attempt is due. */
    Uni<Boolean> isSuspectDue(Instant now);

    /** Whether any case is due. */
    Uni<Boolean> isAnyDue(Instant now);

    /**
     * Notes the names under which the attempt is going to store pictures.
     *
     * @param deleteAfter when what lies there is left over, unless the attempt succeeds
     */
    Uni<Void> reserve(Attempt attempt, List<String> objectKeys, Instant deleteAfter);

    /**
     * Ends the attempt with its result, which is stored and announced.
     *
     * @param judgement what led to it; empty if no policy judged
     * @return false if the result came too late: the selfie was withdrawn, or the attempt had lost its lease to another
     */
    Uni<Boolean> conclude(Attempt attempt, ScreenedCase result, Optional<Judgement> judgement, Instant now);

    /** Ends the attempt without a result and without blame; the case is due again at {@code due}. */
    Uni<Void> postpone(Attempt attempt, Instant due);

    /** Ends the attempt without a result as if it had died; the case is due again at {@code due}. */
    Uni<Void> fail(Attempt attempt, Instant due);

    /** Gives the pictures stored under {@code objectKeys} free for deletion. */
    Uni<Void> discard(List<String> objectKeys, Instant now);

    /**
     * One attempt at screening a case.
     *
     * @param moderationCase the case
     * @param number 1 for the first; a result counts only while no later one began
     * @param silentEnds how many earlier attempts ended without a word
     */
    record Attempt(UnscreenedCase moderationCase, int number, int silentEnds) {}
}
