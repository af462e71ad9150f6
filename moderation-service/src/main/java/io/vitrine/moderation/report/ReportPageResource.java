package io.vitrine.moderation.report;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.report.ReportResource.AnswerRequest;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of reported looks: a plain list with forms. */
@Path("/review/reports")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class ReportPageResource {

    private static final int PAGE = 10;

    /** What the page says after a form was sent, by the word in its address. */
    private static final Map<String, String> DONE = Map.of(
            "remove", "Removed. The author and those who reported it can read why.",
            "keep", "Kept. Those who reported it can read why.");

    private final ReportDesk desk;
    private final ReportViews views;
    private final SignedIn signedIn;

    ReportPageResource(ReportDesk desk, ReportViews views, SignedIn signedIn) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list(@QueryParam("after") @Nullable String after, @QueryParam("done") @Nullable String done) {
        SignedInMember member = signedIn.member();
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return views.queue(member, ReportResource.place(after), PAGE).map(queue -> Response.ok(new ReportsPage(
                        queue.looks(),
                        queue.next(),
                        Reason.forReviewers(),
                        ReportAnswer.Kept.WITHOUT_WORDS,
                        done == null ? null : DONE.get(done),
                        member))
                .cacheControl(noStore)
                .build());
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> answer(
            @PathParam("id") UUID id,
            @FormParam("outcome") @Pattern(regexp = "remove|keep") String outcome,
            @FormParam("reasonCode") @Nullable String reasonCode,
            @FormParam("sentence") @Nullable @Size(max = 500) String sentence,
            @FormParam("note") @Nullable @Size(max = 1000) String note,
            @FormParam("version") @Nullable Long version) {
        var request = new AnswerRequest(outcome, reasonCode, sentence, note, version);
        return ReportResource.answer(desk, signedIn.member(), new SubmissionId(id), request)
                .map(done -> Response.seeOther(URI.create("/review/reports?done=" + outcome))
                        .build());
    }
}
