package io.vitrine.moderation.appeal;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.appeal.AppealViews.AppealList;
import io.vitrine.moderation.appeal.Appeals.Heard;
import io.vitrine.moderation.appeal.Appeals.Place;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Appeals over HTTP. Every operation sees the signed-in member's brand and nothing else. */
@Path("/api/review/appeals")
@Tag(name = "Appeals", description = "Authors appeal against rejections, and somebody else than the first answers")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class AppealResource {

    private static final int MOST_APPEALS = 100;

    private final AppealDesk desk;
    private final AppealViews views;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    AppealResource(AppealDesk desk, AppealViews views, SignedIn signedIn, SecurityIdentity identity) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Lists appeals",
            description = "state=open: those that wait, longest first; state=ended: latest first.")
    public Uni<AppealList> list(
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|ended") String state,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(MOST_APPEALS) int limit,
            @QueryParam("after") @Nullable String after) {
        SignedInMember member = signedIn.member();
        return state.equals("open")
                ? views.open(member, place(after), limit)
                : views.ended(member, place(after), limit);
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answers the appeal against a decision about a selfie",
            description = "Upheld, the selfie is approved by who answers, at once, if its pictures are still there.")
    @APIResponse(responseCode = "200", description = "Answered")
    @APIResponse(responseCode = "400", description = "answer-missing")
    @APIResponse(responseCode = "403", description = "appeal-own-decision or appeal-needs-person")
    @APIResponse(responseCode = "404", description = "appeal-unknown")
    @APIResponse(responseCode = "409", description = "appeal-ended or appeal-decision-taken-back")
    public Uni<AppealView> answer(@PathParam("id") UUID id, @NotNull @Valid AnswerRequest request) {
        SignedInMember member = signedIn.member();
        var submission = new SubmissionId(id);
        return answer(desk, member, identity, submission, request)
                .chain(ended -> views.view(member, submission, request.version()))
                .map(found -> found.orElseThrow(() -> AppealProblem.of(new AppealRefusal.Unknown())));
    }

    static Uni<EndedAppeal> answer(
            AppealDesk desk, SignedInMember member, SecurityIdentity identity, SubmissionId id, AnswerRequest request) {
        if (identity.getPrincipal() instanceof JsonWebToken token && "machine".equals(token.getClaim("bearer"))) {
            return Uni.createFrom().failure(AppealProblem.needsAPerson());
        }
        return desk.answer(member.brandId(), AppealViews.reviewer(member), id, request.version(), request.ruling())
                .map(heard -> {
                    if (heard instanceof Heard.Refused refused) {
                        throw AppealProblem.of(refused.refusal());
                    }
                    return ((Heard.Done) heard).appeal();
                });
    }

    static Optional<Place> place(@Nullable String cursor) {
        try {
            return Optional.ofNullable(cursor).map(AppealCursor::toPlace);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    400, "cursor-invalid", "Not a page", "Start without `after`, or send the `next` of a page.");
        }
    }

    /**
     * A reviewer's answer.
     *
     * @param outcome {@code uphold} or {@code deny}
     * @param answer for the author, at most 2,000 characters; needed for a denial
     * @param version of the decision that the author appeals against
     */
    public record AnswerRequest(
            @NotNull @Pattern(regexp = "uphold|deny") String outcome,
            @Nullable @Size(max = AppealRuling.MOST_CHARACTERS) String answer,
            @NotNull Long version) {

        public AnswerRequest {
            answer = answer == null || answer.isBlank() ? null : answer.strip();
        }

        AppealRuling ruling() {
            if (outcome.equals("uphold")) {
                return new AppealRuling.Uphold(answer);
            }
            if (answer == null) {
                throw AppealProblem.withoutWords();
            }
            return new AppealRuling.Deny(answer);
        }
    }
}
