package io.vitrine.moderation.secondlook;

import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Reviewer;
import java.util.Optional;
import java.util.UUID;

/**
 * What was drawn.
 *
 * @param caseId the case
 * @param kind why
 * @param version of the decision that is looked at
 * @param decidedBy the person who took it; empty for a policy
 */
public record Drawn(SubmissionId caseId, Kind kind, long version, Optional<UUID> decidedBy) {

    /** Whether {@code reviewer} may look: nobody looks at their own decision. */
    public boolean isFor(Reviewer reviewer) {
        return !decidedBy.equals(Optional.of(reviewer.memberId()));
    }
}
