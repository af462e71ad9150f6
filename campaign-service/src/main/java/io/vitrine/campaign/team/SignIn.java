package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes sign-in links and turns them, or the word of an identity provider, into sessions. */
public class SignIn {

    private final SignIns signIns;
    private final SessionTokens tokens;
    private final Duration linkLifetime;
    private final Duration sessionLifetime;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SignIn(SignIns signIns, SessionTokens tokens, Duration linkLifetime, Duration sessionLifetime, Clock clock) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.linkLifetime = linkLifetime;
        this.sessionLifetime = sessionLifetime;
        this.clock = clock;
    }

    /**
     * A session and the signed token that proves it.
     *
     * @param session what began
     * @param token a JWT, to be sent with each request until the session expires
     */
    public record Started(Session session, String token) {}

    /**
     * A new link for the member; links made earlier go on working.
     *
     * @return fails with {@link TeamRefused} when the brand has no such member
     */
    public Uni<SignInLink> linkFor(UUID brandId, UUID memberId) {
        var link = new SignInLink(SignInToken.random(random), clock.instant().plus(linkLifetime));
        return signIns.keep(brandId, memberId, link).replaceWith(link);
    }

    /** The brand that the link leads to, while the link works. */
    public Uni<Optional<Brand>> destination(SignInToken token) {
        return signIns.peek(token, clock.instant());
    }

    /**
     * Uses the link up and begins a session.
     *
     * @return fails with {@link TeamRefused} when the link was used, has expired or never existed
     */
    public Uni<Started> redeem(SignInToken token) {
        Instant now = clock.instant();
        return signIns.redeem(token, now, now.plus(sessionLifetime))
                .map(session -> new Started(session, tokens.sign(session, now)));
    }

    /** The brands that the person with this address works for, by name. */
    public Uni<List<Membership>> memberships(String email) {
        return signIns.memberships(email);
    }

    /**
     * Begins a session for a person whose address was proven elsewhere.
     *
     * @return fails with {@link TeamRefused} when the member is not the person with this address
     */
    public Uni<Started> begin(String email, UUID memberId) {
        Instant now = clock.instant();
        return signIns.begin(email, memberId, now, now.plus(sessionLifetime))
                .map(session -> new Started(session, tokens.sign(session, now)));
    }
}
