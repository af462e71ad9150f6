package io.vitrine.campaign.recommendation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.catalogue.ProductView;
import io.vitrine.campaign.gallery.Gallery;
import io.vitrine.campaign.gallery.GalleryDoor;
import io.vitrine.campaign.gallery.LookCompanions;
import io.vitrine.campaign.gallery.LookCompanions.Companions;
import io.vitrine.campaign.gallery.LookView;
import io.vitrine.campaign.gallery.LooksResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes with a look, as data. */
@Path("/api/looks/{id}/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gallery")
public class RecommendationResource {

    private final Gallery gallery;
    private final GalleryDoor door;
    private final LookCompanions companions;

    RecommendationResource(Gallery gallery, GalleryDoor door, LookCompanions companions) {
        this.gallery = gallery;
        this.door = door;
        this.companions = companions;
    }

    /** Looks and products of the same brand that go with a look, best first, each with its reasons. */
    @GET
    @Operation(operationId = "recommendations", summary = "What goes with a look, and why")
    public Uni<Recommendations> recommend(@PathParam("id") UUID id) {
        return gallery.visible(id)
                .map(look -> look.orElseThrow(LooksResource::unknownLook))
                .chain(companions::of)
                .chain(this::view);
    }

    private Uni<Recommendations> view(Companions found) {
        return Multi.createFrom()
                .iterable(found.looks())
                .onItem()
                .transformToUniAndConcatenate(
                        related -> door.open(related.look().campaignId())
                                .map(campaign -> new RecommendedLook(
                                        LookView.of(related.look(), campaign.slug()), related.reasons())))
                .collect()
                .asList()
                .map(looks -> new Recommendations(
                        looks,
                        found.products().stream()
                                .map(it -> new RecommendedProduct(ProductView.of(it.product()), it.reasons()))
                                .toList()));
    }

    /** What goes with a look. */
    public record Recommendations(List<RecommendedLook> looks, List<RecommendedProduct> products) {}

    /** A look, and why. */
    public record RecommendedLook(LookView look, List<String> reasons) {}

    /** A product, and why. */
    public record RecommendedProduct(ProductView product, List<String> reasons) {}
}
