package io.vitrine.moderation.caseload;

import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;

/**
 * A reviewer has a case on screen. Nobody else decides it until the claim ends; a claim that is not renewed ends by
 * itself, so that a closed laptop keeps nothing.
 *
 * @param by the reviewer
 * @param until the first moment at which the case is free again
 */
public record Claim(Reviewer by, Instant until) {

    /** Whether it still holds at {@code now}. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
