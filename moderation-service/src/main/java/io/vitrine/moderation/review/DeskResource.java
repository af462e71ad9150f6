package io.vitrine.moderation.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.review.ManyAtOnce.Seen;
import io.vitrine.moderation.review.ReviewResource.DecisionRequest;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A reviewer's work at the desk over HTTP: the next case, many at once, queues, and how they want it. */
@Path("/api/review")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {

    private final ReviewDesk desk;
    private final ManyAtOnce many;
    private final DeskMembers members;
    private final DeskViews views;
    private final LiveCounts counts;
    private final OfferedReasons reasons;
    private final SignedIn signedIn;
    private final Clock clock;

    DeskResource(
            ReviewDesk desk,
            ManyAtOnce many,
            DeskMembers members,
            DeskViews views,
            LiveCounts counts,
            OfferedReasons reasons,
            SignedIn signedIn,
            Clock clock) {
        this.desk = desk;
        this.many = many;
        this.members = members;
        this.views = views;
        this.counts = counts;
        this.reasons = reasons;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @POST
    @Path("/next")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes the next case on screen that nobody has",
            description =
                    "Two who ask at once get two cases. 204 if nothing waits in these queues. Without queues, those"
                            + " that the member chose; who never chose works in all but the sensitive one.")
    public Uni<Response> next(@Nullable @Valid NextRequest request) {
        SignedInMember member = signedIn.member();
        Reviewer reviewer = DeskViews.reviewer(member);
        Set<UUID> besides = request == null || request.besides() == null ? Set.of() : request.besides();
        return queues(member, request)
                .chain(wanted -> desk.next(member.brandId(), reviewer, wanted, besides))
                .chain(found -> found.map(
                                claimed -> views.view(member, claimed.id()).map(view -> view.map(
                                                shown -> Response.ok(shown).build())
                                        .orElseGet(() -> Response.noContent().build())))
                        .orElseGet(() ->
                                Uni.createFrom().item(() -> Response.noContent().build())));
    }

    private Uni<Optional<Set<String>>> queues(SignedInMember member, @Nullable NextRequest request) {
        if (request != null && request.queues() != null) {
            return Uni.createFrom().item(Optional.of(Set.copyOf(request.queues())));
        }
        return members.of(member.brandId(), member.memberId())
                .map(wishes -> Optional.ofNullable(wishes.queues()).map(Set::copyOf));
    }

    @GET
    @Path("/queues")
    @Operation(summary = "Lists the queues in which somebody waits, with the oldest's time")
    public Uni<DeskFigures> queues() {
        return counts.now(signedIn.member().brandId());
    }

    @GET
    @Path("/settings")
    @Operation(summary = "Tells how the member wants the desk")
    public Uni<Settings> settings() {
        SignedInMember member = signedIn.member();
        return members.of(member.brandId(), member.memberId()).map(Settings::of);
    }

    @PUT
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps how the member wants the desk, on every device")
    public Uni<Settings> keep(@NotNull @Valid Settings settings) {
        SignedInMember member = signedIn.member();
        return members.keep(member.brandId(), DeskViews.reviewer(member), settings.wishes(), clock.instant())
                .replaceWith(settings);
    }

    @POST
    @Path("/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decides many cases alike",
            description = "Each for itself: one that cannot be decided is listed with the reason and stops no other.")
    public Uni<ActionView> act(@NotNull @Valid ActionRequest request) {
        SignedInMember member = signedIn.member();
        if (new HashSet<>(request.cases()).size() < request.cases().size()
                || request.cases().stream().map(CaseAt::id).distinct().count()
                        < request.cases().size()) {
            throw Problem.of(400, "case-twice", "A case twice", "Send each case once.");
        }
        List<Seen> cases = request.cases().stream()
                .map(one -> new Seen(new SubmissionId(one.id()), one.version()))
                .toList();
        return ReviewResource.ruling(reasons, member, request.ruling())
                .chain(ruling -> many.decide(member.brandId(), DeskViews.reviewer(member), ruling, cases))
                .map(ActionView::of);
    }

    @POST
    @Path("/actions/{id}/undo")
    @Operation(summary = "Takes back one's own decision about many cases, of a moment ago")
    public Uni<ActionView> undo(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return many.undo(member.brandId(), DeskViews.reviewer(member), id).map(found -> found.map(ActionView::of)
                .orElseThrow(() -> Problem.of(
                        404,
                        "action-unknown",
                        "Nothing to undo",
                        "You did nothing with this id. Reopen cases from the list of decided ones instead.")));
    }

    /**
     * Where to take a case from.
     *
     * @param queues their names; null for those that the member chose
     * @param besides cases that are left for later, at most 200; null for none
     */
    public record NextRequest(
            @Nullable @Size(min = 1, max = 50) List<@NotNull @Size(max = 100) String> queues,
            @Nullable @Size(max = 200) Set<@NotNull UUID> besides) {}

    /**
     * How a member wants the desk.
     *
     * @param queues in which they work; null for all but the sensitive one
     * @param veil which pictures are blurred until they ask: {@code always}, {@code sensitive} or {@code never}
     * @param grey whether sensitive pictures are grey until they ask for them
     * @param breakMinutes of work until a break is suggested, at most 480; 0 for never
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Settings(
            @Nullable @Size(min = 1, max = 50) List<@NotNull @Size(min = 1, max = 100) String> queues,
            @NotNull @Pattern(regexp = "always|sensitive|never") String veil,
            @NotNull Boolean grey,
            @NotNull @Min(0) @Max(480) Integer breakMinutes) {

        static Settings of(DeskMember wishes) {
            return new Settings(wishes.queues(), wishes.veil().code(), wishes.grey(), wishes.breakMinutes());
        }

        DeskMember wishes() {
            return new DeskMember(queues, DeskMember.Veil.valueOf(veil.toUpperCase(Locale.ROOT)), grey, breakMinutes);
        }
    }

    /**
     * One ruling for many.
     *
     * @param ruling as for one; its version does not matter
     * @param cases at most 100, each once
     */
    public record ActionRequest(
            @NotNull @Valid DecisionRequest ruling,
            @NotNull @Size(min = 1, max = ManyAtOnce.MOST) List<@NotNull @Valid CaseAt> cases) {}

    /**
     * A case that the reviewer looked at.
     *
     * @param id the case
     * @param version that they looked at
     */
    public record CaseAt(@NotNull UUID id, @NotNull Long version) {}

    /**
     * What became of an action.
     *
     * @param id to undo it
     * @param done the cases for which it was done
     * @param waiting those of them that are not decided now, as where two people have to agree
     * @param refused the others, and why
     */
    public record ActionView(UUID id, List<UUID> done, List<UUID> waiting, List<RefusedView> refused) {

        static ActionView of(ManyAtOnce.Result result) {
            return new ActionView(
                    result.actionId(),
                    ids(result, answer -> answer instanceof Answer.Done),
                    ids(
                            result,
                            answer -> answer instanceof Answer.Done done
                                    && !(done.moderationCase() instanceof DecidedCase)),
                    result.cases().stream()
                            .filter(one -> one.answer() instanceof Answer.Refused)
                            .map(one -> RefusedView.of(one.id(), (Answer.Refused) one.answer()))
                            .toList());
        }

        private static List<UUID> ids(ManyAtOnce.Result result, Predicate<Answer> wanted) {
            return result.cases().stream()
                    .filter(one -> wanted.test(one.answer()))
                    .map(one -> one.id().value())
                    .toList();
        }
    }

    /**
     * A case that was left as it is.
     *
     * @param id the case
     * @param type why, for machines
     * @param title why, in a few words
     * @param detail what to do
     */
    public record RefusedView(UUID id, String type, String title, String detail) {

        static RefusedView of(SubmissionId id, Answer.Refused refused) {
            Problem problem = RefusalProblem.of(refused.refusal());
            return new RefusedView(id.value(), problem.type(), problem.title(), problem.detail());
        }
    }
}
