package io.vitrine.campaign.team;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * A token proves who signed in; whether the session still stands, and with which roles, is asked of the database. The
 * other services trust the token until it expires.
 */
@ApplicationScoped
class SessionAugmentor implements SecurityIdentityAugmentor {

    private final SessionMemory memory;

    SessionAugmentor(SessionMemory memory) {
        this.memory = memory;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return memory.recall(sessionId(token))
                .map(session -> session.map(standing -> standing(identity, token, standing))
                        .orElseThrow(() -> new AuthenticationFailedException("the session has ended")));
    }

    private static UUID sessionId(JsonWebToken token) {
        String id = token.getTokenID();
        if (id == null) {
            throw new AuthenticationFailedException("a token without a session");
        }
        return UUID.fromString(id);
    }

    private static SecurityIdentity standing(SecurityIdentity identity, JsonWebToken token, Session session) {
        Set<String> roles = session.member().roles().stream().map(Role::code).collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(token.getRawToken(), "JWT", claims(token, session, roles)))
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }

    private static JwtClaims claims(JsonWebToken token, Session session, Set<String> roles) {
        var claims = new JwtClaims();
        claims.setIssuer(token.getIssuer());
        claims.setSubject(session.member().id().toString());
        claims.setJwtId(session.id().toString());
        claims.setExpirationTime(NumericDate.fromSeconds(token.getExpirationTime()));
        claims.setStringClaim("name", session.member().name());
        claims.setStringClaim("brand", session.brand().id().toString());
        claims.setStringClaim("brandName", session.brand().name());
        claims.setStringListClaim("groups", List.copyOf(roles));
        return claims;
    }
}
