package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vitrine.web.WebConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OidcTenantResolverTest {

    private static final Optional<String> UNSET = Optional.empty();

    private record Settings(
            Optional<String> url, Optional<String> clientId, Optional<String> clientSecret, Optional<String> name)
            implements ProviderConfig {}

    private record Web(URI publicUrl, List<String> inlineAllowedPaths) implements WebConfig {}

    @Test
    void isOffWithoutAnAddress() {
        assertThat(resolver(UNSET, Optional.of("vitrine"), Optional.of("secret"))
                        .isOn())
                .isFalse();
    }

    @Test
    void isOnWithAllThreeSettings() {
        assertThat(resolver(Optional.of("https://id.example"), Optional.of("vitrine"), Optional.of("secret"))
                        .isOn())
                .isTrue();
    }

    @Test
    void namesTheSettingThatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> resolver(Optional.of("https://id.example"), Optional.of("vitrine"), UNSET))
                .withMessageContaining("VITRINE_OIDC_CLIENT_SECRET");
        assertThatIllegalStateException()
                .isThrownBy(() -> resolver(Optional.of("https://id.example"), UNSET, Optional.of("secret")))
                .withMessageContaining("VITRINE_OIDC_CLIENT_ID");
    }

    private static OidcTenantResolver resolver(
            Optional<String> url, Optional<String> clientId, Optional<String> clientSecret) {
        return new OidcTenantResolver(
                new Settings(url, clientId, clientSecret, UNSET),
                new Web(URI.create("https://looks.example"), List.of()));
    }
}
