package io.vitrine.moderation.review;

import io.vitrine.moderation.policy.Reason;
import org.jspecify.annotations.Nullable;

/** What a reviewer says about a case. */
public sealed interface Ruling {

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
    record Reject(Reason reason, @Nullable String note) implements Ruling {}
}
