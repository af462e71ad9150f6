package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vitrine.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a machine exchanges its key for a token that all services believe. */
@Path("/api/tokens")
@Tag(name = "Session")
@PermitAll
public class TokensResource {

    private static final String SCHEME = "Bearer ";

    private final MachineSignIn signIn;
    private final AttemptLimit limit;

    TokensResource(MachineSignIn signIn, TeamConfig config) {
        this.signIn = signIn;
        // Its own: a machine that hammers with a revoked key must not lock out the people behind the same address.
        this.limit = new AttemptLimit(config.attemptsPerMinute());
    }

    /**
     * A token for a machine.
     *
     * @param token the JWT, for {@code Authorization: Bearer}
     * @param expiresAt when to exchange the key again
     */
    public record MachineToken(String token, Instant expiresAt) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exchangeKey",
            summary = "Exchange a machine's key, sent as Authorization: Bearer vtr_…, for a token of 15 minutes")
    @APIResponse(
            responseCode = "200",
            description = "The token; every operation takes it as Authorization: Bearer",
            content = @Content(schema = @Schema(implementation = MachineToken.class)))
    @APIResponse(responseCode = "401", description = "The key was revoked or never existed")
    @APIResponse(responseCode = "429", description = "Too many attempts")
    public Uni<Response> exchange(
            @HeaderParam("Authorization") @Nullable String authorization, HttpServerRequest request) {
        var wait = limit.attempt(request.remoteAddress().hostAddress());
        if (wait.isPresent()) {
            return Uni.createFrom().failure(tooMany(wait.get()));
        }
        return secret(authorization)
                .map(signIn::exchange)
                .orElseGet(() -> Uni.createFrom().failure(new TeamRefused(new TeamRefusal.KeyNotAccepted())))
                .map(exchanged -> Response.ok(new MachineToken(exchanged.token(), exchanged.expiresAt()))
                        .header("Cache-Control", "no-store")
                        .build())
                .onFailure()
                .transform(TeamProblems::of);
    }

    private static Optional<MachineKeySecret> secret(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(text -> text.startsWith(MachineKeySecret.MARK))
                .map(MachineKeySecret::new);
    }

    private static Problem tooMany(Duration wait) {
        return Problem.of(
                        429,
                        "too-many-exchanges",
                        "Too many attempts to exchange a key",
                        "A token lasts for 15 minutes; keep it until it expires. Wait a minute, then try again.")
                .retryAfter(wait);
    }
}
