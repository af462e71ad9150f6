package io.vitrine.campaign.gallery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.catalogue.ProductView;
import io.vitrine.campaign.gallery.Gallery.Audience;
import io.vitrine.campaign.gallery.LookCompanions.Companions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages that a brand's customers see. They are the same for everybody, so each is rendered once a version. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class GalleryResource {

    /** Divides by 2, 3, 4 and 6, so that rows are full at every width. */
    private static final int LOOKS = 24;

    /** More than the largest screen shows at once, so that something can take the place of what goes. */
    private static final int WALL = 48;

    private final Gallery gallery;
    private final GalleryDoor door;
    private final GalleryPulse pulse;
    private final RenderedPages pages;
    private final LookCompanions companions;
    private final StructuredData data;
    private final Clock clock;

    GalleryResource(
            Gallery gallery,
            GalleryDoor door,
            GalleryPulse pulse,
            RenderedPages pages,
            LookCompanions companions,
            StructuredData data,
            Clock clock) {
        this.gallery = gallery;
        this.door = door;
        this.pulse = pulse;
        this.pages = pages;
        this.companions = companions;
        this.data = data;
        this.clock = clock;
    }

    /** A page of a campaign's gallery. */
    @GET
    @Path("/g/{slug}")
    @Operation(hidden = true)
    public Uni<Response> gallery(
            @PathParam("slug") String slug, @QueryParam("after") @Nullable String after, @Context HttpHeaders asked) {
        GalleryCursor cursor = LooksResource.cursor(after);
        return door.open(slug)
                .chain(campaign -> campaign.slug().equals(slug)
                        ? rendered(
                                campaign,
                                "gallery " + (cursor == null ? "" : cursor.encoded()),
                                asked,
                                () -> gallery.looks(campaign.id(), cursor, LOOKS + 1, Audience.CUSTOMERS)
                                        .map(looks -> Templates.gallery(galleryPage(campaign, cursor, looks))))
                        : moved("/g/" + campaign.slug()));
    }

    /** A look's page. */
    @GET
    @Path("/looks/{id}")
    @Operation(hidden = true)
    public Uni<Response> look(@PathParam("id") UUID id, @Context HttpHeaders asked) {
        return gallery.visible(id)
                .map(look -> look.orElseThrow(LooksResource::unknownLook))
                .chain(look -> door.open(look.campaignId())
                        .chain(campaign -> rendered(campaign, "look " + id + companionsHold(), asked, () -> companions
                                .of(look)
                                .map(related -> Templates.look(lookPage(campaign, look, related))))));
    }

    /** A campaign's wall, for a shop's screen. */
    @GET
    @Path("/wall/{slug}")
    @Operation(hidden = true)
    public Uni<Response> wall(@PathParam("slug") String slug, @Context HttpHeaders asked) {
        return door.open(slug)
                .chain(campaign -> campaign.slug().equals(slug)
                        ? pulse.of(campaign.id())
                                .chain(version -> answer(version, "wall", asked, () -> gallery.looks(
                                                campaign.id(), null, WALL, Audience.CUSTOMERS)
                                        .map(looks -> Templates.wall(wallPage(campaign, looks, version)))))
                        : moved("/wall/" + campaign.slug()));
    }

    /** The looks beside it may be of other campaigns: when something goes out of sight there, the page is a new one. */
    private String companionsHold() {
        return pulse.isTrusted() ? " " + pulse.goings() : " at " + System.nanoTime();
    }

    private Uni<Response> rendered(
            Campaign campaign, String name, HttpHeaders asked, Supplier<Uni<TemplateInstance>> fill) {
        return pulse.of(campaign.id()).chain(version -> answer(version, name, asked, fill));
    }

    private Uni<Response> answer(
            GalleryVersion version, String name, HttpHeaders asked, Supplier<Uni<TemplateInstance>> fill) {
        return pages.get(version, name, () -> fill.get().chain(TemplateInstance::createUni))
                .map(page -> ConditionalResource.answer(page, MediaType.TEXT_HTML_TYPE, asked));
    }

    private GalleryPage galleryPage(Campaign campaign, @Nullable GalleryCursor cursor, List<Look> looks) {
        List<Look> shown = looks.subList(0, Math.min(LOOKS, looks.size()));
        List<LookTile> tiles = shown.stream().map(LookTile::of).toList();
        String path = "/g/" + campaign.slug();
        String next = looks.size() > LOOKS
                ? path + "?after=" + shown.get(LOOKS - 1).cursor().encoded()
                : null;
        return new GalleryPage(
                campaign,
                campaign.isOpenAt(clock.instant()),
                cursor == null,
                tiles,
                next,
                data.absolute(cursor == null ? path : path + "?after=" + cursor.encoded()),
                tiles.isEmpty() ? null : data.absolute(tiles.get(0).middle().url()),
                data.ofGallery(campaign, tiles));
    }

    private LookPage lookPage(Campaign campaign, Look look, Companions related) {
        LookTile tile = LookTile.of(look);
        return new LookPage(
                campaign,
                campaign.isOpenAt(clock.instant()),
                tile,
                related.looks().stream()
                        .map(it -> new LookPage.Companion(
                                LookTile.of(it.look()), it.reasons().get(0)))
                        .toList(),
                related.products().stream()
                        .map(it -> new LookPage.Good(
                                ProductView.of(it.product()), it.reasons().get(0)))
                        .toList(),
                data.absolute(tile.href()),
                data.absolute(tile.largest().url()),
                data.ofLook(campaign, tile));
    }

    private WallPage wallPage(Campaign campaign, List<Look> looks, GalleryVersion version) {
        List<LookTile> tiles = new ArrayList<>(looks.stream().map(LookTile::of).toList());
        Collections.reverse(tiles);
        String share = data.absolute("/share/" + campaign.slug());
        return new WallPage(
                campaign,
                campaign.hashtags().get(0).display(),
                tiles,
                version.version(),
                share.replaceFirst("^https?://", ""),
                ShareCode.svg(share));
    }

    private static Uni<Response> moved(String path) {
        return Uni.createFrom()
                .item(Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(URI.create(path))
                        .build());
    }

    /** The templates, checked when the service is built. */
    @CheckedTemplate(basePath = "gallery")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance gallery(GalleryPage page);

        static native TemplateInstance look(LookPage page);

        static native TemplateInstance wall(WallPage page);
    }
}
