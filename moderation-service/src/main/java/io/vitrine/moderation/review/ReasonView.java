package io.vitrine.moderation.review;

import io.vitrine.moderation.policy.Reason;

/**
 * A reason for a rejection, as it is offered to a reviewer.
 *
 * @param code to send with a decision: of the catalogue, or the id of one of the brand's own
 * @param label as the reviewer reads it
 * @param text as the author reads it
 * @param own whether the brand wrote it
 */
public record ReasonView(String code, String label, String text, boolean own) {

    static ReasonView of(Reason reason) {
        return new ReasonView(reason.code(), reason.label(), reason.forAuthor(), false);
    }

    static ReasonView of(SavedReason reason) {
        return new ReasonView(reason.id().toString(), reason.label(), reason.text(), true);
    }
}
