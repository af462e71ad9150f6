package io.vitrine.ingest.submission;

import io.vitrine.web.Problem;
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

    /** No submission behind a private link. */
    static Problem unknownLink() {
        return Problem.of(
                404,
                "link-unknown",
                "This link leads nowhere",
                "Check that you copied all of it; the last part has 32 characters.");
    }
}
