package io.vitrine.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * Signs tokens as the campaign service does, with a key pair of this JVM, and gives the public half to the application.
 */
public class Tokens implements QuarkusTestResourceLifecycleManager {

    static final String MEMBER = "01900000-0000-7000-8000-000000000001";
    static final String BRAND = "01900000-0000-7000-8000-0000000000b1";

    private static final KeyPair KEYS = keys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "VITRINE_JWT_PUBLIC_KEY",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
    }

    @Override
    public void stop() {
        // nothing runs
    }

    static String of(Role... roles) {
        return signed(KEYS.getPrivate(), Instant.now().plus(Duration.ofHours(1)), "vitrine", roles);
    }

    static String expired() {
        return signed(KEYS.getPrivate(), Instant.now().minus(Duration.ofHours(1)), "vitrine", Role.OWNER);
    }

    static String ofOtherIssuer() {
        return signed(KEYS.getPrivate(), Instant.now().plus(Duration.ofHours(1)), "somebody", Role.OWNER);
    }

    static String forged() {
        return signed(keys().getPrivate(), Instant.now().plus(Duration.ofHours(1)), "vitrine", Role.OWNER);
    }

    private static String signed(PrivateKey key, Instant expiresAt, String issuer, Role... roles) {
        return Jwt.issuer(issuer)
                .subject(MEMBER)
                .claim("name", "Maya Lindqvist")
                .claim("brand", BRAND)
                .claim("brandName", "Nordlicht")
                .groups(Set.of(roles).stream().map(Role::code).collect(java.util.stream.Collectors.toSet()))
                .issuedAt(expiresAt.minus(Duration.ofHours(2)))
                .expiresAt(expiresAt)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every JDK knows P-256", impossible);
        }
    }
}
