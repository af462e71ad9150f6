package io.vitrine.campaign.team;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Problem;
import io.vitrine.web.SessionCookie;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where people arrive from the company's identity provider. {@link OidcPathFilter} lets nobody through to here without
 * the provider's word; from here on our own session holds, and the provider's is dropped.
 */
@Path(OidcTenantResolver.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class OidcSignInResource {

    private final SignIn signIn;
    private final CurrentIdentityAssociation identities;
    private final OidcSession providerSession;
    private final SessionCookie cookie;
    private final Clock clock;
    private final Template arrivedPage;
    private final Template brandsPage;
    private final Template strangerPage;

    OidcSignInResource(
            SignIn signIn,
            CurrentIdentityAssociation identities,
            OidcSession providerSession,
            SessionCookie cookie,
            Clock clock,
            @Location("team/arrived") Template arrivedPage,
            @Location("team/brands") Template brandsPage,
            @Location("team/stranger") Template strangerPage) {
        this.signIn = signIn;
        this.identities = identities;
        this.providerSession = providerSession;
        this.cookie = cookie;
        this.clock = clock;
        this.arrivedPage = arrivedPage;
        this.brandsPage = brandsPage;
        this.strangerPage = strangerPage;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> arrive(@QueryParam("next") @Nullable String wanted) {
        String next = SignInPage.safeNext(wanted);
        return person().chain(person -> person.provenEmail()
                .map(email -> signIn.memberships(email).chain(found -> enter(person, email, found, next)))
                .orElseGet(() -> turnAway(person)));
    }

    private Uni<Response> enter(OidcPerson person, String email, List<Membership> found, String next) {
        return switch (found.size()) {
            case 0 -> turnAway(person);
            case 1 -> signIn.begin(email, found.get(0).memberId()).chain(started -> arrived(started, next));
            default ->
                brandsPage
                        .data("memberships", found)
                        .data("next", next)
                        .createUni()
                        .map(html -> SignInResource.page(200, html));
        };
    }

    /** The choice of somebody who works for several brands. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> choose(
            @FormParam("member") UUID memberId, @FormParam("next") @DefaultValue(SignInPage.HOME) String next) {
        return person().chain(person -> person.provenEmail()
                .map(email -> signIn.begin(email, memberId)
                        .call(providerSession::logout)
                        .map(started -> Response.seeOther(URI.create(SignInPage.safeNext(next)))
                                .cookie(cookieOf(started))
                                .build())
                        .onFailure()
                        .transform(TeamProblems::of))
                .orElseGet(() -> turnAway(person)));
    }

    /**
     * A page that goes on by itself. A redirect would still count as coming from the provider's site, and browsers
     * would not send our strict cookie along.
     */
    private Uni<Response> arrived(SignIn.Started started, String next) {
        return withoutProvider(arrivedPage
                        .data("next", next)
                        .data("brand", started.session().brand()))
                .map(html -> SignInResource.page(200, html))
                .map(page ->
                        Response.fromResponse(page).cookie(cookieOf(started)).build());
    }

    private Uni<Response> turnAway(OidcPerson person) {
        return withoutProvider(strangerPage.data("person", person)).map(html -> SignInResource.page(403, html));
    }

    /** Without its cookie the next attempt asks the provider again, who may then name another account. */
    private Uni<String> withoutProvider(TemplateInstance page) {
        return providerSession.logout().chain(page::createUni);
    }

    private Uni<OidcPerson> person() {
        return identities.getDeferredIdentity().map(identity -> {
            if (identity.getPrincipal() instanceof OidcPerson person) {
                return person;
            }
            throw Problem.of(
                    404,
                    "no-identity-provider",
                    "Nothing here",
                    "This Vitrine has no identity provider. Sign in with a link from an owner of your brand.");
        });
    }

    private NewCookie cookieOf(SignIn.Started started) {
        return cookie.of(
                started.token(),
                Duration.between(clock.instant(), started.session().expiresAt()));
    }
}
