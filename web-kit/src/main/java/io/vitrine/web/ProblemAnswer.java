package io.vitrine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Problem} down: as a document for programs, as a page for people. Knows neither JAX-RS nor Vert.x. */
@ApplicationScoped
class ProblemAnswer {

    /** An answer ready to be sent. */
    record Rendered(int status, Map<String, String> headers, String body) {}

    private static final String NOT_TO_BE_KEPT = "no-store";

    private final ObjectMapper json;
    private final Template page;

    ProblemAnswer(ObjectMapper json, @Location("kit/problem") Template page) {
        this.json = json;
        this.page = page;
    }

    /**
     * The answer for a caller.
     *
     * @param path of the request, named in the document as {@code instance}
     * @param accept the request's {@code Accept} header
     * @param member for the page's navigation
     */
    Uni<Rendered> render(Problem problem, String path, @Nullable String accept, @Nullable SignedInMember member) {
        if (Negotiation.prefersPage(accept)) {
            return page.data("problem", problem)
                    .data("member", member)
                    .createUni()
                    .map(html -> rendered(problem, "text/html;charset=UTF-8", html));
        }
        return Uni.createFrom().item(() -> rendered(problem, "application/problem+json", document(problem, path)));
    }

    private String document(Problem problem, String path) {
        try {
            return json.writeValueAsString(problem.document(path));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A member of the problem " + problem.code() + " is not JSON", unwritable);
        }
    }

    private static Rendered rendered(Problem problem, String contentType, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("Cache-Control", NOT_TO_BE_KEPT);
        headers.put("Vary", "Accept");
        problem.retryAfterSeconds().ifPresent(seconds -> headers.put("Retry-After", Long.toString(seconds)));
        if (problem.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return new Rendered(problem.status(), headers, body);
    }
}
