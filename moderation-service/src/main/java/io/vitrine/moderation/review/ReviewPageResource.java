package io.vitrine.moderation.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.decision.Outcome;
import io.vitrine.moderation.policy.CampaignPolicies;
import io.vitrine.moderation.review.ReviewResource.DecisionRequest;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of the review desk: the desk itself, and two plain lists that work without script. */
@Path("/review")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class ReviewPageResource {

    private static final int DESK_START = 25;
    private static final int LIST_PAGE = 20;
    private static final int FIND_PAGE = 60;

    /** What the plain pages say after a form was sent, by the word in their address. */
    private static final Map<String, String> DONE = Map.of(
            "approved", "Approved. It is on its way to the gallery.",
            "rejected", "Rejected. The author can read why.",
            "opinion", "Your opinion is kept. A colleague looks at it, too, before it is decided.",
            "changed", "Changed. The gallery and the author's page follow in a moment.",
            "reopened", "Reopened. It waits in the queue again, and is no longer shown.");

    /** A colleague who was not here for so long is not counted on. */
    private static final Duration AWAY = Duration.ofDays(30);

    /** The page from which a form was sent: below ours, and nobody else's. */
    private static final Pattern BELOW_REVIEW = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*");

    private final ReviewDesk desk;
    private final VeiledPictures veil;
    private final DeskViews views;
    private final DeskMembers members;
    private final LiveCounts counts;
    private final OfferedReasons reasons;
    private final CampaignPolicies campaigns;
    private final SignedIn signedIn;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewPageResource(
            ReviewDesk desk,
            VeiledPictures veil,
            DeskViews views,
            DeskMembers members,
            LiveCounts counts,
            OfferedReasons reasons,
            CampaignPolicies campaigns,
            SignedIn signedIn,
            ObjectMapper json,
            Clock clock) {
        this.desk = desk;
        this.veil = veil;
        this.views = views;
        this.members = members;
        this.counts = counts;
        this.reasons = reasons;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> desk() {
        SignedInMember member = signedIn.member();
        return members.seen(member.brandId(), DeskViews.reviewer(member), clock.instant())
                .chain(() -> start(member))
                .chain(start -> reasons.of(member.brandId())
                        .map(offered -> page(new DeskPage(scriptSafe(start), offered, member))));
    }

    private Uni<DeskPage.Start> start(SignedInMember member) {
        return members.of(member.brandId(), member.memberId()).chain(wishes -> counts.now(member.brandId())
                .chain(figures -> views.queue(member, shown(wishes, figures), Optional.empty(), DESK_START)
                        .chain(queue -> members.isAlone(
                                        member.brandId(),
                                        member.memberId(),
                                        clock.instant().minus(AWAY))
                                .map(alone ->
                                        new DeskPage.Start(queue, DeskResource.Settings.of(wishes), figures, alone)))));
    }

    /** The queues in which the member works, of those in which somebody waits. */
    private static Optional<Set<String>> shown(DeskMember wishes, DeskFigures figures) {
        List<String> chosen = wishes.queues();
        return Optional.of(figures.queues().stream()
                .filter(queue -> chosen == null ? !queue.sensitive() : chosen.contains(queue.queue()))
                .map(DeskFigures.QueueFigure::queue)
                .collect(Collectors.toSet()));
    }

    @GET
    @Path("/find")
    @Operation(hidden = true)
    public Uni<Response> find(
            @BeanParam @Valid CaseListResource.Query query,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo address) {
        SignedInMember member = signedIn.member();
        return Uni.combine()
                .all()
                .unis(
                        views.find(
                                member,
                                query.wanted(),
                                ReviewResource.place(after, QueueCursor::toFoundPlace),
                                FIND_PAGE),
                        campaigns.ofBrand(member.brandId()),
                        reasons.of(member.brandId()),
                        members.of(member.brandId(), member.memberId()))
                .asTuple()
                .map(all -> page(new FindPage(
                        query,
                        all.getItem1().cases().stream()
                                .map(found -> FoundView.of(found, all.getItem4()))
                                .toList(),
                        next(address, all.getItem1().next()),
                        FindPage.STATES,
                        all.getItem2(),
                        all.getItem3(),
                        member)));
    }

    private static @Nullable String next(UriInfo address, @Nullable String place) {
        return place == null
                ? null
                : "/review/find?"
                        + address.getRequestUriBuilder()
                                .replaceQueryParam("after", place)
                                .build()
                                .getRawQuery();
    }

    @GET
    @Path("/list")
    @Operation(hidden = true)
    public Uni<Response> list(@QueryParam("after") @Nullable String after, @QueryParam("done") @Nullable String done) {
        SignedInMember member = signedIn.member();
        return Uni.combine()
                .all()
                .unis(
                        views.queue(
                                member,
                                Optional.empty(),
                                ReviewResource.place(after, QueueCursor::toQueuePlace),
                                LIST_PAGE),
                        reasons.of(member.brandId()),
                        members.of(member.brandId(), member.memberId()))
                .asTuple()
                .chain(all -> lifted(member, all.getItem1().cases())
                        .map(lifted -> page(new ListPage(
                                all.getItem1().cases(),
                                all.getItem1().next(),
                                all.getItem2(),
                                all.getItem3().veil().code(),
                                lifted,
                                said(done),
                                member))));
    }

    private Uni<Set<UUID>> lifted(SignedInMember member, List<CaseView> cases) {
        return veil.lifted(member.brandId(), DeskViews.reviewer(member), cases);
    }

    @GET
    @Path("/decided")
    @Operation(hidden = true)
    public Uni<Response> decided(
            @QueryParam("after") @Nullable String after, @QueryParam("done") @Nullable String done) {
        SignedInMember member = signedIn.member();
        return decided(
                member,
                views.decided(member, ReviewResource.place(after, QueueCursor::toDecidedPlace), LIST_PAGE),
                false,
                done);
    }

    /** One decision, to be changed or taken back: somebody looked for it. */
    @GET
    @Path("/decided/{id}")
    @Operation(hidden = true)
    public Uni<Response> decided(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        Uni<DeskViews.CaseList> one = views.view(member, new SubmissionId(id))
                .map(found -> new DeskViews.CaseList(
                        found.filter(CaseView::isDecided).stream().toList(), null));
        return decided(member, one, true, null);
    }

    private Uni<Response> decided(
            SignedInMember member, Uni<DeskViews.CaseList> cases, boolean single, @Nullable String done) {
        return Uni.combine()
                .all()
                .unis(cases, reasons.of(member.brandId()), members.of(member.brandId(), member.memberId()))
                .asTuple()
                .chain(all -> lifted(member, all.getItem1().cases())
                        .map(lifted -> page(new DecidedPage(
                                all.getItem1().cases(),
                                single,
                                all.getItem1().next(),
                                all.getItem2(),
                                all.getItem3().veil().code(),
                                lifted,
                                said(done),
                                member))));
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
    public Uni<Response> decide(@PathParam("id") UUID id, @BeanParam DecisionForm form) {
        return then(
                ReviewResource.ruled(reasons, signedIn.member(), id, form.request(), desk::decide),
                answer -> "/review/list?done=" + word(answer));
    }

    /** A decision as a form sends it. */
    public static final class DecisionForm {

        @FormParam("outcome")
        public @Nullable String outcome;

        @FormParam("reasonCode")
        public @Nullable String reasonCode;

        @FormParam("note")
        public @Nullable String note;

        @FormParam("version")
        public @Nullable Long version;

        DecisionRequest request() {
            return new DecisionRequest(outcome == null ? "" : outcome, reasonCode, note, version);
        }
    }

    private static String word(Answer answer) {
        if (answer instanceof Answer.Done done && done.moderationCase() instanceof DecidedCase decided) {
            return decided.decision().outcome() == Outcome.APPROVED ? "approved" : "rejected";
        }
        return "opinion";
    }

    @POST
    @Path("/cases/{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> change(@PathParam("id") UUID id, @BeanParam DecisionForm form) {
        return then(
                ReviewResource.ruled(reasons, signedIn.member(), id, form.request(), desk::change),
                answer -> "/review/decided?done=changed");
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

    static Response page(TemplateInstance template) {
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
