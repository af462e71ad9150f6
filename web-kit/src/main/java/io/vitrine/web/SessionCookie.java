package io.vitrine.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * Writes the session cookie: not readable by scripts, never sent from other sites, for encrypted transport where there
 * is one.
 */
@ApplicationScoped
public class SessionCookie {

    /** The cookie's name, the same for every service. */
    public static final String NAME = "vitrine-session";

    private final boolean secure;

    public SessionCookie(WebConfig config) {
        this.secure = "https".equalsIgnoreCase(config.publicUrl().getScheme());
    }

    /** The cookie that signs in with this token, for as long as the token lives. */
    public NewCookie of(String token, Duration lifetime) {
        return cookie(token, Math.toIntExact(lifetime.toSeconds()));
    }

    /** The cookie that signs out. */
    public NewCookie expired() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAgeSeconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
