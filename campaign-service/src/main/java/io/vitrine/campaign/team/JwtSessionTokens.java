package io.vitrine.campaign.team;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.vitrine.web.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;

/** {@link SessionTokens} as JWTs signed with ES256, in the claims that web-kit reads. */
@ApplicationScoped
class JwtSessionTokens implements SessionTokens {

    private static final String ISSUER = "vitrine";

    private final PrivateKey key;

    JwtSessionTokens(TeamConfig config) {
        this.key = key(config.signingKey());
    }

    @Override
    public String sign(Session session, Instant now) {
        var member = session.member();
        return Jwt.issuer(ISSUER)
                .subject(member.id().toString())
                .claim("jti", session.id().toString())
                .claim("name", member.name())
                .claim("brand", session.brand().id().toString())
                .claim("brandName", session.brand().name())
                .groups(member.roles().stream().map(Role::code).collect(Collectors.toSet()))
                .issuedAt(now.getEpochSecond())
                .expiresAt(session.expiresAt().getEpochSecond())
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
