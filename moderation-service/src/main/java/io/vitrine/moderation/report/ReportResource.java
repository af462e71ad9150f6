package io.vitrine.moderation.report;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.decision.StatedReason;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.report.ReportViews.ReportList;
import io.vitrine.moderation.report.Reports.QueuePlace;
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
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reported looks over HTTP. Every operation sees the signed-in member's brand and nothing else. */
@Path("/api/review/reports")
@Tag(name = "Reports")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private static final int MOST_LOOKS = 50;

    private final ReportDesk desk;
    private final Reports reports;
    private final ReportViews views;
    private final SignedIn signedIn;

    ReportResource(ReportDesk desk, Reports reports, ReportViews views, SignedIn signedIn) {
        this.desk = desk;
        this.reports = reports;
        this.views = views;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(
            summary = "Lists looks with open reports",
            description = "Gravest and then longest waiting first, each look once with its newest reports.")
    public Uni<ReportList> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(MOST_LOOKS) int limit,
            @QueryParam("after") @Nullable String after) {
        return views.queue(signedIn.member(), place(after), limit);
    }

    @GET
    @Path("/counts")
    @Operation(summary = "Counts looks with open reports")
    public Uni<Counts> counts() {
        return reports.waiting(signedIn.member().brandId()).map(Counts::new);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Shows a reported look")
    @APIResponse(responseCode = "404", description = "report-unknown")
    public Uni<ReportedLookView> show(@PathParam("id") UUID id) {
        return views.find(signedIn.member(), new SubmissionId(id))
                .map(found -> found.orElseThrow(ReportProblem::unknown));
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answers all open reports of a look",
            description = "remove: the look goes everywhere, its author reads the reason, and so do those who reported"
                    + " it. keep: the look stays, or comes back, and those who reported it read the sentence.")
    @APIResponse(responseCode = "204", description = "Answered")
    @APIResponse(
            responseCode = "409",
            description = "report-answered, case-changed, case-claimed, case-without-picture")
    public Uni<Void> answer(@PathParam("id") UUID id, @NotNull @Valid AnswerRequest request) {
        return answer(desk, signedIn.member(), new SubmissionId(id), request);
    }

    static Uni<Void> answer(ReportDesk desk, SignedInMember member, SubmissionId id, AnswerRequest request) {
        Reviewer by = ReportViews.reviewer(member);
        OptionalLong seen = request.version() == null ? OptionalLong.empty() : OptionalLong.of(request.version());
        Uni<Optional<Refusal>> done = "keep".equals(request.outcome())
                ? desk.keep(member.brandId(), by, id, sentence(request), seen)
                : desk.remove(member.brandId(), by, id, reason(request), request.note(), seen);
        return done.map(refused -> {
            refused.ifPresent(why -> {
                throw ReportProblem.of(why);
            });
            return null;
        });
    }

    private static StatedReason reason(AnswerRequest request) {
        return Optional.ofNullable(request.reasonCode())
                .flatMap(Reason::ofCode)
                .map(StatedReason::of)
                .orElseThrow(ReportProblem::reasonUnknown);
    }

    private static String sentence(AnswerRequest request) {
        if (request.sentence() == null) {
            throw ReportProblem.sentenceMissing();
        }
        return request.sentence();
    }

    static Optional<QueuePlace> place(@Nullable String cursor) {
        try {
            return Optional.ofNullable(cursor).map(ReportCursor::toPlace);
        } catch (IllegalArgumentException e) {
            throw ReportProblem.cursorInvalid();
        }
    }

    /**
     * How much waits.
     *
     * @param waiting looks with open reports
     */
    public record Counts(long waiting) {}

    /**
     * A moderator's answer.
     *
     * @param outcome {@code remove} or {@code keep}
     * @param reasonCode one of {@code /api/review/reasons}; needed for a removal
     * @param sentence for those who reported the look, at most 500 characters; needed for keeping it
     * @param note about a removal, for colleagues, at most 1,000 characters
     * @param version the look's version that the moderator looked at; an answer to an older one is refused
     */
    public record AnswerRequest(
            @NotNull @Pattern(regexp = "remove|keep") String outcome,
            @Nullable String reasonCode,
            @Nullable @Size(max = 500) String sentence,
            @Nullable @Size(max = 1000) String note,
            @Nullable Long version) {

        public AnswerRequest {
            sentence = sentence == null || sentence.isBlank() ? null : sentence.strip();
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }
}
