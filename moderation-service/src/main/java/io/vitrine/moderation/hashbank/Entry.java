package io.vitrine.moderation.hashbank;

import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.picture.PdqHash;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a brand does not want to see again.
 *
 * @param id of the entry
 * @param place in the order in which the bank's entries came
 * @param hash of the picture; the bank has no other entry with the same
 * @param label why it is here, in a few words
 * @param note more for colleagues; may be empty
 * @param sourceCase the case whose picture it is; null if it came with a file
 * @param addedBy who added it
 * @param addedAt when
 */
record Entry(
        UUID id,
        long place,
        PdqHash hash,
        String label,
        String note,
        @Nullable UUID sourceCase,
        Reviewer addedBy,
        Instant addedAt) {}
