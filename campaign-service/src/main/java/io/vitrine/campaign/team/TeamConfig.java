package io.vitrine.campaign.team;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How members get in. */
@ConfigMapping(prefix = "vitrine.team")
public interface TeamConfig {

    /** The key that signs sessions: PKCS#8, Base64, an EC key on P-256. */
    String signingKey();

    /** How long a sign-in link works if nobody uses it. A working day and a night, for people who read mail slowly. */
    @WithDefault("24h")
    Duration linkLifetime();

    /** How long a session lasts: a long working day, so that nobody is signed out in the middle of one. */
    @WithDefault("12h")
    Duration sessionLifetime();

    /**
     * How long this service trusts its memory of a session. A removed member's session ends here after this time at the
     * latest; at once in the process that removed it.
     */
    @WithDefault("5s")
    Duration sessionMemory();

    /**
     * How long the token of a machine's key lasts. Ingest and moderation believe it until then, so this is how long a
     * revoked key can go on there.
     */
    @WithDefault("15m")
    Duration machineTokenLifetime();

    /**
     * Attempts to sign in per address and minute; a person needs one, an office behind one address some more. Machines
     * that exchange their keys are counted apart, with the same number.
     */
    @WithDefault("60")
    int attemptsPerMinute();
}
