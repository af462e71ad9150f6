package io.vitrine.teststack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Members of brands who are signed in already: their tokens pass wherever a real sign-in would. */
public final class TestMembers {

    /** The operator's key of every service under test. */
    public static final String OPERATOR_KEY = "operator-key-of-tests";

    /** Where the services look for a token that does not come as a bearer header. */
    public static final String SESSION_COOKIE = "vitrine-session";

    private static final Duration VALIDITY = Duration.ofHours(1);

    private TestMembers() {}

    /**
     * A token of a new member with one role: {@code owner}, {@code marketer}, {@code moderator}, {@code care} or
     * {@code analyst}.
     */
    public static String token(String role, UUID brandId) {
        return token(UUID.randomUUID(), "Test " + role, brandId, "Brand of tests", List.of(role), VALIDITY);
    }

    /** A token of a certain member. */
    public static String token(UUID memberId, String name, UUID brandId, String brandName, List<String> roles) {
        return token(memberId, name, brandId, brandName, roles, VALIDITY);
    }

    /** A token that was valid until an hour ago. */
    public static String expiredToken(String role, UUID brandId) {
        return token(UUID.randomUUID(), "Test " + role, brandId, "Brand of tests", List.of(role), VALIDITY.negated());
    }

    /** A token that a machine's key was exchanged for. */
    public static String machineToken(String role, UUID brandId) {
        return token(
                UUID.randomUUID(),
                "Test machine",
                brandId,
                "Brand of tests",
                List.of(role),
                VALIDITY,
                ",\"bearer\":\"machine\"");
    }

    /** The value of an {@code Authorization} header. */
    public static String bearer(String role, UUID brandId) {
        return "Bearer " + token(role, brandId);
    }

    private static String token(
            UUID memberId, String name, UUID brandId, String brandName, List<String> roles, Duration validity) {
        return token(memberId, name, brandId, brandName, roles, validity, "");
    }

    private static String token(
            UUID memberId,
            String name,
            UUID brandId,
            String brandName,
            List<String> roles,
            Duration validity,
            String moreClaims) {
        long expiry = Instant.now().plus(validity).getEpochSecond();
        String groups = roles.stream().map(TestMembers::quoted).collect(Collectors.joining(",", "[", "]"));
        String claims = "{\"iss\":\"vitrine\",\"sub\":\"" + memberId + "\",\"jti\":\"" + UUID.randomUUID()
                + "\",\"name\":" + quoted(name) + ",\"brand\":\"" + brandId + "\",\"brandName\":" + quoted(brandName)
                + ",\"groups\":" + groups + ",\"iat\":" + (expiry - VALIDITY.toSeconds()) + ",\"exp\":" + expiry
                + moreClaims + "}";
        String signed = encoded("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        return signed + "." + signature(signed);
    }

    private static String signature(String signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(TestKeys.signingKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot sign with ECDSA", e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
