package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The brands' own reasons. Whoever asks names the brand; the reason of another does not exist for them. */
public interface SavedReasons {

    /** Most that a brand can have, archived ones included. */
    int MOST = 100;

    /** All of a brand's as they are worded now, archived ones included, by label. */
    Uni<List<SavedReason>> ofBrand(UUID brandId);

    /** The reason as it is worded now. */
    Uni<Optional<SavedReason>> find(UUID brandId, UUID id);

    /** A new reason; empty if the brand has {@link #MOST} already. */
    Uni<Optional<SavedReason>> add(UUID brandId, Wording wording, Reviewer by, Instant now);

    /** Words it anew, archives it or takes it from there; empty if the brand has no such reason. */
    Uni<Optional<SavedReason>> change(
            UUID brandId, UUID id, Wording wording, boolean archived, Reviewer by, Instant now);

    /**
     * How a reason is worded.
     *
     * @param reason what it is in the catalogue
     * @param label for reviewers
     * @param texts for authors, by language
     */
    record Wording(Reason reason, String label, Map<String, String> texts) {}
}
