package io.vitrine.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which writes come from another site's page, by what browsers say of themselves (Fetch Metadata, and
 * {@code Origin} for those that do not send it). A caller that is no browser says neither, carries no ambient cookie
 * and is let through.
 */
final class CrossSiteWrites {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    /**
     * What is known of a request.
     *
     * @param fetchSite header {@code Sec-Fetch-Site}
     * @param origin header {@code Origin}
     * @param authorization whether the header {@code Authorization} is there; another site's page cannot set it unasked
     * @param cookie whether the session cookie is there
     */
    record Asked(
            String method,
            @Nullable String fetchSite,
            @Nullable String origin,
            boolean authorization,
            boolean cookie) {}

    private CrossSiteWrites() {}

    /**
     * Whether to refuse.
     *
     * @param ownOrigins the origins that our pages have: the public one, and the one that was asked
     */
    static boolean refuses(Asked asked, Set<String> ownOrigins) {
        if (SAFE_METHODS.contains(asked.method()) || (asked.authorization() && !asked.cookie())) {
            return false;
        }
        if (asked.fetchSite() != null) {
            return !OWN_PAGES.contains(asked.fetchSite());
        }
        return asked.origin() != null && !ownOrigins.contains(asked.origin());
    }
}
