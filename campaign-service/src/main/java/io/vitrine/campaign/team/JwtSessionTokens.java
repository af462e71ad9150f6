package io.vitrine.campaign.team;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vitrine.web.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@link SessionTokens} as JWTs signed with ES256, in the claims that web-kit reads. */
@ApplicationScoped
class JwtSessionTokens implements SessionTokens {

    /** The claim that says who bears the token; sessions, which were there first, go without it. */
    static final String BEARER = "bearer";

    static final String MACHINE = "machine";

    private static final String ISSUER = "vitrine";

    private final PrivateKey key;

    JwtSessionTokens(TeamConfig config) {
        this.key = key(config.signingKey());
    }

    @Override
    public String sign(Session session, Instant now) {
        var member = session.member();
        return sign(
                claims(member.id(), member.name(), session.brand(), member.roles())
                        .claim("jti", session.id().toString()),
                now,
                session.expiresAt());
    }

    @Override
    public String sign(MachineKey key, Instant now, Instant expiresAt) {
        return sign(
                claims(key.id(), key.name(), key.brand(), key.roles())
                        .claim("jti", UUID.randomUUID().toString())
                        .claim(BEARER, MACHINE),
                now,
                expiresAt);
    }

    private static JwtClaimsBuilder claims(UUID subject, String name, Brand brand, Set<Role> roles) {
        return Jwt.issuer(ISSUER)
                .subject(subject.toString())
                .claim("name", name)
                .claim("brand", brand.id().toString())
                .claim("brandName", brand.name())
                .groups(roles.stream().map(Role::code).collect(Collectors.toSet()));
    }

    private String sign(JwtClaimsBuilder claims, Instant now, Instant expiresAt) {
        return claims.issuedAt(now.getEpochSecond())
                .expiresAt(expiresAt.getEpochSecond())
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key);
    }

    private static PrivateKey key(String pkcs8) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pkcs8);
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "VITRINE_JWT_PRIVATE_KEY is not an EC key on P-256 in PKCS#8, written as Base64 without header lines",
                    e);
        }
    }
}
