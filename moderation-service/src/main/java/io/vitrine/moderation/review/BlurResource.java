package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.FaceBox;
import io.vitrine.moderation.caseload.StoreAway;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is blurred in the picture of a case, for reviewers of the brand only. */
@Path("/api/review/cases/{id}/blur")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class BlurResource {

    /** More faces than a selfie of a crowd has at a size at which anybody can be recognised. */
    private static final int MOST_BOXES = 60;

    /** What sums of rounded shares may be over. */
    private static final double ROUNDING = 0.001;

    private final BlurDesk desk;
    private final DeskViews views;
    private final SignedIn signedIn;

    BlurResource(BlurDesk desk, DeskViews views, SignedIn signedIn) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says what is blurred in the picture of a case, and has its pictures made anew",
            description = "The case must be on the own screen, or shown already. One that is shown is announced anew,"
                    + " with its new pictures and the next version. An empty list says that there is nothing to blur.")
    public Uni<CaseView> blur(@PathParam("id") UUID id, @NotNull @Valid BlurRequest request) {
        SignedInMember member = signedIn.member();
        var place = new BlurDesk.Place(member.brandId(), new SubmissionId(id));
        List<FaceBox> boxes = request.boxes().stream().map(BlurResource::box).toList();
        return desk.blur(place, DeskViews.reviewer(member), boxes, request.version())
                .onFailure(StoreAway.class)
                .transform(BlurResource::away)
                .chain(answer -> answer instanceof Answer.Refused refused
                        ? Uni.createFrom().failure(RefusalProblem.of(refused.refusal()))
                        : views.view(member, place.caseId()))
                .map(found -> found.orElseThrow(() -> RefusalProblem.of(new Refusal.Unknown())));
    }

    private static FaceBox box(BoxRequest box) {
        if (box.x() + box.width() > 1 + ROUNDING || box.y() + box.height() > 1 + ROUNDING) {
            throw Problem.of(
                    400,
                    "box-outside",
                    "A box outside the picture",
                    "Boxes are given in shares of the picture, from 0 to 1, and end within it.");
        }
        return new FaceBox(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                FaceBox.Kind.valueOf(box.kind().toUpperCase(Locale.ROOT)),
                box.blur());
    }

    private static Problem away(Throwable away) {
        return Problem.of(
                        503,
                        "store-away",
                        "The pictures cannot be reached",
                        "The object store does not answer, so nothing was changed. Try again in a moment.")
                .retryAfter(Duration.ofSeconds(5));
    }

    /**
     * What is blurred from now on.
     *
     * @param version the case's version that the reviewer looked at; on an older one it is refused
     * @param boxes all of them, at most 60; those that are left out are gone
     */
    public record BlurRequest(
            @NotNull Long version, @NotNull @Size(max = MOST_BOXES) List<@NotNull @Valid BoxRequest> boxes) {}

    /**
     * A box in shares of the picture.
     *
     * @param x left edge, 0 to 1
     * @param y upper edge, 0 to 1
     * @param width 0.005 to 1
     * @param height 0.005 to 1
     * @param kind {@code main}, {@code bystander} or {@code drawn}
     * @param blur whether it is blurred
     */
    public record BoxRequest(
            @NotNull @DecimalMin("0") @DecimalMax("1") Double x,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double y,
            @NotNull @DecimalMin("0.005") @DecimalMax("1") Double width,
            @NotNull @DecimalMin("0.005") @DecimalMax("1") Double height,
            @NotNull @Pattern(regexp = "main|bystander|drawn") String kind,
            @NotNull Boolean blur) {}
}
