package io.vitrine.web;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Lets only the operator's key pass. The time it takes tells nothing about how much of a wrong key was right. */
@Provider
@NonBlocking
@OperatorOnly
class OperatorFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Instance<OperatorConfig> config;

    /** Filters are made while the application is built, before there is any configuration, so it is asked for later. */
    OperatorFilter(Instance<OperatorConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!holdsKey(request.getHeaderString("Authorization"))) {
            throw Problem.of(
                    401,
                    "operator-key-needed",
                    "Operator key needed",
                    "Send the header Authorization: Bearer <operator key>. The key is VITRINE_OPERATOR_KEY of the service.");
        }
    }

    private boolean holdsKey(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String key = authorization.substring(SCHEME.length()).strip();
        // Hashes are of one length, so not even the key's length shows.
        return config.get()
                .key()
                .filter(expected -> MessageDigest.isEqual(sha256(expected), sha256(key)))
                .isPresent();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
