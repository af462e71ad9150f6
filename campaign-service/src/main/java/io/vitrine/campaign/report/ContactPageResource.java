package io.vitrine.campaign.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that says how to reach the person who reported a look. */
@Path("/reports/{id}/contact")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class ContactPageResource {

    private final Reports reports;
    private final SignedIn signedIn;

    ContactPageResource(Reports reports, SignedIn signedIn) {
        this.reports = reports;
        this.signedIn = signedIn;
    }

    @CheckedTemplate(basePath = "report")
    static final class Templates {

        static native TemplateInstance contact(ContactPage page);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> contact(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return reports.ofBrand(member.brandId(), id)
                .map(found -> found.orElseThrow(ContactResource::unknown))
                .chain(report ->
                        Templates.contact(new ContactPage(report, member)).createUni())
                .map(html -> Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
