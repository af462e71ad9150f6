package io.vitrine.campaign.team;

import java.time.Instant;

/** Signs what a session may prove to every service. */
public interface SessionTokens {

    /** A signed token for {@code session}, issued at {@code now}, that expires with it. */
    String sign(Session session, Instant now);
}
