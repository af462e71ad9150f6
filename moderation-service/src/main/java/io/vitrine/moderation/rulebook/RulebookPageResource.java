package io.vitrine.moderation.rulebook;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.policy.CampaignPolicies;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on which policies are written and tried. */
@Path("/review/policies")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class RulebookPageResource {

    private final CampaignPolicies campaigns;
    private final RulebookViews views;
    private final SignedIn signedIn;

    RulebookPageResource(CampaignPolicies campaigns, RulebookViews views, SignedIn signedIn) {
        this.campaigns = campaigns;
        this.views = views;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list() {
        SignedInMember member = signedIn.member();
        return campaigns.ofBrand(member.brandId()).map(found -> page(new PoliciesPage(found, member)));
    }

    @GET
    @Path("/{campaign}")
    @Operation(hidden = true)
    public Uni<Response> edit(@PathParam("campaign") UUID campaign) {
        SignedInMember member = signedIn.member();
        return views.campaign(member.brandId(), campaign)
                .map(found -> page(new PolicyPage(
                        found.orElseThrow(RulebookProblem::unknown), RulebookResource.Language.ALL, member)));
    }

    private static Response page(TemplateInstance template) {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(template).cacheControl(noStore).build();
    }
}
