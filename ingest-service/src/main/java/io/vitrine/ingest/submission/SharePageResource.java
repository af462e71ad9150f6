package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages on which people share a selfie. */
@Path("/share")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
public class SharePageResource {

    private final SharePages pages;

    SharePageResource(SharePages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(summary = "The campaigns that take selfies now")
    public Uni<Response> campaigns() {
        return pages.list(false);
    }

    @GET
    @Path("{campaign}")
    @Operation(summary = "The form on which a person shares a selfie")
    public Uni<Response> form(@PathParam("campaign") String campaign) {
        return pages.form(campaign);
    }
}
