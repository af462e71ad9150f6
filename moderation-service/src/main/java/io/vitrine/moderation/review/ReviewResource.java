package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

    private final ReviewDesk desk;
    private final VeiledPictures veil;
    private final DeskViews views;
    private final OfferedReasons reasons;
    private final SignedIn signedIn;

    ReviewResource(ReviewDesk desk, VeiledPictures veil, DeskViews views, OfferedReasons reasons, SignedIn signedIn) {
        this.desk = desk;
        this.veil = veil;
        this.views = views;
        this.reasons = reasons;
        this.signedIn = signedIn;
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
    @Operation(
            summary = "Decides a case",
            description = "It must be on the own screen or on nobody's. Where two people have to agree, the first one's"
                    + " is kept as an opinion, and the case stays open for somebody else.")
    public Uni<CaseView> decide(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
        return answer(ruled(reasons, signedIn.member(), id, request, desk::decide), new SubmissionId(id));
    }

    @POST
    @Path("/cases/{id}/change")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decides a decided case otherwise, in one step",
            description = "Needs a note that says why. What two people have to agree on is reopened instead.")
    public Uni<CaseView> change(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
        return answer(ruled(reasons, signedIn.member(), id, request, desk::change), new SubmissionId(id));
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
    @Operation(summary = "Lists the reasons for a rejection: the brand's own, then the catalogue, most used first")
    public Uni<List<ReasonView>> reasons() {
        return reasons.of(signedIn.member().brandId());
    }

    @GET
    @Path("/cases/{id}/author")
    @Operation(summary = "Tells what the brand knows of a case's author: decisions, strikes, latest selfies")
    public Uni<DeskViews.AuthorView> author(@PathParam("id") UUID id) {
        return views.author(signedIn.member(), new SubmissionId(id))
                .map(found -> found.orElseThrow(() -> RefusalProblem.of(new Refusal.Unknown())));
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

    /** A step of the desk that takes a ruling. */
    interface RulingStep {

        Uni<Answer> take(UUID brandId, Reviewer reviewer, SubmissionId id, Ruling ruling, OptionalLong seen);
    }

    /** What a step makes of the ruling in a request. */
    static Uni<Answer> ruled(
            OfferedReasons reasons, SignedInMember member, UUID id, DecisionRequest request, RulingStep step) {
        OptionalLong seen = request.version() == null ? OptionalLong.empty() : OptionalLong.of(request.version());
        return ruling(reasons, member, request)
                .chain(ruling ->
                        step.take(member.brandId(), DeskViews.reviewer(member), new SubmissionId(id), ruling, seen));
    }

    /** The ruling in a request, its reason in the words of now. */
    static Uni<Ruling> ruling(OfferedReasons reasons, SignedInMember member, DecisionRequest request) {
        if ("approve".equals(request.outcome())) {
            return Uni.createFrom().item(new Ruling.Approve(request.note()));
        }
        String code = request.reasonCode();
        return reasons.stated(member.brandId(), code == null ? "" : code)
                .map(found -> new Ruling.Reject(
                        found.orElseThrow(() -> Problem.of(
                                400,
                                "reason-unknown",
                                "A rejection needs a reason",
                                "Send one of the codes of /api/review/reasons as reasonCode.")),
                        request.note()));
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
}
