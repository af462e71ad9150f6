package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links to sign in and the sessions that come of them. */
public interface SignIns {

    /**
     * Keeps the hash of the link's token for the member.
     *
     * @return fails with {@link TeamRefused} when the brand has no such member
     */
    Uni<Void> keep(UUID brandId, UUID memberId, SignInLink link);

    /** The brand that a link leads to, as long as it would work; looking does not use it up. */
    Uni<Optional<Brand>> peek(SignInToken token, Instant now);

    /**
     * Uses the link up and starts a session, both or neither. Of any number of calls with one token one succeeds.
     *
     * @return fails with {@link TeamRefused} when the link was used, has expired or never existed
     */
    Uni<Session> redeem(SignInToken token, Instant now, Instant sessionExpiresAt);

    /** The brands that the person with this address, in lower case, works for, by name. */
    Uni<List<Membership>> memberships(String email);

    /**
     * Starts a session of this member, whose address was proven elsewhere.
     *
     * @return fails with {@link TeamRefused} when there is no such member, or the address is another one
     */
    Uni<Session> begin(String email, UUID memberId, Instant now, Instant sessionExpiresAt);

    /** The session as it stands at {@code now}; empty when it ended, its member was removed, or it expired. */
    Uni<Optional<Session>> session(UUID sessionId, Instant now);

    /** Ends the session; ending it again changes nothing. */
    Uni<Void> end(UUID sessionId);
}
