package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.review.ManyAtOnce.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What reviewers decided for many cases at once, as long as it can be undone. */
public interface DeskActions {

    /** Writes down what is about to be done, and forgets what nobody can undo any more. */
    Uni<Void> begin(DeskAction action);

    /** The member's own action; empty if the brand or the member has no such one. */
    Uni<Optional<DeskAction>> find(UUID brandId, UUID memberId, UUID id);

    /**
     * An action.
     *
     * @param id of it
     * @param brandId the brand
     * @param memberId who does it
     * @param cases each with the version that its decision will have
     * @param at when
     */
    record DeskAction(UUID id, UUID brandId, UUID memberId, List<Seen> cases, Instant at) {

        public DeskAction {
            cases = List.copyOf(cases);
        }
    }
}
