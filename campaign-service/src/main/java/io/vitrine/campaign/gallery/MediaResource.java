package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.Problem;
import io.vitrine.web.SignedIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Pictures, by their unguessable names. */
@Path("/media/{key}")
@Tag(name = "Gallery")
public class MediaResource {

    private static final Logger LOG = Logger.getLogger(MediaResource.class);

    /**
     * A picture never changes under its name, but it can be taken back. It leaves this server at once and a shared
     * cache in front within a minute; a browser that has seen it may keep its own copy for a day, because asking again
     * for each picture of each view would cost every visitor more than it would protect.
     */
    private static final String KEEP = "public, max-age=86400, s-maxage=60, immutable";

    private final PictureGate gate;
    private final MinioPictures pictures;
    private final Gallery gallery;
    private final SignedIn signedIn;

    MediaResource(PictureGate gate, MinioPictures pictures, Gallery gallery, SignedIn signedIn) {
        this.gate = gate;
        this.pictures = pictures;
        this.gallery = gallery;
        this.signedIn = signedIn;
    }

    /** The picture, while it belongs to a look that is shown, or to a product; hidden ones for the brand's members. */
    @GET
    @Operation(operationId = "picture", summary = "A picture of a published look, or of a product")
    public Uni<Response> picture(@PathParam("key") String key, @Context HttpHeaders asked) {
        return gate.opens(key).chain(open -> open ? forEverybody(key, asked) : forItsBrand(key));
    }

    private Uni<Response> forEverybody(String key, HttpHeaders asked) {
        String tag = '"' + key + '"';
        if (ConditionalResource.holds(asked, tag)) {
            return Uni.createFrom()
                    .item(Response.notModified()
                            .header(HttpHeaders.ETAG, tag)
                            .header(HttpHeaders.CACHE_CONTROL, KEEP)
                            .build());
        }
        return read(key).map(bytes -> Response.ok(bytes, mediaType(key))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, KEEP)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build());
    }

    /** Who hid a look must see which one to show again; nothing on the way may keep the picture. */
    private Uni<Response> forItsBrand(String key) {
        return signedIn.optional()
                .map(member -> gallery.ownsPicture(member.brandId(), key))
                .orElseGet(() -> Uni.createFrom().item(false))
                .chain(own -> {
                    if (!own) {
                        throw unknown();
                    }
                    return read(key);
                })
                .map(bytes -> Response.ok(bytes, mediaType(key))
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    private Uni<byte[]> read(String key) {
        return pictures.read(key)
                .onFailure()
                .transform(MediaResource::away)
                .map(bytes -> bytes.orElseThrow(MediaResource::unknown));
    }

    private static String mediaType(String key) {
        String ending = key.substring(key.lastIndexOf('.') + 1);
        return "image/" + (ending.equals("jpg") ? "jpeg" : ending);
    }

    private static Problem unknown() {
        return Problem.of(
                404,
                "picture-unknown",
                "There is no such picture",
                "It may have been taken back. Look at the gallery.");
    }

    private static Problem away(Throwable failure) {
        LOG.warnf(failure, "the picture store is away");
        return Problem.of(503, "pictures-away", "Pictures cannot be read right now", "Try again in a moment.")
                .retryAfter(Duration.ofSeconds(5));
    }
}
