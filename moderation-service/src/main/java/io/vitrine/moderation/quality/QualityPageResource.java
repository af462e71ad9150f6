package io.vitrine.moderation.quality;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.quality.QualityResource.Settlement;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of the figures, which works without script. */
@Path("/review/quality")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class QualityPageResource {

    private static final List<Integer> WINDOWS = List.of(7, 30, 90);

    /** What the page says after a difference was settled, by the word in its address. */
    private static final Map<String, String> DONE = Map.of(
            "keep", "Settled. What was decided holds.",
            "change", "Changed. The gallery and the author's page follow in a moment.");

    private final QualityViews views;
    private final SettleDifference settling;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    QualityPageResource(QualityViews views, SettleDifference settling, SignedIn signedIn, SecurityIdentity identity) {
        this.views = views;
        this.settling = settling;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> quality(
            @QueryParam("days") @DefaultValue("30") @Pattern(regexp = QualityResource.WINDOWS) String days,
            @QueryParam("done") @Nullable String done) {
        SignedInMember member = signedIn.member();
        return views.of(member, Integer.parseInt(days))
                .map(view -> page(new QualityPage(view, WINDOWS, done == null ? null : DONE.get(done), member)));
    }

    @POST
    @Path("/differences/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> settle(
            @PathParam("id") UUID id,
            @FormParam("outcome") @NotNull @Pattern(regexp = "keep|change") String outcome,
            @FormParam("why") @Nullable @Size(max = 1000) String why) {
        return QualityResource.settle(settling, signedIn.member(), identity, id, new Settlement(outcome, why))
                .map(settled -> Response.seeOther(URI.create("/review/quality?done=" + outcome + "#differences"))
                        .build());
    }

    private static Response page(QualityPage template) {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(template).cacheControl(noStore).build();
    }
}
