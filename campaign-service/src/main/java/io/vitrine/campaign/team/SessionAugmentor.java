package io.vitrine.campaign.team;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * A token proves who signed in, or which machine asks; whether the session or the key still stands, and with which
 * roles, is asked of the database. The other services trust the token until it expires.
 */
@ApplicationScoped
class SessionAugmentor implements SecurityIdentityAugmentor {

    private final SessionMemory sessions;
    private final MachineKeyMemory keys;

    SessionAugmentor(SessionMemory sessions, MachineKeyMemory keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** Whether a machine's key was exchanged for this token; else it is a session's. */
    static boolean isOfMachine(JsonWebToken token) {
        return JwtSessionTokens.MACHINE.equals(token.getClaim(JwtSessionTokens.BEARER));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getCredential(IdTokenCredential.class) != null) {
            return Uni.createFrom().item(identity(identity, OidcPerson.of(token), Set.of()));
        }
        return isOfMachine(token) ? machine(identity, token) : member(identity, token);
    }

    private Uni<SecurityIdentity> member(SecurityIdentity identity, JsonWebToken token) {
        return sessions.recall(sessionId(token)).map(found -> {
            var session = found.orElseThrow(() -> new AuthenticationFailedException("the session has ended"));
            var member = session.member();
            var claims = claims(token, member.id(), member.name(), session.brand(), member.roles());
            return identity(identity, principal(token, claims), codes(member.roles()));
        });
    }

    private Uni<SecurityIdentity> machine(SecurityIdentity identity, JsonWebToken token) {
        return keys.recall(UUID.fromString(token.getSubject())).map(found -> {
            var key = found.orElseThrow(() -> new AuthenticationFailedException("the key was revoked"));
            var claims = claims(token, key.id(), key.name(), key.brand(), key.roles());
            claims.setStringClaim(JwtSessionTokens.BEARER, JwtSessionTokens.MACHINE);
            return identity(identity, principal(token, claims), codes(key.roles()));
        });
    }

    private static UUID sessionId(JsonWebToken token) {
        String id = token.getTokenID();
        if (id == null) {
            throw new AuthenticationFailedException("a token without a session");
        }
        return UUID.fromString(id);
    }

    private static SecurityIdentity identity(SecurityIdentity proven, Principal principal, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(roles)
                .addCredentials(proven.getCredentials())
                .addAttributes(proven.getAttributes())
                .build();
    }

    private static Principal principal(JsonWebToken token, JwtClaims claims) {
        return new DefaultJWTCallerPrincipal(token.getRawToken(), "JWT", claims);
    }

    private static JwtClaims claims(JsonWebToken token, UUID subject, String name, Brand brand, Set<Role> roles) {
        var claims = new JwtClaims();
        claims.setIssuer(token.getIssuer());
        claims.setSubject(subject.toString());
        claims.setJwtId(token.getTokenID());
        claims.setExpirationTime(NumericDate.fromSeconds(token.getExpirationTime()));
        claims.setStringClaim("name", name);
        claims.setStringClaim("brand", brand.id().toString());
        claims.setStringClaim("brandName", brand.name());
        claims.setStringListClaim("groups", List.copyOf(codes(roles)));
        return claims;
    }

    private static Set<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.toSet());
    }
}
