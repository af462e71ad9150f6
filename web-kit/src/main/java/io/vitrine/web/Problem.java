package io.vitrine.web;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the caller can understand: rendered as {@code application/problem+json} (RFC 9457), or as a page for a
 * browser. Immutable; thrown by resources, or failed with by a {@code Uni}.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Before the code in a problem's {@code type}. */
    static final String TYPE_PREFIX = "urn:vitrine:problem:";

    /** The member that lists wrong fields. */
    static final String FIELD_ERRORS = "errors";

    private final int status;
    private final String code;
    private final String title;
    private final String detail;
    private final transient Map<String, Object> extensions;
    private final @Nullable Duration retryAfter;

    private Problem(
            int status,
            String code,
            String title,
            String detail,
            Map<String, Object> extensions,
            @Nullable Duration retryAfter) {
        // A refusal is an answer, not an accident: it needs no stack trace.
        super(code + ": " + detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.extensions = extensions;
        this.retryAfter = retryAfter;
    }

    /**
     * A problem.
     *
     * @param status the HTTP status, 400 to 599
     * @param code stable and kebab-case, such as {@code campaign-closed}; becomes the {@code type}
     * @param title what happened, in a few words, the same for every problem of this code
     * @param detail a sentence that tells the person what to do
     */
    public static Problem of(int status, String code, String title, String detail) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem has a status of 400 to 599, not " + status);
        }
        return new Problem(status, code, title, detail, Map.of(), null);
    }

    /** The same problem with one more member of the document; {@code key} must not be a standard member. */
    public Problem with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(key, value);
        return new Problem(status, code, title, detail, Collections.unmodifiableMap(more), retryAfter);
    }

    /**
     * The same problem, telling the caller when to try again (header {@code Retry-After}, whole seconds, rounded up).
     */
    public Problem retryAfter(Duration wait) {
        return new Problem(status, code, title, detail, extensions, wait);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String type() {
        return TYPE_PREFIX + code;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /** The wrong fields of a request, each with {@code field} and {@code message}; empty for other problems. */
    @SuppressWarnings("unchecked") // only StandardProblems puts this member there
    public List<Map<String, String>> fieldErrors() {
        return (List<Map<String, String>>) extensions.getOrDefault(FIELD_ERRORS, List.of());
    }

    /** Whole seconds, rounded up, at least 1. */
    public Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    /** The document's members in their order. */
    Map<String, Object> document(String instance) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type());
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.put("instance", instance);
        document.putAll(extensions);
        return document;
    }
}
