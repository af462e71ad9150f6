package io.vitrine.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Fills {@link SignedIn} before a resource method runs. Asks for nothing: what an operation demands is said by its
 * annotations. Public for the code that Quarkus generates.
 */
@ApplicationScoped
public class SessionRecognition {

    private static final Logger LOG = Logger.getLogger(SessionRecognition.class);

    private final CurrentIdentityAssociation identities;
    private final SignedIn signedIn;

    SessionRecognition(CurrentIdentityAssociation identities, SignedIn signedIn) {
        this.identities = identities;
        this.signedIn = signedIn;
    }

    @ServerRequestFilter(nonBlocking = true)
    public Uni<Void> recognise(ContainerRequestContext request) {
        boolean carriesToken = request.getCookies().containsKey(SessionCookie.NAME)
                || request.getHeaders().containsKey("Authorization");
        if (!carriesToken) {
            return Uni.createFrom().voidItem();
        }
        return identities
                .getDeferredIdentity()
                .invoke(identity ->
                        memberOf(identity).ifPresent(member -> signedIn.recognise(member, isMachine(identity))))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    // An operation that needs a member fails by itself; a public page is shown as to anybody.
                    LOG.debugf("Token not accepted: %s", failure.getMessage());
                    return null;
                });
    }

    /** Whether the token is one that a key for machines was exchanged for; a session's has no such claim. */
    static boolean isMachine(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && "machine".equals(token.getClaim("bearer"));
    }

    static Optional<SignedInMember> memberOf(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        Set<Role> roles = token.getGroups().stream()
                .flatMap(code -> Role.ofCode(code).stream())
                .collect(Collectors.toSet());
        return Optional.of(new SignedInMember(
                UUID.fromString(token.getSubject()),
                token.getClaim("name"),
                UUID.fromString(token.getClaim("brand")),
                token.getClaim("brandName"),
                roles));
    }
}
