package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.SessionCookie;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form behind “Sign out” in the menu of every page. */
@Path("/signout")
@PermitAll
public class SignOutResource {

    private final CurrentSession current;
    private final SessionCookie cookie;

    SignOutResource(CurrentSession current, SessionCookie cookie) {
        this.current = current;
        this.cookie = cookie;
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> signOut() {
        return current.end()
                .replaceWith(() -> Response.seeOther(URI.create("/signin?signed-out=yes"))
                        .cookie(cookie.expired())
                        .build())
                .onFailure()
                .transform(TeamProblems::of);
    }
}
