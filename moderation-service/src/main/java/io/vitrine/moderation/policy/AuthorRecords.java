package io.vitrine.moderation.policy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** What brands know of the authors of their selfies. */
public interface AuthorRecords {

    /**
     * The author's record with one brand.
     *
     * @param authorKey tells the brand's authors apart; nobody is known by an empty one
     * @param at the moment at which it is asked for; selfies taken in later do not count
     */
    Uni<AuthorRecord> of(UUID brandId, String authorKey, Instant at);
}
