package io.vitrine.moderation.review;

import io.vitrine.moderation.decision.StatedReason;
import org.jspecify.annotations.Nullable;

/** What a reviewer says about a case. */
public sealed interface Ruling {

    /** For colleagues; null for none. */
    @Nullable
    String note();

    /**
     * It may be shown.
     *
     * @param note for colleagues; null for none
     */
    record Approve(@Nullable String note) implements Ruling {}

    /**
     * It must not be shown.
     *
     * @param reason for the author
     * @param note for colleagues; null for none
     */
    record Reject(StatedReason reason, @Nullable String note) implements Ruling {}
}
