package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class OidcPersonTest {

    @Test
    void provesAVerifiedAddressInLowerCase() {
        assertThat(person(Map.of("email", " Maya@Acme.test", "email_verified", true))
                        .provenEmail())
                .contains("maya@acme.test");
    }

    @Test
    void believesProvidersThatWriteTrueAsText() {
        assertThat(person(Map.of("email", "maya@acme.test", "email_verified", "true"))
                        .provenEmail())
                .isPresent();
    }

    @Test
    void provesNothingElse() {
        assertThat(person(Map.of("email", "maya@acme.test", "email_verified", false))
                        .provenEmail())
                .isEmpty();
        assertThat(person(Map.of("email", "maya@acme.test")).provenEmail()).isEmpty();
        assertThat(person(Map.of("email", "maya@acme.test", "email_verified", "maybe"))
                        .provenEmail())
                .isEmpty();
        assertThat(person(Map.of("email", "", "email_verified", true)).provenEmail())
                .isEmpty();
        assertThat(person(Map.of("email_verified", true)).provenEmail()).isEmpty();
    }

    private static OidcPerson person(Map<String, Object> claims) {
        var token = new JwtClaims();
        claims.forEach(token::setClaim);
        return OidcPerson.of(new DefaultJWTCallerPrincipal("raw", "JWT", token));
    }
}
