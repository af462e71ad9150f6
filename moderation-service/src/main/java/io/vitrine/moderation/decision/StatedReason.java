package io.vitrine.moderation.decision;

import io.vitrine.moderation.policy.Reason;

/**
 * Why a selfie was refused, in the words that its author was given; they stay as they were when the catalogue changes.
 *
 * @param code stable, for machines, such as {@code near-duplicate}
 * @param text one sentence for the author
 */
public record StatedReason(String code, String text) {

    /** The catalogue's reason as its author reads it now. */
    public static StatedReason of(Reason reason) {
        return new StatedReason(reason.code(), reason.forAuthor());
    }
}
