package io.vitrine.moderation.review;

import io.smallrye.mutiny.Uni;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import io.vitrine.moderation.caseload.CaseSearch.State;
import io.vitrine.moderation.caseload.CaseSearch.Wanted;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists of cases: a queue in its order, what was decided, and whatever else is looked for. */
@Path("/api/review")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class CaseListResource {

    private static final int MOST_CASES = 100;

    private final DeskViews views;
    private final SignedIn signedIn;

    CaseListResource(DeskViews views, SignedIn signedIn) {
        this.views = views;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/cases")
    @Operation(
            summary = "Lists cases",
            description =
                    "state=open alone, or with queues: those that wait, whose turn it is first. state=decided alone: latest"
                            + " decision first. With anything else: what is found, latest received first. A page's `next`"
                            + " belongs to the same question.")
    public Uni<DeskViews.CaseList> list(
            @BeanParam @Valid Query query,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(MOST_CASES) int limit,
            @QueryParam("after") @Nullable String after) {
        SignedInMember member = signedIn.member();
        if (query.asksForMore()) {
            return views.find(member, query.wanted(), ReviewResource.place(after, QueueCursor::toFoundPlace), limit);
        }
        return "decided".equals(query.state)
                ? views.decided(member, ReviewResource.place(after, QueueCursor::toDecidedPlace), limit)
                : views.queue(member, query.queues(), ReviewResource.place(after, QueueCursor::toQueuePlace), limit);
    }

    /** What is looked for; nothing that is not said matters. */
    public static final class Query {

        private static final Map<String, Set<State>> STATES = Map.of(
                "any", Set.of(),
                "open", Set.of(State.OPEN),
                "approved", Set.of(State.APPROVED),
                "rejected", Set.of(State.REJECTED),
                "decided", Set.of(State.APPROVED, State.REJECTED));

        @QueryParam("state")
        @Pattern(regexp = "|any|open|approved|rejected|decided")
        @Nullable
        public String state;

        @QueryParam("queue")
        @Size(max = 50)
        @Nullable
        public List<String> queue;

        @QueryParam("author")
        @Size(max = 100)
        @Nullable
        public String author;

        @QueryParam("authorOf")
        @Nullable
        public UUID authorOf;

        @QueryParam("hashtag")
        @Size(max = 100)
        @Nullable
        public String hashtag;

        @QueryParam("finding")
        @Size(max = 100)
        @Nullable
        public String finding;

        @QueryParam("rule")
        @Size(max = 100)
        @Nullable
        public String rule;

        @QueryParam("campaign")
        @Nullable
        public String campaign;

        @QueryParam("from")
        @Nullable
        public String from;

        @QueryParam("until")
        @Nullable
        public String until;

        /** Whether it is more than a list that has an order of its own. */
        boolean asksForMore() {
            return Set.of("any", "approved", "rejected").contains(text(state).orElse("open"))
                    || authorOf != null
                    || text(author).isPresent()
                    || text(hashtag).isPresent()
                    || text(finding).isPresent()
                    || text(rule).isPresent()
                    || text(campaign).isPresent()
                    || text(from).isPresent()
                    || text(until).isPresent();
        }

        Optional<Set<String>> queues() {
            Set<String> named = new LinkedHashSet<>();
            if (queue != null) {
                queue.stream().filter(name -> !name.isBlank()).forEach(named::add);
            }
            return named.isEmpty() ? Optional.empty() : Optional.of(named);
        }

        Wanted wanted() {
            return new Wanted(
                    text(author),
                    Optional.ofNullable(authorOf).map(SubmissionId::new),
                    text(hashtag).map(Query::tag),
                    text(finding),
                    text(rule),
                    queues(),
                    text(campaign).map(Query::id),
                    STATES.get(text(state).orElse("any")),
                    text(from).map(Query::moment),
                    text(until).map(Query::moment));
        }

        private static Optional<String> text(@Nullable String given) {
            return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
        }

        /** As captions are read; what is no hashtag finds nothing. */
        private static String tag(String given) {
            return Hashtag.in(given.startsWith("#") ? given : "#" + given).stream()
                    .map(Hashtag::value)
                    .findFirst()
                    .orElse(given);
        }

        private static UUID id(String given) {
            try {
                return UUID.fromString(given);
            } catch (IllegalArgumentException e) {
                throw Problem.of(400, "campaign-invalid", "Not a campaign", "Send the campaign's id.");
            }
        }

        /** A moment, or the beginning of a day in UTC. */
        private static Instant moment(String given) {
            try {
                return given.contains("T")
                        ? Instant.parse(given)
                        : LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException e) {
                throw Problem.of(
                        400, "time-invalid", "Not a time", "Send a day like 2026-03-01, or 2026-03-01T00:00:00Z.");
            }
        }
    }
}
