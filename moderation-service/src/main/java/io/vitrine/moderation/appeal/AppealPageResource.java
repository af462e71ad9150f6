package io.vitrine.moderation.appeal;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.appeal.AppealResource.AnswerRequest;
import io.vitrine.moderation.appeal.AppealViews.AppealList;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** The page of appeals, which works without script. */
@Path("/review/appeals")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class AppealPageResource {

    private static final int PAGE = 20;

    /** What the page says after an appeal was answered, by the word in its address. */
    private static final Map<String, String> DONE = Map.of(
            "upheld", "Upheld. The selfie is on its way to the gallery, and the author is told.",
            "upheld-without-picture",
                    "Upheld. The pictures were deleted before, so the author is asked to share the selfie again.",
            "denied", "Denied. The author can read your answer.");

    private final AppealDesk desk;
    private final AppealViews views;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    AppealPageResource(AppealDesk desk, AppealViews views, SignedIn signedIn, SecurityIdentity identity) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list(
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|ended") String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        SignedInMember member = signedIn.member();
        boolean isEnded = state.equals("ended");
        Uni<AppealList> list = isEnded
                ? views.ended(member, AppealResource.place(after), PAGE)
                : views.open(member, AppealResource.place(after), PAGE);
        return list.map(found -> page(new AppealsPage(
                found.appeals(), found.open(), isEnded, found.next(), done == null ? null : DONE.get(done), member)));
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> answer(
            @PathParam("id") UUID id,
            @FormParam("outcome") @NotNull @Pattern(regexp = "uphold|deny") String outcome,
            @FormParam("answer") @Nullable @Size(max = AppealRuling.MOST_CHARACTERS) String answer,
            @FormParam("version") @NotNull Long version) {
        var request = new AnswerRequest(outcome, answer, version);
        return AppealResource.answer(desk, signedIn.member(), identity, new SubmissionId(id), request)
                .map(ended -> Response.seeOther(URI.create(
                                "/review/appeals?done=" + ended.ending().code()))
                        .build());
    }

    private static Response page(AppealsPage template) {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(template).cacheControl(noStore).build();
    }
}
