package io.vitrine.moderation.review;

import io.vitrine.moderation.caseload.CaseloadConfig;
import io.vitrine.moderation.screening.Screening;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that shows how the screens are doing. */
@Path("/review/screens")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class ScreensPageResource {

    private final Screening screening;
    private final CaseloadConfig config;
    private final SignedIn signedIn;

    ScreensPageResource(Screening screening, CaseloadConfig config, SignedIn signedIn) {
        this.screening = screening;
        this.config = config;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(hidden = true)
    public Response screens() {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(new ScreensPage(ScreensResource.of(screening, config), signedIn.member()))
                .cacheControl(noStore)
                .build();
    }
}
