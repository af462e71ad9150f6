package io.vitrine.campaign.team;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.web.WebConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Puts the company's identity provider behind one path, {@value #PATH}; everywhere else the extension finds its default
 * tenant, which is switched off. The provider is first asked for anything when somebody signs in, so a start neither
 * waits for it nor fails with it.
 */
@ApplicationScoped
class OidcTenantResolver implements TenantConfigResolver {

    static final String PATH = "/signin/oidc";

    private final boolean on;
    private final Uni<OidcTenantConfig> tenant;

    OidcTenantResolver(ProviderConfig provider, WebConfig web) {
        this.on = provider.isOn();
        this.tenant = on
                ? Uni.createFrom()
                        .item(tenant(
                                provider,
                                "https".equalsIgnoreCase(web.publicUrl().getScheme())))
                : Uni.createFrom().nullItem();
    }

    boolean isOn() {
        return on;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return PATH.equals(context.normalizedPath()) ? tenant : Uni.createFrom().nullItem();
    }

    private static OidcTenantConfig tenant(ProviderConfig provider, boolean encrypted) {
        String secret = needed(provider.clientSecret(), "VITRINE_OIDC_CLIENT_SECRET");
        return OidcTenantConfig.authServerUrl(provider.url().orElseThrow())
                .tenantId("company")
                .applicationType(ApplicationType.WEB_APP)
                .clientId(needed(provider.clientId(), "VITRINE_OIDC_CLIENT_ID"))
                .credentials(secret)
                .authentication()
                .scopes("email")
                .pkceRequired()
                .nonceRequired()
                // A state that is not ours ends the attempt; a new one is begun by a person, not by a redirect.
                .failOnMissingStateParam()
                .stateSecret(derived(secret, "state"))
                .cookiePath(PATH)
                .cookieForceSecure(encrypted)
                .forceRedirectHttpsScheme(encrypted)
                .end()
                .tokenStateManager()
                // The tokens live for a redirect or for a choice among brands; no more of them than is looked at.
                .strategy(Strategy.ID_TOKEN)
                .encryptionSecret(derived(secret, "tokens"))
                .end()
                .build();
    }

    private static String needed(Optional<String> setting, String variable) {
        return setting.orElseThrow(() -> new IllegalStateException(
                variable + " is not set: VITRINE_OIDC_URL needs the client's id and secret beside it"));
    }

    /**
     * A key for cookies, the same in every process of this service, so that a person who is sent to the provider by one
     * may come back to another.
     */
    private static String derived(String clientSecret, String purpose) {
        return HexFormat.of().formatHex(new SignInToken("vitrine " + purpose + " " + clientSecret).hash());
    }
}
