package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vitrine.web.Problem;
import io.vitrine.web.Role;
import io.vitrine.web.SessionCookie;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in with a one-time link, and signing out. */
@Path("/api/session")
@Tag(name = "Session")
@PermitAll
public class SessionResource {

    private final SignIn signIn;
    private final CurrentSession current;
    private final AttemptLimit limit;
    private final SessionCookie cookie;
    private final Clock clock;

    SessionResource(SignIn signIn, CurrentSession current, AttemptLimit limit, SessionCookie cookie, Clock clock) {
        this.signIn = signIn;
        this.current = current;
        this.limit = limit;
        this.cookie = cookie;
        this.clock = clock;
    }

    /**
     * What to sign in with.
     *
     * @param token the last part of the sign-in link
     */
    public record Credentials(@NotBlank @Size(max = 200) String token) {}

    /** Someone with an id and a name. */
    public record Named(UUID id, String name) {}

    /** The brand that is signed in to. */
    public record SignedInBrand(UUID id, String slug, String name) {}

    /**
     * A session that began.
     *
     * @param token the JWT, for {@code Authorization: Bearer}; browsers have it as a cookie already
     * @param expiresAt when the session ends by itself
     */
    public record SignedInSession(
            String token, Instant expiresAt, Named member, SignedInBrand brand, List<String> roles) {

        static SignedInSession of(SignIn.Started started) {
            var session = started.session();
            var brand = session.brand();
            return new SignedInSession(
                    started.token(),
                    session.expiresAt(),
                    new Named(session.member().id(), session.member().name()),
                    new SignedInBrand(brand.id(), brand.slug(), brand.name()),
                    session.member().rolesInOrder().stream().map(Role::code).toList());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "Sign in with a one-time token; sets the session cookie")
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(responseCode = "410", description = "The token was used, has expired or never existed")
    @APIResponse(responseCode = "429", description = "Too many attempts")
    public Uni<Response> signIn(@Valid Credentials credentials, HttpServerRequest request) {
        return begin(credentials.token(), request).map(started -> Response.ok(SignedInSession.of(started))
                .cookie(cookieOf(started))
                .header("Cache-Control", "no-store")
                .build());
    }

    /** The form of the sign-in page, for browsers with or without script. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> signInByForm(
            @FormParam("token") @NotBlank @Size(max = 200) String token,
            @FormParam("next") @DefaultValue(SignInPage.HOME) String next,
            HttpServerRequest request) {
        return begin(token, request).map(started -> Response.seeOther(URI.create(SignInPage.safeNext(next)))
                .cookie(cookieOf(started))
                .build());
    }

    private Uni<SignIn.Started> begin(String token, HttpServerRequest request) {
        var wait = limit.attempt(request.remoteAddress().hostAddress());
        if (wait.isPresent()) {
            return Uni.createFrom().failure(tooMany(wait.get()));
        }
        return signIn.redeem(new SignInToken(token)).onFailure().transform(TeamProblems::of);
    }

    private static Problem tooMany(Duration wait) {
        return Problem.of(
                        429,
                        "too-many-sign-ins",
                        "Too many attempts to sign in",
                        "Wait a minute, then open your sign-in link again.")
                .retryAfter(wait);
    }

    private jakarta.ws.rs.core.NewCookie cookieOf(SignIn.Started started) {
        return cookie.of(
                started.token(),
                Duration.between(clock.instant(), started.session().expiresAt()));
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out: the session ends for every token and cookie of it")
    @APIResponse(responseCode = "204", description = "Signed out, or nobody was signed in")
    @APIResponse(responseCode = "409", description = "The token is of a machine's key, which has no session")
    public Uni<Response> signOut() {
        return current.end()
                .replaceWith(() -> Response.noContent().cookie(cookie.expired()).build())
                .onFailure()
                .transform(TeamProblems::of);
    }
}
