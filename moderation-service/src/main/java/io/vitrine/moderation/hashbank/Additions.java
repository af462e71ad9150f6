package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.hashbank.Addition.Kind;
import io.vitrine.moderation.hashbank.Addition.LineError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came into the banks, each time with an entry of the audit log. Whoever asks names the brand. */
interface Additions {

    /**
     * Begins an addition. If nobody ends it until {@code dueAt}, because the process died, what came until then is
     * compared all the same.
     */
    Uni<UUID> begin(UUID brandId, Kind kind, String name, Reviewer by, Instant now, Instant dueAt);

    /**
     * Puts entries into the bank, all of them or none, and leaves out those whose hash it has.
     *
     * @param dueAt until when nobody needs to end the addition
     * @return how many are new
     */
    Uni<Integer> append(UUID brandId, UUID id, List<NewEntry> entries, Reviewer by, Instant now, Instant dueAt);

    /** Ends an addition: from now on its entries are compared with the pictures that were shared before. */
    Uni<Void> end(UUID brandId, UUID id, int rejected, List<LineError> errors, Instant now);

    /**
     * Puts one picture into the bank and has it compared, at once.
     *
     * @param restored the entry that was taken out and is put back by that; null for a new one
     * @return the addition; empty if the bank has the hash already
     */
    Uni<Optional<UUID>> addOne(UUID brandId, NewEntry entry, @Nullable UUID restored, Reviewer by, Instant now);

    Uni<Optional<Addition>> find(UUID brandId, UUID id);

    /** Additions, latest first. */
    Uni<List<Addition>> latest(UUID brandId, int limit);

    /** Cases whose pictures look like entries of the addition, nearest first; without the one it was made from. */
    Uni<List<SharedMatch>> matches(UUID brandId, UUID id, int limit);

    /**
     * A picture that was shared and looks like an entry.
     *
     * @param caseId its case
     * @param campaign the campaign's name; empty while it is not known
     * @param author the name to show; may be empty
     * @param state where the case stands now, as in the database
     * @param hasPicture whether there is a picture to show
     * @param label of the entry
     * @param distance bits
     * @param mirrored whether it is the mirror image
     * @param outcome what became of it; empty until it is told
     */
    record SharedMatch(
            UUID caseId,
            String campaign,
            String author,
            String state,
            boolean hasPicture,
            String label,
            int distance,
            boolean mirrored,
            Optional<MatchOutcome> outcome) {}
}
