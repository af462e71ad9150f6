package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The order in which a gallery begins. */
@Path("/api/campaigns/{slug}/order")
@RolesAllowed({Roles.OWNER, Roles.MARKETER})
@Tag(name = "Curation")
public class OrderResource {

    private final Curation curation;
    private final GalleryDoor door;
    private final SignedIn signedIn;

    OrderResource(Curation curation, GalleryDoor door, SignedIn signedIn) {
        this.curation = curation;
        this.door = door;
        this.signedIn = signedIn;
    }

    /** Pins exactly these looks, in this order; all others follow, newest first. */
    @PUT
    @Operation(operationId = "orderLooks", summary = "Pin exactly these looks, in this order")
    public Uni<Void> order(@PathParam("slug") String slug, @Valid @NotNull Order order) {
        UUID brandId = signedIn.member().brandId();
        return door.open(slug, brandId).chain(campaign -> curation.order(brandId, campaign.id(), order.lookIds()));
    }

    /**
     * The pinned looks.
     *
     * @param lookIds first one first; an empty list unpins all
     */
    public record Order(@NotNull @Size(max = 1_000) List<@NotNull UUID> lookIds) {}
}
