package io.vitrine.moderation.quality;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The figures over HTTP. Every operation sees the signed-in member's brand and nothing else. */
@Path("/api/review/quality")
@Tag(name = "Quality", description = "How well moderation works: figures of the team, never of one person")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class QualityResource {

    static final String WINDOWS = "7|30|90";

    private final QualityViews views;
    private final SettleDifference settling;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    QualityResource(QualityViews views, SettleDifference settling, SignedIn signedIn, SecurityIdentity identity) {
        this.views = views;
        this.settling = settling;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Tells how well moderation works",
            description = "Within the last 7, 30 or 90 days. Every share comes with its counts and, from 20 cases on,"
                    + " with its 95 % interval; below, share and interval are null.")
    public Uni<QualityView> figures(@QueryParam("days") @DefaultValue("30") @Pattern(regexp = WINDOWS) String days) {
        return views.of(signedIn.member(), Integer.parseInt(days));
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Operation(
            summary = "Gives the figures as a file",
            description = "CSV with the columns about, name, figure, count, of, value, low, high, unit.")
    public Uni<Response> export(@QueryParam("days") @DefaultValue("30") @Pattern(regexp = WINDOWS) String days) {
        return views.of(signedIn.member(), Integer.parseInt(days))
                .map(view -> Response.ok(QualityCsv.of(view), "text/csv; charset=utf-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"quality.csv\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @POST
    @Path("/differences/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settles about which case two people differ",
            description = "keep: what was decided holds; change: the other answer does, from now on. Somebody else than"
                    + " the two says so, and why.")
    @APIResponse(responseCode = "204", description = "Settled")
    @APIResponse(responseCode = "400", description = "why-missing")
    @APIResponse(responseCode = "403", description = "difference-own or difference-needs-person")
    @APIResponse(responseCode = "404", description = "difference-unknown")
    @APIResponse(responseCode = "409", description = "difference-over or pictures-gone")
    public Uni<Void> settle(@PathParam("id") UUID id, @NotNull @Valid Settlement settlement) {
        return settle(settling, signedIn.member(), identity, id, settlement);
    }

    static Uni<Void> settle(
            SettleDifference settling,
            SignedInMember member,
            SecurityIdentity identity,
            UUID id,
            Settlement settlement) {
        if (identity.getPrincipal() instanceof JsonWebToken token && "machine".equals(token.getClaim("bearer"))) {
            return Uni.createFrom().failure(QualityProblem.needsAPerson());
        }
        String why = settlement.why();
        if (why == null) {
            return Uni.createFrom().failure(QualityProblem.withoutWhy());
        }
        return settling.settle(
                        member.brandId(),
                        QualityViews.reviewer(member),
                        new SubmissionId(id),
                        settlement.outcome().equals("change"),
                        why)
                .invoke(refusal -> refusal.ifPresent(refused -> {
                    throw QualityProblem.of(refused);
                }))
                .replaceWithVoid();
    }

    /**
     * What holds.
     *
     * @param outcome {@code keep} or {@code change}
     * @param why for colleagues, at most 1,000 characters
     */
    public record Settlement(
            @NotNull @Pattern(regexp = "keep|change") String outcome, @Nullable @Size(max = 1000) String why) {

        public Settlement {
            why = why == null || why.isBlank() ? null : why.strip();
        }
    }
}
