package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What brands know of the authors of their selfies. */
public interface AuthorRecords {

    /**
     * The author's record with one brand.
     *
     * @param authorKey tells the brand's authors apart; nobody is known by an empty one
     * @param at the moment at which it is asked for; selfies taken in later do not count
     */
    default Uni<AuthorRecord> of(UUID brandId, String authorKey, Instant at) {
        return of(brandId, authorKey, at, Set.of());
    }

    /**
     * The author's record with one brand, as if there were not all of their selfies.
     *
     * @param besides cases that do not count
     */
    Uni<AuthorRecord> of(UUID brandId, String authorKey, Instant at, Set<UUID> besides);
}
