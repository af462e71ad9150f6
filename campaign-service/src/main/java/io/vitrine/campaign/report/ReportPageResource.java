package io.vitrine.campaign.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vitrine.campaign.gallery.Gallery;
import io.vitrine.campaign.gallery.GalleryDoor;
import io.vitrine.campaign.gallery.LookTile;
import io.vitrine.campaign.gallery.LooksResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form for reporting a look. */
@Path("/looks/{id}/report")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ReportPageResource {

    private final Gallery gallery;
    private final GalleryDoor door;
    private final ReportLook reportLook;
    private final ReportLimit limit;
    private final long keepDays;

    ReportPageResource(
            Gallery gallery, GalleryDoor door, ReportLook reportLook, ReportLimit limit, ReportConfig config) {
        this.gallery = gallery;
        this.door = door;
        this.reportLook = reportLook;
        this.limit = limit;
        this.keepDays = config.keep().toDays();
    }

    @CheckedTemplate(basePath = "report")
    static final class Templates {

        static native TemplateInstance form(ReportPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> form(@PathParam("id") UUID id) {
        return page(id, ReportPage.EMPTY, Map.of(), null, Response.ok());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> report(
            @PathParam("id") UUID id,
            @FormParam("ground") @Nullable String ground,
            @FormParam("explanation") @Nullable String explanation,
            @FormParam("contact") @Nullable String contact,
            @FormParam("goodFaith") @Nullable String goodFaith,
            HttpServerRequest request) {
        var wish = new ReportWish(ground, explanation, contact, goodFaith != null);
        Map<String, String> errors = wish.errors();
        if (!errors.isEmpty()) {
            return page(id, wish, errors, null, Response.status(400));
        }
        var wait = limit.attempt(request.remoteAddress().hostAddress());
        if (wait.isPresent()) {
            return page(id, wish, Map.of(), ReportResource.waitInWords(wait.get()), tooMany(wait.get()));
        }
        return reportLook.report(id, wish.complaint()).map(taken -> {
            ReportLink link = taken.orElseThrow(LooksResource::unknownLook).link();
            return ReportStatusResource.confidential(Response.seeOther(URI.create(link.path() + "?new")))
                    .build();
        });
    }

    private static Response.ResponseBuilder tooMany(Duration wait) {
        return Response.status(429).header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds() + 1));
    }

    /** The form with what was written, so that nobody writes it twice. */
    private Uni<Response> page(
            UUID id,
            ReportWish wish,
            Map<String, String> errors,
            @Nullable String wait,
            Response.ResponseBuilder response) {
        return gallery.visible(id)
                .map(look -> look.orElseThrow(LooksResource::unknownLook))
                .chain(look -> door.open(look.campaignId())
                        .map(campaign -> new ReportPage(campaign, LookTile.of(look), wish, errors, wait, keepDays)))
                .chain(page -> Templates.form(page).createUni())
                .map(html -> response.entity(html)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .build());
    }
}
