package io.vitrine.campaign.studio;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.catalogue.ProductCursor;
import io.vitrine.campaign.catalogue.ProductView;
import io.vitrine.campaign.catalogue.Products;
import io.vitrine.campaign.team.MachineKey;
import io.vitrine.campaign.team.MachineKeys;
import io.vitrine.campaign.team.Members;
import io.vitrine.web.Role;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The studio's pages about products, people and machines. */
@Path("/studio")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.MODERATOR, Roles.CARE, Roles.ANALYST})
public class BackOfficeResource {

    private static final int PAGE = 50;

    private final Products products;
    private final Members members;
    private final MachineKeys keys;
    private final SignedIn signedIn;
    private final Template productsPage;
    private final Template teamPage;

    BackOfficeResource(
            Products products,
            Members members,
            MachineKeys keys,
            SignedIn signedIn,
            @Location("studio/products") Template productsPage,
            @Location("studio/team") Template teamPage) {
        this.products = products;
        this.members = members;
        this.keys = keys;
        this.signedIn = signedIn;
        this.productsPage = productsPage;
        this.teamPage = teamPage;
    }

    @GET
    @Path("/products")
    @Operation(hidden = true)
    public Uni<Response> products(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) String words,
            @QueryParam("after") @Nullable @Size(max = 1_000) String after) {
        var member = signedIn.member();
        return Uni.combine()
                .all()
                .unis(
                        products.list(member.brandId(), words, PAGE + 1, ProductCursor.read(after)),
                        products.count(member.brandId()))
                .asTuple()
                .map(both -> {
                    var found = both.getItem1();
                    boolean more = found.size() > PAGE;
                    var shown = more ? found.subList(0, PAGE) : found;
                    return new ProductsPage(
                            member,
                            shown.stream().map(ProductView::of).toList(),
                            both.getItem2(),
                            words.strip(),
                            more ? ProductCursor.write(shown.get(PAGE - 1)) : null,
                            after == null);
                })
                .chain(page -> StudioResource.html(productsPage.data("page", page)));
    }

    @GET
    @Path("/team")
    @Operation(hidden = true)
    public Uni<Response> team() {
        var member = signedIn.member();
        Uni<List<MachineKey>> shown = member.has(Role.OWNER)
                ? keys.ofBrand(member.brandId())
                : Uni.createFrom().item(List.of());
        return Uni.combine()
                .all()
                .unis(members.ofBrand(member.brandId()), shown)
                .asTuple()
                .map(both -> new TeamPage(member, both.getItem1(), both.getItem2()))
                .chain(page -> StudioResource.html(teamPage.data("page", page)));
    }
}
