package io.vitrine.campaign.team;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Makes keys for machines and exchanges them for tokens that every service believes for a while. */
public class MachineSignIn {

    private final MachineKeys keys;
    private final SessionTokens tokens;
    private final Duration tokenLifetime;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public MachineSignIn(MachineKeys keys, SessionTokens tokens, Duration tokenLifetime, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.tokenLifetime = tokenLifetime;
        this.clock = clock;
    }

    /**
     * A new key.
     *
     * @param key as it stands in lists from now on
     * @param secret for the machine, told now and never again
     */
    public record Made(MachineKey key, MachineKeySecret secret) {}

    /**
     * A token for a machine.
     *
     * @param token a JWT with the claims of a session's
     * @param expiresAt when no service believes it any more
     */
    public record Exchanged(String token, Instant expiresAt) {}

    /**
     * A new key for the brand.
     *
     * @return fails with {@link TeamRefused} when the brand has too many keys
     */
    public Uni<Made> make(Brand brand, String name, Set<Role> roles) {
        var secret = MachineKeySecret.random(random);
        var key = new MachineKey(
                UuidCreator.getTimeOrderedEpoch(), brand, name, secret.prefix(), roles, clock.instant(), null, null);
        return keys.add(key, secret).map(added -> new Made(added, secret));
    }

    /**
     * A token for whoever holds the secret.
     *
     * @return fails with {@link TeamRefused} when the key was revoked or never existed
     */
    public Uni<Exchanged> exchange(MachineKeySecret secret) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(tokenLifetime);
        return keys.use(secret, now)
                .map(found -> found.orElseThrow(() -> new TeamRefused(new TeamRefusal.KeyNotAccepted())))
                .map(key -> new Exchanged(tokens.sign(key, now, expiresAt), expiresAt));
    }
}
