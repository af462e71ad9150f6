package io.vitrine.campaign.team;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * The company's identity provider (OpenID Connect). Without an address there is none, and links are the only way in.
 */
@ConfigMapping(prefix = "vitrine.oidc")
public interface ProviderConfig {

    /** The issuer; {@code /.well-known/openid-configuration} below it tells the rest. */
    Optional<String> url();

    /** How the provider knows Vitrine. */
    Optional<String> clientId();

    /** What proves to the provider that it is Vitrine. */
    Optional<String> clientSecret();

    /** What people call their account there, for the button: “Sign in with …”. */
    Optional<String> name();

    default boolean isOn() {
        return url().isPresent();
    }

    default String label() {
        return name().orElse("your company account");
    }
}
