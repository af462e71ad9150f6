package io.vitrine.moderation.screening;

import java.time.Instant;
import java.util.UUID;

/** How much an author has shared lately. */
public interface AuthorHistory {

    /**
     * Counts what the author shared with the brand, whatever became of it; blocks.
     *
     * @param from the first moment that counts
     * @param until the first moment that no longer counts
     */
    int sharedBetween(UUID brandId, String authorKey, Instant from, Instant until);
}
