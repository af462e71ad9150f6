package io.vitrine.campaign.campaign;

import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.team.Brand;
import io.vitrine.campaign.team.Brands;
import io.vitrine.campaign.team.SessionMemory;
import io.vitrine.web.OperatorOnly;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the operator of the installation makes and renames brands. */
@Path("/api/operator/brands/{slug}")
@Tag(name = "Operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@OperatorOnly
@PermitAll
public class OperatorBrandResource {

    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

    private final Brands brands;
    private final Campaigns campaigns;
    private final SessionMemory memory;

    OperatorBrandResource(Brands brands, Campaigns campaigns, SessionMemory memory) {
        this.brands = brands;
        this.campaigns = campaigns;
        this.memory = memory;
    }

    /** How a brand is called. */
    public record BrandName(@NotBlank @Size(max = Brand.MAX_NAME) String name) {}

    @PUT
    @Operation(operationId = "putBrand", summary = "Make a brand, or rename it; repeating it changes nothing")
    @APIResponse(responseCode = "200", description = "The brand as it is now")
    @APIResponse(responseCode = "401", description = "The operator key is missing or wrong")
    public Uni<Brand> put(
            @PathParam("slug") @Size(max = 60) @Pattern(regexp = SLUG, message = "use a-z, 0-9 and single hyphens")
                    String slug,
            @Valid BrandName wish) {
        String name = wish.name().strip();
        return brands.createIfAbsent(slug, name)
                .chain(brand -> brand.name().equals(name) ? Uni.createFrom().item(brand) : renamed(brand, name));
    }

    private Uni<Brand> renamed(Brand brand, String name) {
        return campaigns
                .renameBrand(brand.id(), name)
                .invoke(memory::forgetAll)
                .chain(() -> brands.byId(brand.id()))
                .map(Optional::orElseThrow);
    }
}
