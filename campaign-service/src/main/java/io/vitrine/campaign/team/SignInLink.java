package io.vitrine.campaign.team;

import java.time.Instant;

/**
 * A way in for one member, once. Whoever holds it is that member, so it is shown once and never stored.
 *
 * @param token the secret
 * @param expiresAt when it stops working, used or not
 */
public record SignInLink(SignInToken token, Instant expiresAt) {

    /** The link's path below the public address. */
    public String path() {
        return "/signin/" + token.text();
    }
}
