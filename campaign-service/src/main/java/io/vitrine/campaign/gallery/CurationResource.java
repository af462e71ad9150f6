package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What owners and marketers arrange by hand. Repeating a request changes nothing more. */
@Path("/api/looks/{id}")
@RolesAllowed({Roles.OWNER, Roles.MARKETER})
@Tag(name = "Curation")
public class CurationResource {

    private final Curation curation;
    private final Gallery gallery;
    private final GalleryDoor door;
    private final SignedIn signedIn;

    CurationResource(Curation curation, Gallery gallery, GalleryDoor door, SignedIn signedIn) {
        this.curation = curation;
        this.gallery = gallery;
        this.door = door;
        this.signedIn = signedIn;
    }

    /** Puts a look in front of all others. */
    @POST
    @Path("/pin")
    @Operation(operationId = "pinLook", summary = "Put a look in front of all others")
    public Uni<Void> pin(@PathParam("id") UUID id) {
        return curation.pin(brand(), id);
    }

    /** Puts a look back among the newest. */
    @POST
    @Path("/unpin")
    @Operation(operationId = "unpinLook", summary = "Put a look back among the newest")
    public Uni<Void> unpin(@PathParam("id") UUID id) {
        return curation.unpin(brand(), id);
    }

    /** Takes a look out of sight. */
    @POST
    @Path("/hide")
    @Operation(operationId = "hideLook", summary = "Take a look out of sight")
    public Uni<Void> hide(@PathParam("id") UUID id) {
        return curation.hide(brand(), id);
    }

    /** Shows a hidden look again. */
    @POST
    @Path("/unhide")
    @Operation(operationId = "unhideLook", summary = "Show a hidden look again")
    public Uni<Void> unhide(@PathParam("id") UUID id) {
        return curation.unhide(brand(), id);
    }

    /** Says what is worn in a look. */
    @PUT
    @Path("/products")
    @Operation(operationId = "tagProducts", summary = "Say which products are worn in a look")
    public Uni<LookView> wear(@PathParam("id") UUID id, @Valid @NotNull Worn worn) {
        UUID brandId = brand();
        return curation.wear(brandId, id, worn.skus())
                .chain(() -> gallery.ofBrand(brandId, id))
                .map(look -> look.orElseThrow(LooksResource::unknownLook))
                .chain(look -> door.open(look.campaignId()).map(campaign -> LookView.forStudio(look, campaign.slug())));
    }

    private UUID brand() {
        return signedIn.member().brandId();
    }

    /**
     * The products of a look.
     *
     * @param skus the brand's own numbers, most important first; an empty list takes all away
     */
    public record Worn(@NotNull @Size(max = 30) List<@NotNull String> skus) {}
}
