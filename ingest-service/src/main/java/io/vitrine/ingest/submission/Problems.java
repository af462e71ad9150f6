package io.vitrine.ingest.submission;

import io.vitrine.ingest.appeal.AppealRefusal;
import io.vitrine.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Refusals as problem documents. */
final class Problems {

    private Problems() {}

    static Problem of(Refusal refusal) {
        Refusal.Kind kind = refusal.kind();
        Problem problem = Problem.of(kind.status(), kind.code(), kind.title(), refusal.advice());
        for (Map.Entry<String, Object> fact : refusal.facts().entrySet()) {
            problem = problem.with(fact.getKey(), fact.getValue());
        }
        return refusal.retryAfter() == null ? problem : problem.retryAfter(refusal.retryAfter());
    }

    static Problem of(AppealRefusal refusal) {
        return Problem.of(refusal.status(), refusal.code(), refusal.title(), refusal.advice());
    }

    /** A decision that restricts nothing, or was announced before there were statements. */
    static Problem noStatement() {
        return Problem.of(
                404,
                "statement-unknown",
                "There is no statement of reasons",
                "Only a selfie that was not accepted, or was taken out of the gallery, has one.");
    }

    /** No submission behind a private link. */
    static Problem unknownLink() {
        return Problem.of(
                404,
                "link-unknown",
                "This link leads nowhere",
                "Check that you copied all of it; the last part has 32 characters.");
    }

    /** A body that is no multipart form, or only its beginning. */
    static Problem unreadableForm() {
        return Problem.of(
                400,
                "form-unreadable",
                "The form could not be read",
                "It broke off or is no multipart form. Send it again, whole, as multipart/form-data.");
    }

    /** The document as an answer, for where no failure can be thrown any more. */
    static Response answer(Problem problem) {
        Map<String, Object> document = Map.of(
                "type", problem.type(),
                "title", problem.title(),
                "status", problem.status(),
                "detail", problem.detail());
        return Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(document)
                .build();
    }
}
