package io.vitrine.campaign.team;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The pages on the way in. Opening a link only shows a button: mail programs and messengers look at links before people
 * do, and must not use them up.
 */
@Path("/signin")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SignInResource {

    private final SignIn signIn;
    private final ProviderConfig provider;
    private final Template askPage;
    private final Template linkPage;

    SignInResource(
            SignIn signIn,
            ProviderConfig provider,
            @Location("team/signin") Template askPage,
            @Location("team/link") Template linkPage) {
        this.signIn = signIn;
        this.provider = provider;
        this.askPage = askPage;
        this.linkPage = linkPage;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> ask(
            @QueryParam("next") @Nullable String wanted,
            @QueryParam("signed-out") @Nullable String out,
            @QueryParam("failed") @Nullable String failed) {
        String next = SignInPage.safeNext(wanted);
        return askPage.data("signedOut", out != null)
                .data("failed", failed != null)
                .data("next", next)
                .data("providerName", provider.isOn() ? provider.label() : "")
                .data("providerHref", OidcTenantResolver.PATH + "?next=" + URLEncoder.encode(next, UTF_8))
                .createUni()
                .map(html -> page(200, html));
    }

    @GET
    @Path("/{token}")
    @Operation(hidden = true)
    public Uni<Response> link(@PathParam("token") String token, @QueryParam("next") @Nullable String next) {
        return signIn.destination(new SignInToken(token))
                .map(brand -> new SignInPage(brand.map(Brand::name).orElse(null), token, SignInPage.safeNext(next)))
                .chain(page -> linkPage.data("page", page)
                        .createUni()
                        .map(html -> page(page.brandName() == null ? 410 : 200, html)));
    }

    /** The address of the page is a secret: kept by no cache, told to no other page. */
    static Response page(int status, String html) {
        return Response.status(status)
                .entity(html)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
