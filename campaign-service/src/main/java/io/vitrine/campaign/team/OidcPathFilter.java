package io.vitrine.campaign.team;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Sends who opens {@value OidcTenantResolver#PATH} to the company's identity provider and lets in who comes back with
 * its word. Whatever goes wrong on the way leads to the sign-in page, which says so; the cause stands in the log.
 */
@ApplicationScoped
class OidcPathFilter {

    private static final Logger LOG = Logger.getLogger(OidcPathFilter.class);

    /** Before the handlers that answer failures of other pages. */
    private static final int BEFORE_OTHERS = -1;

    private final boolean on;

    OidcPathFilter(OidcTenantResolver tenants) {
        this.on = tenants.isOn();
    }

    void demandTheProvidersWord(@Observes HttpSecurity security) {
        if (on) {
            security.path(OidcTenantResolver.PATH).authorizationCodeFlow().authenticated();
        }
    }

    void explainFailures(@Observes Router router) {
        if (on) {
            router.route(OidcTenantResolver.PATH).order(BEFORE_OTHERS).failureHandler(OidcPathFilter::failed);
        }
    }

    /** Left to itself, authentication answers a wrong state or a forged token with an empty page. */
    private static void failed(RoutingContext context) {
        if (context.failure() instanceof AuthenticationRedirectException) {
            context.next(); // no failure, but how a redirect is asked for
            return;
        }
        LOG.warn("Signing in through the identity provider failed", context.failure());
        context.response()
                .setStatusCode(303)
                .putHeader("Location", "/signin?failed=yes")
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
