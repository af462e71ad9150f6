package io.vitrine.moderation.review;

import io.vitrine.moderation.caseload.CaseloadConfig;
import io.vitrine.moderation.screening.ScreenHealth.Snapshot;
import io.vitrine.moderation.screening.Screening;
import io.vitrine.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the screens are doing, over HTTP. They are the system's and tell nothing of any brand. */
@Path("/api/review/screens")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ScreensResource {

    private final Screening screening;
    private final CaseloadConfig config;

    ScreensResource(Screening screening, CaseloadConfig config) {
        this.screening = screening;
        this.config = config;
    }

    @GET
    @Operation(
            summary = "Tells how the screens are doing",
            description =
                    "In the process that answers, since its start. What a screen could not look at goes to people.")
    public ScreensView screens() {
        return of(screening, config);
    }

    static ScreensView of(Screening screening, CaseloadConfig config) {
        List<Snapshot> screens = screening.health();
        return new ScreensView(
                !screens.stream().allMatch(Snapshot::isWell),
                config.models(),
                screens.stream().map(ScreenView::of).toList());
    }

    /**
     * The screens.
     *
     * @param degraded whether one of them is missing its model or failing
     * @param models whether those that look at pixels with models take part
     * @param screens in the order in which they look
     */
    @Schema(name = "Screens")
    public record ScreensView(boolean degraded, boolean models, List<ScreenView> screens) {}
}
