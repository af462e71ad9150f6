package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One look as data. */
@Path("/api/looks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gallery")
public class LookResource {

    private final Gallery gallery;
    private final GalleryDoor door;

    LookResource(Gallery gallery, GalleryDoor door) {
        this.gallery = gallery;
        this.door = door;
    }

    /** The look, if anybody may see it. */
    @GET
    @Operation(operationId = "look", summary = "One look")
    public Uni<LookView> look(@PathParam("id") UUID id) {
        return gallery.visible(id)
                .map(look -> look.orElseThrow(LooksResource::unknownLook))
                .chain(look -> door.open(look.campaignId()).map(campaign -> LookView.of(look, campaign.slug())));
    }
}
