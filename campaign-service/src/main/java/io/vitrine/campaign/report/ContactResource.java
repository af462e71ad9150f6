package io.vitrine.campaign.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A report, and how to reach the person who sent it: for those of the look's brand who answer reports, and nobody else.
 */
@Path("/api/reports/{id}")
@Tag(name = "Reports")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
public class ContactResource {

    private final Reports reports;
    private final SignedIn signedIn;

    ContactResource(Reports reports, SignedIn signedIn) {
        this.reports = reports;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportContact", summary = "A report, and how to reach the person who sent it")
    @APIResponse(responseCode = "404", description = "report-unknown")
    public Uni<ReportContact> report(@PathParam("id") UUID id) {
        return reports.ofBrand(signedIn.member().brandId(), id)
                .map(found -> found.orElseThrow(ContactResource::unknown))
                .map(report -> new ReportContact(
                        report.id(),
                        report.lookId(),
                        report.ground().code(),
                        report.explanation(),
                        report.contact(),
                        report.goodFaith(),
                        report.at()));
    }

    static Problem unknown() {
        return Problem.of(404, "report-unknown", "No such report", "Your brand has no report with this id.");
    }

    /**
     * A report with the person's address.
     *
     * @param id the report
     * @param look the look
     * @param ground the code of why it was reported
     * @param explanation in the person's own words; may be empty
     * @param contact their e-mail address; null if they gave none, or its time is over
     * @param goodFaith whether they stated that they believe it to be accurate and complete
     * @param reportedAt when
     */
    @Schema(name = "ReportContact")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ReportContact(
            UUID id,
            UUID look,
            String ground,
            String explanation,
            @Nullable String contact,
            boolean goodFaith,
            Instant reportedAt) {}
}
