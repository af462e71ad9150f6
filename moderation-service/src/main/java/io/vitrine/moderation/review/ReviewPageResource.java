package io.vitrine.moderation.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.review.ReviewResource.DecisionRequest;
import io.vitrine.moderation.review.ReviewResource.ReasonView;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
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
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of the review desk: the desk itself, and two plain lists that work without script. */
@Path("/review")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class ReviewPageResource {

    private static final int DESK_START = 25;
    private static final int LIST_PAGE = 20;

    /** What the plain pages say after a form was sent, by the word in their address. */
    private static final Map<String, String> DONE = Map.of(
            "approved", "Approved. It is on its way to the gallery.",
            "rejected", "Rejected. The author can read why.",
            "reopened", "Reopened. It waits in the queue again, and is no longer shown.");

    /** The page from which a form was sent: below ours, and nobody else's. */
    private static final Pattern BELOW_REVIEW = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*");

    private final ReviewDesk desk;
    private final VeiledPictures veil;
    private final DeskViews views;
    private final SignedIn signedIn;
    private final ObjectMapper json;

    ReviewPageResource(ReviewDesk desk, VeiledPictures veil, DeskViews views, SignedIn signedIn, ObjectMapper json) {
        this.desk = desk;
        this.veil = veil;
        this.views = views;
        this.signedIn = signedIn;
        this.json = json;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> desk() {
        SignedInMember member = signedIn.member();
        return views.queue(member, Optional.empty(), DESK_START)
                .map(queue -> page(new DeskPage(scriptSafe(queue), ReasonView.all(), member)));
    }

    @GET
    @Path("/list")
    @Operation(hidden = true)
    public Uni<Response> list(@QueryParam("after") @Nullable String after, @QueryParam("done") @Nullable String done) {
        SignedInMember member = signedIn.member();
        return views.queue(member, ReviewResource.place(after, QueueCursor::toQueuePlace), LIST_PAGE)
                .map(queue -> page(new ListPage(queue.cases(), queue.next(), ReasonView.all(), said(done), member)));
    }

    @GET
    @Path("/decided")
    @Operation(hidden = true)
    public Uni<Response> decided(
            @QueryParam("after") @Nullable String after, @QueryParam("done") @Nullable String done) {
        SignedInMember member = signedIn.member();
        return views.decided(member, ReviewResource.place(after, QueueCursor::toDecidedPlace), LIST_PAGE)
                .map(decided -> page(new DecidedPage(decided.cases(), decided.next(), said(done), member)));
    }

    @GET
    @Path("/cases/{id}/faces")
    @Operation(hidden = true)
    public Uni<Response> faces(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return views.view(member, new SubmissionId(id))
                .map(found -> found.orElseThrow(() -> RefusalProblem.of(new Refusal.Unknown())))
                .map(shown -> {
                    if (!shown.isApproved() || shown.picture() == null) {
                        throw RefusalProblem.of(new Refusal.NotDecided());
                    }
                    return page(new FacesPage(shown, scriptSafe(shown), member));
                });
    }

    @POST
    @Path("/cases/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @FormParam("outcome") String outcome,
            @FormParam("reasonCode") @Nullable String reasonCode,
            @FormParam("note") @Nullable String note,
            @FormParam("version") @Nullable Long version) {
        SignedInMember member = signedIn.member();
        Ruling ruling = ReviewResource.ruling(new DecisionRequest(outcome, reasonCode, note, version));
        String word = ruling instanceof Ruling.Approve ? "approved" : "rejected";
        OptionalLong seen = version == null ? OptionalLong.empty() : OptionalLong.of(version);
        return then(
                desk.decide(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id), ruling, seen),
                answer -> "/review/list?done=" + word);
    }

    @POST
    @Path("/cases/{id}/reopen")
    @Operation(hidden = true)
    public Uni<Response> reopen(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return then(
                desk.reopen(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id)),
                answer -> "/review/decided?done=reopened");
    }

    /** After this, the picture that the page shows blurred is shown as it is. */
    @POST
    @Path("/cases/{id}/reveal")
    @Operation(hidden = true)
    public Uni<Response> reveal(@PathParam("id") UUID id, @QueryParam("from") @Nullable String from) {
        SignedInMember member = signedIn.member();
        String page = from != null && BELOW_REVIEW.matcher(from).matches() ? from : "list";
        return then(
                veil.lift(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id)),
                answer -> "/review/" + page + "#case-" + id);
    }

    private static Uni<Response> then(Uni<Answer> answer, Function<Answer, String> next) {
        return answer.map(given -> {
            if (given instanceof Answer.Refused refused) {
                throw RefusalProblem.of(refused.refusal());
            }
            return Response.seeOther(URI.create(next.apply(given))).build();
        });
    }

    private static @Nullable String said(@Nullable String done) {
        return done == null ? null : DONE.get(done);
    }

    private static Response page(TemplateInstance template) {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(template).cacheControl(noStore).build();
    }

    /** JSON in which nothing ends the script element that it stands in. */
    private String scriptSafe(Object value) {
        try {
            return json.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the desk's first cases cannot be written", e);
        }
    }
}
