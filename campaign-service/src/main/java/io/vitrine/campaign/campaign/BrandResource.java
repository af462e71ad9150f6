package io.vitrine.campaign.campaign;

import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.team.Brand;
import io.vitrine.campaign.team.Brands;
import io.vitrine.campaign.team.SessionMemory;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The member's own brand. Its name stands in every campaign that is announced, so it is changed here. */
@Path("/api/brand")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BrandResource {

    private final Brands brands;
    private final Campaigns campaigns;
    private final SessionMemory memory;
    private final SignedIn signedIn;

    BrandResource(Brands brands, Campaigns campaigns, SessionMemory memory, SignedIn signedIn) {
        this.brands = brands;
        this.campaigns = campaigns;
        this.memory = memory;
        this.signedIn = signedIn;
    }

    /** How the brand is to be called. */
    public record NewName(
            @NotBlank(message = "write the name that shoppers know") @Size(max = Brand.MAX_NAME) String name) {}

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.MODERATOR, Roles.CARE, Roles.ANALYST})
    @Operation(operationId = "getBrand", summary = "Your brand")
    public Uni<Brand> get() {
        return brands.byId(signedIn.member().brandId()).map(Optional::orElseThrow);
    }

    @PUT
    @RolesAllowed(Roles.OWNER)
    @Operation(
            operationId = "renameBrand",
            summary = "Rename your brand; its campaigns are announced under the new name")
    public Uni<Brand> rename(@Valid NewName wish) {
        return campaigns
                .renameBrand(signedIn.member().brandId(), wish.name().strip())
                .invoke(memory::forgetAll)
                .chain(this::get);
    }
}
