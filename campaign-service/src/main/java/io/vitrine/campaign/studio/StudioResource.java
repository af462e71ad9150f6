package io.vitrine.campaign.studio;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.campaign.CampaignCard;
import io.vitrine.campaign.campaign.CampaignCards;
import io.vitrine.campaign.campaign.Campaigns;
import io.vitrine.campaign.catalogue.Products;
import io.vitrine.campaign.gallery.ShareCode;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.WebConfig;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The studio's pages about campaigns. Every member may read along; the pages offer what the member's roles allow. */
@Path("/studio")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.MODERATOR, Roles.CARE, Roles.ANALYST})
public class StudioResource {

    private static final int PAGE = 30;

    private final Campaigns campaigns;
    private final CampaignCards cards;
    private final Products products;
    private final SignedIn signedIn;
    private final WebConfig web;
    private final Template home;
    private final Template newCampaign;
    private final Template campaign;

    StudioResource(
            Campaigns campaigns,
            CampaignCards cards,
            Products products,
            SignedIn signedIn,
            WebConfig web,
            @Location("studio/home") Template home,
            @Location("studio/new") Template newCampaign,
            @Location("studio/campaign") Template campaign) {
        this.campaigns = campaigns;
        this.cards = cards;
        this.products = products;
        this.signedIn = signedIn;
        this.web = web;
        this.home = home;
        this.newCampaign = newCampaign;
        this.campaign = campaign;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> home(@QueryParam("after") @Nullable UUID after) {
        UUID brand = signedIn.member().brandId();
        return Uni.combine()
                .all()
                .unis(campaigns.ofBrand(brand, PAGE + 1, after).chain(found -> cards.of(found)), products.count(brand))
                .asTuple()
                .map(both -> page(both.getItem1(), both.getItem2(), after))
                .chain(page -> html(home.data("page", page)));
    }

    private StudioPage page(List<CampaignCard> found, long productCount, @Nullable UUID after) {
        var member = signedIn.member();
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new StudioPage(
                member.brandName(),
                member,
                shown,
                found.size() > PAGE ? shown.get(PAGE - 1).campaign().id() : null,
                after == null,
                after == null ? FirstSteps.of(member, member.brandName(), shown, productCount) : List.of());
    }

    @GET
    @Path("/campaigns")
    @Operation(hidden = true)
    public Response campaigns() {
        return Response.seeOther(URI.create("/studio")).build();
    }

    @GET
    @Path("/campaigns/new")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER})
    @Operation(hidden = true)
    public Uni<Response> newCampaign() {
        return html(newCampaign.data("member", signedIn.member()).data("publicUrl", web.publicUrl()));
    }

    @GET
    @Path("/campaigns/{slug}")
    @Operation(hidden = true)
    public Uni<Response> looks(@PathParam("slug") String slug) {
        return about(slug, "looks");
    }

    @GET
    @Path("/campaigns/{slug}/settings")
    @Operation(hidden = true)
    public Uni<Response> settings(@PathParam("slug") String slug) {
        return about(slug, "settings");
    }

    @GET
    @Path("/campaigns/{slug}/share")
    @Operation(hidden = true)
    public Uni<Response> share(@PathParam("slug") String slug) {
        return about(slug, "share");
    }

    private Uni<Response> about(String slug, String part) {
        return own(slug)
                .chain(found -> cards.of(List.of(found)))
                .map(one -> one.get(0))
                .map(card -> new CampaignPage(
                        signedIn.member(), card, web.publicUrl(), part, part.equals("share") ? code(card) : ""))
                .chain(page -> html(campaign.data("page", page)));
    }

    private Uni<Campaign> own(String slug) {
        UUID brand = signedIn.member().brandId();
        return campaigns.bySlug(slug).map(found -> found.filter(it -> it.isOf(brand))
                .orElseThrow(() -> Problem.of(
                        404,
                        "no-such-campaign",
                        "No such campaign",
                        "Your brand has no campaign at this address. See all of them in the studio.")));
    }

    private String code(CampaignCard card) {
        return ShareCode.svg(web.publicUrl() + "/share/" + card.campaign().slug());
    }

    static Uni<Response> html(io.quarkus.qute.TemplateInstance page) {
        return page.createUni().map(html -> Response.ok(html)
                .header("Cache-Control", "private, no-store")
                .build());
    }
}
