package io.vitrine.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets what browsers must keep to. A resource that sets one of these headers itself wins; nothing here overwrites. Also
 * tells caches what an answer depends on.
 */
@ApplicationScoped
class SecurityHeaders {

    /** First of all, so that refusals carry the headers too. */
    private static final int PRIORITY = 1000;

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " media-src 'self' blob:; connect-src 'self'; worker-src 'self'; font-src 'self'; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String POLICY_OF_OTHERS_PAGES = POLICY.replace(
                    "script-src 'self'", "script-src 'self' 'unsafe-inline'")
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private final List<String> inlineAllowed;
    private final Map<String, String> headers;

    SecurityHeaders(WebConfig config) {
        this.inlineAllowed = config.inlineAllowedPaths();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("X-Content-Type-Options", "nosniff");
        all.put("Referrer-Policy", "strict-origin-when-cross-origin");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        // The camera is for the share page and the kiosk; the browser still asks the person.
        all.put("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
        if ("https".equalsIgnoreCase(config.publicUrl().getScheme())) {
            all.put("Strict-Transport-Security", "max-age=31536000");
        }
        this.headers = Map.copyOf(all);
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, PRIORITY);
    }

    private void prepare(RoutingContext context) {
        String path = context.normalizedPath();
        boolean signedIn = context.request().getCookie(SessionCookie.NAME) != null;
        context.addHeadersEndHandler(written -> {
            MultiMap answer = context.response().headers();
            headers.forEach((name, value) -> setIfAbsent(answer, name, value));
            setIfAbsent(answer, "Content-Security-Policy", policyFor(path));
            if (isText(answer.get("Content-Type"))) {
                addVary(answer, "Accept-Encoding");
            }
            if (signedIn && isText(answer.get("Content-Type"))) {
                // What a member sees is not for a shared cache.
                setIfAbsent(answer, "Cache-Control", "private, no-cache");
            }
        });
        context.next();
    }

    private String policyFor(String path) {
        boolean others =
                inlineAllowed.stream().anyMatch(allowed -> path.equals(allowed) || path.startsWith(allowed + "/"));
        return others ? POLICY_OF_OTHERS_PAGES : POLICY;
    }

    private static boolean isText(String contentType) {
        return contentType != null && (contentType.startsWith("text/html") || contentType.contains("json"));
    }

    private static void setIfAbsent(MultiMap answer, String name, String value) {
        if (!answer.contains(name)) {
            answer.set(name, value);
        }
    }

    private static void addVary(MultiMap answer, String name) {
        String vary = answer.get("Vary");
        if (vary == null) {
            answer.set("Vary", name);
        } else if (!vary.toLowerCase(java.util.Locale.ROOT).contains(name.toLowerCase(java.util.Locale.ROOT))) {
            answer.set("Vary", vary + ", " + name);
        }
    }
}
