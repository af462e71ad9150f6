package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import java.time.Instant;
import java.util.UUID;

/** Who works at the desks of the brands, and how they want it. */
public interface DeskMembers {

    /** How the member wants the desk; {@link DeskMember#DEFAULT} for one who never said. */
    Uni<DeskMember> of(UUID brandId, UUID memberId);

    /** Keeps how the member wants the desk. */
    Uni<Void> keep(UUID brandId, Reviewer reviewer, DeskMember wishes, Instant now);

    /** The member is at the desk. */
    Uni<Void> seen(UUID brandId, Reviewer reviewer, Instant now);

    /** Whether nobody but {@code memberId} was at the brand's desk since then. */
    Uni<Boolean> isAlone(UUID brandId, UUID memberId, Instant since);
}
