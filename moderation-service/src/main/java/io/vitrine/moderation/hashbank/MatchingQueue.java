package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.picture.Fingerprint;
import io.vitrine.moderation.picture.PdqHash;
import io.vitrine.moderation.screening.BadPictures.BadMatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Additions whose entries are to be compared with the pictures that were shared before. */
interface MatchingQueue {

    /** Takes the next one that is due at {@code now}, and holds it until {@code until}; after that another may. */
    Uni<Optional<Task>> take(Instant now, Instant until);

    /** Entries of the addition that are in the bank, in their order, from behind the place {@code after}. */
    Uni<List<Hashed>> entries(Task task, long after, int limit);

    /** Pictures that the brand's campaigns have seen, in their order, from behind the place {@code after}. */
    Uni<List<Seen>> pictures(Task task, long after, int limit);

    /**
     * Notes what was found, and how far the comparison came.
     *
     * @param through the place of the last picture that was compared
     * @param until how long the task is held from now on
     * @return false if the task is in other hands by now, and nothing was noted
     */
    Uni<Boolean> record(Task task, List<Found> found, long through, Instant until);

    /** All pictures were compared; what is left is to tell their cases. */
    Uni<Boolean> searched(Task task);

    /**
     * Matches whose cases were not told yet, by case, from behind {@code after}; those of removed entries are closed.
     */
    Uni<List<Untold>> untold(Task task, UUID after, int limit);

    Uni<Void> told(Task task, SubmissionId caseId, MatchOutcome outcome);

    /** There is nothing left to do. */
    Uni<Void> close(Task task);

    /** Something is left to do, but not before {@code due}. */
    Uni<Void> postpone(Task task, Instant due);

    /**
     * An addition in work.
     *
     * @param additionId the addition
     * @param brandId whose it is
     * @param attempt tells it from attempts before and after
     * @param searched whether all pictures have been compared
     * @param through the place of the last picture that was compared
     */
    record Task(UUID additionId, UUID brandId, int attempt, boolean searched, long through) {}

    /** An entry's place and hash. */
    record Hashed(long place, PdqHash hash) {}

    /** A picture that was shared: its place in the brand's order, its case, its hashes. */
    record Seen(long place, UUID caseId, Fingerprint fingerprint) {}

    /** A picture that looks like the entry at a place. */
    record Found(UUID caseId, long entryPlace, int distance, boolean mirrored) {}

    /**
     * A case that is to be told.
     *
     * @param caseId the case
     * @param match what its picture looks like
     * @param sourceCase the case that the entry was made from; null if there is none
     */
    record Untold(SubmissionId caseId, BadMatch match, @Nullable UUID sourceCase) {}
}
