package io.vitrine.campaign.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.campaign.Campaign;
import io.vitrine.campaign.gallery.Gallery.Audience;
import io.vitrine.web.Problem;
import io.vitrine.web.SignedIn;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A campaign's looks as data. */
@Path("/api/campaigns/{slug}/looks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gallery")
public class LooksResource {

    /** Says up to which change a page of looks is complete; give it as {@code after} to the stream. */
    static final String VERSION = "Gallery-Version";

    static final int MOST = 48;

    private final Gallery gallery;
    private final GalleryDoor door;
    private final GalleryPulse pulse;
    private final RenderedPages pages;
    private final SignedIn signedIn;
    private final ObjectMapper json;

    LooksResource(
            Gallery gallery,
            GalleryDoor door,
            GalleryPulse pulse,
            RenderedPages pages,
            SignedIn signedIn,
            ObjectMapper json) {
        this.gallery = gallery;
        this.door = door;
        this.pulse = pulse;
        this.pages = pages;
        this.signedIn = signedIn;
        this.json = json;
    }

    /** A page of a campaign's gallery. */
    @GET
    @Operation(operationId = "looks", summary = "A page of a campaign's gallery: pinned looks first, then the newest")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LookView.Page.class)))
    public Uni<Response> looks(
            @PathParam("slug") String slug,
            @Parameter(description = "1 to 48") @QueryParam("limit") @DefaultValue("24") int limit,
            @Parameter(description = "the `next` of the page before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "`include` adds hidden looks, for members of the brand")
                    @QueryParam("hidden")
                    @Nullable
                    String hidden,
            @Context HttpHeaders asked) {
        GalleryCursor cursor = cursor(after);
        int most = limit(limit);
        return "include".equals(hidden)
                ? door.open(slug, signedIn.member().brandId()).chain(campaign -> forStudio(campaign, cursor, most))
                : door.open(slug).chain(campaign -> forCustomers(campaign, cursor, most, asked));
    }

    private Uni<Response> forCustomers(Campaign campaign, @Nullable GalleryCursor after, int limit, HttpHeaders asked) {
        String name = "json " + limit + (after == null ? "" : " " + after.encoded());
        return pulse.of(campaign.id()).chain(version -> pages.get(
                        version, name, () -> gallery.looks(campaign.id(), after, limit + 1, Audience.CUSTOMERS)
                                .map(looks -> write(page(looks, limit, look -> LookView.of(look, campaign.slug())))))
                .map(page -> Response.fromResponse(
                                ConditionalResource.answer(page, MediaType.APPLICATION_JSON_TYPE, asked))
                        .header(VERSION, version.version())
                        .build()));
    }

    private Uni<Response> forStudio(Campaign campaign, @Nullable GalleryCursor after, int limit) {
        return gallery.looks(campaign.id(), after, limit + 1, Audience.STUDIO)
                .map(looks -> Response.ok(page(looks, limit, look -> LookView.forStudio(look, campaign.slug())))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    private static LookView.Page page(List<Look> looks, int limit, Function<Look, LookView> view) {
        List<Look> shown = looks.subList(0, Math.min(limit, looks.size()));
        String next = looks.size() > limit ? shown.get(limit - 1).cursor().encoded() : null;
        return new LookView.Page(shown.stream().map(view).toList(), next);
    }

    private String write(LookView.Page page) {
        try {
            return json.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("looks are plain data", e);
        }
    }

    static @Nullable GalleryCursor cursor(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return GalleryCursor.decode(after);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    400,
                    "cursor-malformed",
                    "This page of the gallery cannot be found",
                    "Leave `after` out to begin at the first page, or give the `next` of the page before.");
        }
    }

    private static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(
                    400, "limit-out-of-range", "The limit is out of range", "Ask for 1 to " + MOST + " looks.");
        }
        return limit;
    }

    public static Problem unknownLook() {
        return Problem.of(
                404,
                "look-unknown",
                "There is no such look",
                "It may have been taken back by its author. The gallery shows what is there now.");
    }
}
