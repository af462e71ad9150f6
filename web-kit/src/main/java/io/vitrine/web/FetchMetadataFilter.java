package io.vitrine.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Refuses writes that another site's page sends with a member's cookie. Replaces CSRF tokens. */
@ApplicationScoped
class FetchMetadataFilter {

    /** After the headers, before anything that reads the body. */
    private static final int PRIORITY = 900;

    private final ProblemRoute problems;
    private final String publicOrigin;

    FetchMetadataFilter(ProblemRoute problems, WebConfig config) {
        this.problems = problems;
        this.publicOrigin = originOf(config.publicUrl());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    static String originOf(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port;
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        CrossSiteWrites.Asked asked = new CrossSiteWrites.Asked(
                request.method().name(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.headers().contains("Authorization"),
                request.getCookie(SessionCookie.NAME) != null);
        if (CrossSiteWrites.refuses(asked, ownOrigins(request))) {
            problems.send(context, StandardProblems.crossSiteWrite());
        } else {
            context.next();
        }
    }

    /**
     * A page that was opened by another name of this host, say its address in the shop's network, is our own as well.
     */
    private Set<String> ownOrigins(HttpServerRequest request) {
        Set<String> origins = new HashSet<>(Set.of(publicOrigin));
        if (request.authority() != null) {
            origins.add(request.scheme() + "://" + request.authority());
        }
        return origins;
    }
}
