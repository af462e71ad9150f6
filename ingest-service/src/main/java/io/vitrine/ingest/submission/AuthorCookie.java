package io.vitrine.ingest.submission;

import io.vitrine.ingest.submission.Offer.Channel;
import io.vitrine.web.WebConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The random mark by which a browser that sends a second selfie is told from others, see {@link AuthorKeys}. It is set
 * only when a selfie was taken, goes nowhere but to where selfies are sent, and says nothing by itself.
 */
@Singleton
class AuthorCookie {

    static final String NAME = "vitrine-author";

    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random = new SecureRandom();
    private final boolean isSecure;

    AuthorCookie(WebConfig web) {
        isSecure = "https".equals(web.publicUrl().getScheme());
    }

    /**
     * A browser's mark.
     *
     * @param value null for a program, which has none
     * @param isNew whether the browser does not know it yet
     */
    record Mark(@Nullable String value, boolean isNew) {}

    Mark markOf(@Nullable String cookie, Channel channel) {
        if (channel == Channel.API) {
            return new Mark(null, false);
        }
        if (cookie != null && FORM.matcher(cookie).matches()) {
            return new Mark(cookie, false);
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Mark(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), true);
    }

    NewCookie of(Mark mark) {
        return new NewCookie.Builder(NAME)
                .value(mark.value())
                .path(SubmissionResource.PATH)
                .maxAge((int) LIFETIME.toSeconds())
                .httpOnly(true)
                .secure(isSecure)
                .sameSite(SameSite.STRICT)
                .build();
    }
}
