package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.picture.PdqHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of all brands' banks. Whoever asks names the brand; the entry of another does not exist for them. */
interface HashBank {

    /**
     * Entries, latest first.
     *
     * @param before only entries that came before this place
     * @param limit most entries to give
     */
    Uni<List<Entry>> latest(UUID brandId, long before, int limit);

    /** Entries in the order in which they came, from behind the place {@code after}. */
    Uni<List<Entry>> oldest(UUID brandId, long after, int limit);

    /** How many entries the bank has. */
    Uni<Long> count(UUID brandId);

    /** The entry with exactly that hash. */
    Uni<Optional<Entry>> withHash(UUID brandId, PdqHash hash);

    /** Takes an entry out, and says so in the audit log; empty if the bank has none with that id. */
    Uni<Optional<Entry>> remove(UUID brandId, UUID id, Reviewer by, Instant now);

    /** An entry that was taken out; empty if there is none with that id, or it was deleted since. */
    Uni<Optional<NewEntry>> removed(UUID brandId, UUID id);

    /** What is known of the picture of a case; empty if the brand has no such case. */
    Uni<Optional<CasePicture>> pictureOf(UUID brandId, UUID caseId);

    /**
     * The picture of a case.
     *
     * @param hash empty if it could not be read, was withdrawn or is not screened yet
     * @param reliable whether it shows enough for its hash to be trusted
     */
    record CasePicture(Optional<PdqHash> hash, boolean reliable) {}
}
