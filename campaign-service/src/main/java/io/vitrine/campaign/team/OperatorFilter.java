package io.vitrine.campaign.team;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Lets only the operator's key pass. The time it takes tells nothing about how much of a wrong key was right. */
@Provider
@NonBlocking
@OperatorOnly
class OperatorFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Instance<TeamConfig> config;

    /** Filters are made while the application is built, before there is any configuration, so it is asked for later. */
    OperatorFilter(Instance<TeamConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!holdsKey(request.getHeaderString("Authorization"))) {
            throw TeamProblems.badOperatorKey();
        }
    }

    private boolean holdsKey(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String key = authorization.substring(SCHEME.length()).strip();
        // Hashes are of one length, so not even the key's length shows.
        var expected = new SignInToken(config.get().operatorKey());
        return MessageDigest.isEqual(expected.hash(), new SignInToken(key).hash());
    }
}
