package io.vitrine.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start a service that could believe nobody, instead of leaving every member outside later. */
@ApplicationScoped
class SessionKeyCheck {

    private static final String NOT_SET = "NONE";

    private final String publicKey;

    SessionKeyCheck(@ConfigProperty(name = "mp.jwt.verify.publickey") String publicKey) {
        this.publicKey = publicKey;
    }

    void check(@Observes StartupEvent start) {
        if (NOT_SET.equals(publicKey)) {
            throw new IllegalStateException(
                    "VITRINE_JWT_PUBLIC_KEY is not set: give the public half of the key that the"
                            + " campaign service signs with, as base64 of its X.509 form");
        }
    }
}
