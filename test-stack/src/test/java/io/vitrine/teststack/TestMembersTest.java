package io.vitrine.teststack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestMembersTest {

    @Test
    void tokenCarriesTheClaimsOfASignedInMember() throws Exception {
        // Given
        UUID member = UUID.randomUUID();
        UUID brand = UUID.randomUUID();
        // When
        JsonNode claims = claims(TestMembers.token(member, "Ada \"A\"", brand, "Mode", List.of("owner", "care")));
        // Then
        assertThat(claims.get("iss").asText()).isEqualTo("vitrine");
        assertThat(claims.get("sub").asText()).isEqualTo(member.toString());
        assertThat(claims.get("brand").asText()).isEqualTo(brand.toString());
        assertThat(claims.get("name").asText()).isEqualTo("Ada \"A\"");
        assertThat(claims.get("groups")).map(JsonNode::asText).containsExactly("owner", "care");
        assertThat(claims.get("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void tokenIsSignedWithTheKeyThatTheServicesVerify() throws Exception {
        // Given
        String token = TestMembers.token("owner", UUID.randomUUID());
        byte[] encoded = Base64.getDecoder().decode(TestKeys.publicKey());
        PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key);
        // When
        int dot = token.lastIndexOf('.');
        verifier.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        // Then
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))))
                .isTrue();
    }

    @Test
    void expiredTokenExpiredInThePast() throws Exception {
        JsonNode claims = claims(TestMembers.expiredToken("owner", UUID.randomUUID()));
        assertThat(claims.get("exp").asLong()).isLessThan(Instant.now().getEpochSecond());
    }

    private static JsonNode claims(String token) throws Exception {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new ObjectMapper().readTree(new String(json, StandardCharsets.UTF_8));
    }
}
