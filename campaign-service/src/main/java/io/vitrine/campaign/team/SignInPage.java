package io.vitrine.campaign.team;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a sign-in link shows.
 *
 * @param brandName where the link leads to; null when it no longer works
 * @param token the link's secret, for the form
 * @param next the page to go on to, always one of ours
 */
record SignInPage(@Nullable String brandName, String token, String next) {

    static final String HOME = "/studio";

    /** {@code wanted} if it is a path on this origin, else {@link #HOME}: a link must not lead people elsewhere. */
    static String safeNext(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return HOME;
        }
        try {
            var uri = new URI(wanted);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? HOME : uri.toASCIIString();
        } catch (URISyntaxException notAnAddress) {
            return HOME;
        }
    }
}
