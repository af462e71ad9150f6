package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.Examination;
import io.vitrine.moderation.caseload.Examination.StoredRendition;
import io.vitrine.moderation.caseload.Renditions;
import io.vitrine.moderation.caseload.ScreenedCase;
import io.vitrine.moderation.caseload.StoreAway;
import io.vitrine.moderation.picture.Veil;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of cases, for reviewers of the brand only. One that is blurred leaves here so coarse that nothing can be
 * made out, until the reviewer has said that they want to see it, and that was written down.
 */
@Path("/api/review/cases/{id}/picture")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
public class PictureResource {

    /** A reviewer's browser may keep a picture for a shift's pause, nobody else may. */
    private static final String KEPT = "private, max-age=600";

    /** Who does not say which version of the picture they mean gets the present one. */
    private static final String ASKED_AGAIN = "private, no-cache";

    private static final int SMALLEST = 1;

    private final DeskViews views;
    private final VeiledPictures veil;
    private final Renditions renditions;
    private final SignedIn signedIn;

    PictureResource(DeskViews views, VeiledPictures veil, Renditions renditions, SignedIn signedIn) {
        this.views = views;
        this.veil = veil;
        this.renditions = renditions;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(
            summary = "Gives the picture of a case as JPEG, at least `size` px wide where there is one",
            description =
                    "As the public sees it; with unblurred=true, as it was sent. One that is hidden from reviewers"
                            + " comes in coarse blocks of colour until who asks has revealed it.")
    public Uni<Response> picture(
            @PathParam("id") UUID id,
            @QueryParam("size") @DefaultValue("640") @Min(1) @Max(4096) int size,
            @QueryParam("unblurred") @DefaultValue("false") boolean unblurred,
            @QueryParam("v")
                    @Parameter(description = "The picture's `version`; with it the answer may be kept")
                    @Nullable
                    String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        SignedInMember member = signedIn.member();
        String caching = version == null ? ASKED_AGAIN : KEPT;
        return views.screened(member, new SubmissionId(id))
                .map(found -> found.filter(screened ->
                                screened.examination().rendition(size).isPresent())
                        .orElseThrow(PictureResource::noPicture))
                .chain(screened -> veil.isLifted(screened, DeskViews.reviewer(member))
                        .chain(lifted -> lifted
                                ? answer(rendition(screened, size, unblurred), known, caching)
                                : veiled(rendition(screened, SMALLEST, false))));
    }

    private static StoredRendition rendition(ScreenedCase screened, int size, boolean unblurred) {
        Examination examination = screened.examination();
        return (unblurred ? examination.unblurred(size) : examination.rendition(size))
                .orElseThrow(PictureResource::noPicture);
    }

    /** Never kept: the next request may come after the veil was lifted. */
    private Uni<Response> veiled(StoredRendition rendition) {
        return read(rendition).map(jpeg -> Response.ok(Veil.over(jpeg), "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    private Uni<Response> answer(StoredRendition rendition, @Nullable String known, String caching) {
        String tag = '"' + rendition.objectKey() + '"';
        if (tag.equals(known)) {
            return Uni.createFrom().item(headers(Response.notModified(), tag, caching));
        }
        return read(rendition).map(jpeg -> headers(Response.ok(jpeg, "image/jpeg"), tag, caching));
    }

    private Uni<byte[]> read(StoredRendition rendition) {
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
                .map(bytes -> bytes.orElseThrow(PictureResource::noPicture));
    }

    private static Response headers(Response.ResponseBuilder answer, String tag, String caching) {
        return answer.header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private static Problem noPicture() {
        return Problem.of(404, "no-picture", "No picture", "This case has no picture that could be shown.");
    }
}
