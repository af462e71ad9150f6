package io.vitrine.campaign.campaign;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.WebConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Campaigns: the public reads what is open, a brand's owners and marketers run their own. */
@Path("/api/campaigns")
@Tag(name = "Campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CampaignsResource {

    private final Campaigns campaigns;
    private final SignedIn signedIn;
    private final WebConfig web;
    private final Clock clock;

    CampaignsResource(Campaigns campaigns, SignedIn signedIn, WebConfig web, Clock clock) {
        this.campaigns = campaigns;
        this.signedIn = signedIn;
        this.web = web;
        this.clock = clock;
    }

    /**
     * A page of campaigns, newest first.
     *
     * @param campaigns at most as many as asked for
     * @param next to be sent as {@code after} for the next page; null on the last one
     */
    public record CampaignPage(List<CampaignView> campaigns, @Nullable UUID next) {}

    @GET
    @PermitAll
    @Operation(operationId = "listOpenCampaigns", summary = "Campaigns that take selfies now, newest first")
    public Uni<CampaignPage> open(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable UUID after) {
        var now = clock.instant();
        return campaigns
                .openAt(now, limit + 1, after)
                .map(found -> page(found, limit, campaign -> CampaignView.forPublic(campaign, web.publicUrl(), now)));
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.MODERATOR, Roles.CARE, Roles.ANALYST})
    @Operation(operationId = "listOwnCampaigns", summary = "All campaigns of your brand, newest first")
    public Uni<CampaignPage> mine(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable UUID after) {
        return campaigns
                .ofBrand(signedIn.member().brandId(), limit + 1, after)
                .map(found -> page(found, limit, this::forMembers));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(
            operationId = "getCampaign",
            summary = "One campaign; members of its brand see how it is moderated, and see it before it begins")
    @APIResponse(responseCode = "200", description = "The campaign; a former address gives the campaign as well")
    @APIResponse(responseCode = "404", description = "No such campaign, or it has not begun")
    public Uni<CampaignView> one(@PathParam("slug") String slug) {
        var now = clock.instant();
        return campaigns.bySlug(slug).map(found -> found.filter(
                        campaign -> isMine(campaign) || campaign.isPublicAt(now))
                .map(campaign -> isMine(campaign)
                        ? forMembers(campaign)
                        : CampaignView.forPublic(campaign, web.publicUrl(), now))
                .orElseThrow(CampaignProblems::noSuchCampaign));
    }

    @POST
    @RolesAllowed({Roles.OWNER, Roles.MARKETER})
    @Operation(operationId = "createCampaign", summary = "Create a campaign")
    @APIResponse(
            responseCode = "201",
            description = "Created, and announced to the other services",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "400", description = "Fields need a change; errors names them")
    @APIResponse(responseCode = "409", description = "The slug or a hashtag is taken")
    public Uni<Response> create(@NotNull CampaignWish wish) {
        return campaigns
                .create(signedIn.member().brandId(), wish.toCreate())
                .map(campaign -> Response.created(URI.create("/api/campaigns/" + campaign.slug()))
                        .entity(forMembers(campaign))
                        .build())
                .onFailure()
                .transform(CampaignProblems::of);
    }

    @PUT
    @Path("/{slug}")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER})
    @Operation(operationId = "redefineCampaign", summary = "Change a campaign; send it whole, with the version you saw")
    @APIResponse(responseCode = "200", description = "The campaign as it is now")
    @APIResponse(responseCode = "409", description = "It changed in the meantime, or the slug or a hashtag is taken")
    public Uni<CampaignView> redefine(@PathParam("slug") String slug, @NotNull CampaignWish wish) {
        var definition = wish.toRedefine();
        return campaigns
                .redefine(signedIn.member().brandId(), slug, Objects.requireNonNull(wish.version()), definition)
                .map(this::forMembers)
                .onFailure()
                .transform(CampaignProblems::of);
    }

    private CampaignView forMembers(Campaign campaign) {
        return CampaignView.forMembers(campaign, web.publicUrl(), clock.instant());
    }

    private boolean isMine(Campaign campaign) {
        return signedIn.optional()
                .filter(member -> campaign.isOf(member.brandId()))
                .isPresent();
    }

    private static CampaignPage page(
            List<Campaign> found, int limit, java.util.function.Function<Campaign, CampaignView> view) {
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new CampaignPage(
                shown.stream().map(view).toList(),
                more ? shown.get(shown.size() - 1).id() : null);
    }
}
