package io.vitrine.campaign.team;

import java.time.Instant;

/** Signs what a session or a machine's key may prove to every service. */
public interface SessionTokens {

    /** A signed token for {@code session}, issued at {@code now}, that expires with it. */
    String sign(Session session, Instant now);

    /** A signed token for the machine that holds {@code key}. */
    String sign(MachineKey key, Instant now, Instant expiresAt);
}
