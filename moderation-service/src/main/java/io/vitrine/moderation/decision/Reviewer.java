package io.vitrine.moderation.decision;

import java.util.UUID;

/**
 * A person who decides at the review desk.
 *
 * @param memberId the member of the brand
 * @param name as colleagues read it
 */
public record Reviewer(UUID memberId, String name) {

    /** Whether both are the same person; a changed name changes nobody. */
    public boolean is(Reviewer other) {
        return memberId.equals(other.memberId);
    }
}
