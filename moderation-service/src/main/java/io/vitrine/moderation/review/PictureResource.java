package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.caseload.Renditions;
import io.vitrine.moderation.caseload.StoreAway;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The pictures of cases, for reviewers of the brand only. */
@Path("/api/review/cases/{id}/picture")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
public class PictureResource {

    /** A reviewer's browser may keep a picture for a shift's pause, nobody else may. */
    private static final String CACHING = "private, max-age=600";

    private final DeskViews views;
    private final Renditions renditions;
    private final SignedIn signedIn;

    PictureResource(DeskViews views, Renditions renditions, SignedIn signedIn) {
        this.views = views;
        this.renditions = renditions;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(
            summary = "Gives the picture of a case as JPEG, at least `size` px wide where there is one",
            description = "As the public sees it; with unblurred=true, as it was sent.")
    public Uni<Response> picture(
            @PathParam("id") UUID id,
            @QueryParam("size") @DefaultValue("640") @Min(1) @Max(4096) int size,
            @QueryParam("unblurred") @DefaultValue("false") boolean unblurred,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return views.screened(signedIn.member(), new SubmissionId(id))
                .map(found -> found.flatMap(screened -> unblurred
                                ? screened.examination().unblurred(size)
                                : screened.examination().rendition(size))
                        .orElseThrow(PictureResource::noPicture))
                .chain(rendition -> answer(rendition, known));
    }

    private Uni<Response> answer(StoredRendition rendition, @Nullable String known) {
        String tag = '"' + rendition.objectKey() + '"';
        if (tag.equals(known)) {
            return Uni.createFrom().item(headers(Response.notModified(), tag));
        }
        return Uni.createFrom()
                .item(() -> renditions.read(rendition.objectKey()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(StoreAway.class)
                .transform(away -> Problem.of(
                                503,
                                "store-away",
                                "The pictures cannot be reached",
                                "The object store does not answer. Try again in a moment.")
                        .retryAfter(Duration.ofSeconds(5)))
                .map(bytes -> headers(Response.ok(bytes.orElseThrow(PictureResource::noPicture), "image/jpeg"), tag));
    }

    private static Response headers(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.CACHE_CONTROL, CACHING)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private static Problem noPicture() {
        return Problem.of(404, "no-picture", "No picture", "This case has no picture that could be shown.");
    }
}
