package io.vitrine.campaign.team;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The session that the current request proves. */
@ApplicationScoped
class CurrentSession {

    private final CurrentIdentityAssociation identities;
    private final SignIns signIns;
    private final SessionMemory memory;

    CurrentSession(CurrentIdentityAssociation identities, SignIns signIns, SessionMemory memory) {
        this.identities = identities;
        this.signIns = signIns;
        this.memory = memory;
    }

    /**
     * Ends it; nothing happens when nobody is signed in.
     *
     * @return fails with {@link TeamRefused} when a machine asks
     */
    Uni<Void> end() {
        return id().chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : end(found.get()));
    }

    private Uni<Void> end(UUID id) {
        return signIns.end(id).invoke(() -> memory.forget(id));
    }

    /** Its id; empty when nobody is signed in, or the session has ended. */
    private Uni<Optional<UUID>> id() {
        return identities
                .getDeferredIdentity()
                .map(identity -> identity.getPrincipal() instanceof JsonWebToken token
                        ? Optional.of(sessionOf(token))
                        : Optional.<UUID>empty())
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    private static UUID sessionOf(JsonWebToken token) {
        if (SessionAugmentor.isOfMachine(token)) {
            throw new TeamRefused(new TeamRefusal.NoSessionOfMachines());
        }
        return UUID.fromString(token.getTokenID());
    }
}
