package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The review desk over HTTP. Every operation sees the signed-in member's brand and nothing else. */
@Path("/api/review")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private static final int MOST_CASES = 100;

    private final ReviewDesk desk;
    private final VeiledPictures veil;
    private final DeskViews views;
    private final SignedIn signedIn;

    ReviewResource(ReviewDesk desk, VeiledPictures veil, DeskViews views, SignedIn signedIn) {
        this.desk = desk;
        this.veil = veil;
        this.views = views;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/cases")
    @Operation(
            summary = "Lists cases",
            description =
                    "state=open: those that wait, most urgent and then oldest first; state=decided: latest first.")
    public Uni<DeskViews.CaseList> list(
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|decided") String state,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(MOST_CASES) int limit,
            @QueryParam("after") @Nullable String after) {
        SignedInMember member = signedIn.member();
        return state.equals("open")
                ? views.queue(member, place(after, QueueCursor::toQueuePlace), limit)
                : views.decided(member, place(after, QueueCursor::toDecidedPlace), limit);
    }

    @GET
    @Path("/cases/{id}")
    @Operation(summary = "Shows a case")
    public Uni<CaseView> show(@PathParam("id") UUID id) {
        return view(new SubmissionId(id));
    }

    @POST
    @Path("/cases/{id}/claim")
    @Operation(
            summary = "Takes a case on screen, or keeps it there",
            description = "Nobody else decides it until the claim ends. Repeat it while the case is on screen.")
    public Uni<CaseView> claim(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return answer(
                desk.claim(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id)), new SubmissionId(id));
    }

    @POST
    @Path("/cases/{id}/release")
    @Operation(summary = "Lets a case go undecided")
    public Uni<CaseView> release(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return answer(
                desk.release(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id)), new SubmissionId(id));
    }

    @POST
    @Path("/cases/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides a case", description = "It must be on the own screen or on nobody's.")
    public Uni<CaseView> decide(@PathParam("id") UUID id, @NotNull @jakarta.validation.Valid DecisionRequest request) {
        SignedInMember member = signedIn.member();
        OptionalLong seen = request.version() == null ? OptionalLong.empty() : OptionalLong.of(request.version());
        var decided =
                desk.decide(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id), ruling(request), seen);
        return answer(decided, new SubmissionId(id));
    }

    @POST
    @Path("/cases/{id}/undo")
    @Operation(summary = "Takes back one's own decision of a moment ago")
    public Uni<CaseView> undo(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return answer(
                desk.undo(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id)), new SubmissionId(id));
    }

    @POST
    @Path("/cases/{id}/reopen")
    @Operation(
            summary = "Takes back any decision, the policy's included",
            description = "What was approved is hidden at once, and the case waits in the queue again.")
    public Uni<CaseView> reopen(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return answer(
                desk.reopen(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id)), new SubmissionId(id));
    }

    @POST
    @Path("/cases/{id}/reveal")
    @Operation(
            summary = "Shows the blurred picture of a case to who asks",
            description = "The audit log keeps who did. From then on /picture gives them the picture unblurred.")
    public Uni<CaseView> reveal(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return answer(
                veil.lift(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id)), new SubmissionId(id));
    }

    @GET
    @Path("/counts")
    @Operation(summary = "Counts what waits and what was done")
    public Uni<DeskViews.CountsView> counts(@QueryParam("since") @Nullable String since) {
        return views.counts(signedIn.member(), since == null ? null : instant(since));
    }

    @GET
    @Path("/reasons")
    @Operation(summary = "Lists the reasons for a rejection, most used first")
    public List<ReasonView> reasons() {
        return ReasonView.all();
    }

    private Uni<CaseView> answer(Uni<Answer> answer, SubmissionId id) {
        return answer.chain(given -> given instanceof Answer.Refused refused
                ? Uni.createFrom().failure(RefusalProblem.of(refused.refusal()))
                : view(id));
    }

    private Uni<CaseView> view(SubmissionId id) {
        return views.view(signedIn.member(), id)
                .map(found -> found.orElseThrow(() -> RefusalProblem.of(new Refusal.Unknown())));
    }

    static Ruling ruling(DecisionRequest request) {
        if ("approve".equals(request.outcome())) {
            return new Ruling.Approve(request.note());
        }
        String code = request.reasonCode();
        Reason reason = Optional.ofNullable(code)
                .flatMap(Reason::ofCode)
                .orElseThrow(() -> Problem.of(
                        400,
                        "reason-unknown",
                        "A rejection needs a reason",
                        "Send one of the codes of /api/review/reasons as reasonCode."));
        return new Ruling.Reject(reason, request.note());
    }

    static <T> Optional<T> place(@Nullable String cursor, Function<String, T> reading) {
        try {
            return Optional.ofNullable(cursor).map(reading);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    400, "cursor-invalid", "Not a page", "Start without `after`, or send the `next` of a page.");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.of(400, "time-invalid", "Not a time", "Send `since` like 2026-03-01T00:00:00Z.");
        }
    }

    /**
     * A reviewer's decision.
     *
     * @param outcome {@code approve} or {@code reject}
     * @param reasonCode one of {@code /api/review/reasons}; needed for a rejection
     * @param note for colleagues, at most 1,000 characters
     * @param version the case's version that the reviewer looked at; a decision on an older one is refused
     */
    public record DecisionRequest(
            @NotNull @Pattern(regexp = "approve|reject") String outcome,
            @Nullable String reasonCode,
            @Nullable @Size(max = 1000) String note,
            @Nullable Long version) {

        public DecisionRequest {
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }

    /**
     * A reason for a rejection.
     *
     * @param code to send with a decision
     * @param label as the reviewer reads it
     * @param text as the author reads it
     */
    public record ReasonView(String code, String label, String text) {

        static List<ReasonView> all() {
            return Reason.forReviewers().stream()
                    .map(reason -> new ReasonView(reason.code(), reason.label(), reason.forAuthor()))
                    .toList();
        }
    }
}
