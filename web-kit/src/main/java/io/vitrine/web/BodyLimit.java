package io.vitrine.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a body that announces itself as too large with a problem, before any of it is read. The server cuts off by
 * itself, without words, what grows beyond the limit unannounced.
 */
@ApplicationScoped
class BodyLimit {

    private static final int PRIORITY = 950;

    private final ProblemRoute problems;
    private final long limit;

    BodyLimit(
            ProblemRoute problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit) {
        this.problems = problems;
        this.limit = limit.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (announcedLength(context.request().getHeader("Content-Length")) <= limit) {
            context.next();
            return;
        }
        problems.sendAndClose(context, StandardProblems.ofStatus(413).with("limitBytes", limit));
    }

    private static long announcedLength(String header) {
        if (header == null || !header.chars().allMatch(Character::isDigit) || header.length() > 18) {
            return header == null ? 0 : Long.MAX_VALUE;
        }
        return Long.parseLong(header);
    }
}
