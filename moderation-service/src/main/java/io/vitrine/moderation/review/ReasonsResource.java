package io.vitrine.moderation.review;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.review.SavedReasons.Wording;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The brand's own reasons for rejections: a page with forms, and the same for machines. */
@Path("/")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
public class ReasonsResource {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LABEL = 80;

    private static final Map<String, String> DONE = Map.of(
            "added", "Added. It is offered at the desk from now on.",
            "changed", "Saved. Decisions made before keep the words they were made with.",
            "archived", "Archived. It is offered no more, and decisions keep their words.",
            "restored", "Restored. It is offered at the desk again.");

    private final SavedReasons reasons;
    private final SignedIn signedIn;
    private final Clock clock;

    ReasonsResource(SavedReasons reasons, SignedIn signedIn, Clock clock) {
        this.reasons = reasons;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Path("review/reasons")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<Response> page(@QueryParam("done") @Nullable String done) {
        SignedInMember member = signedIn.member();
        return reasons.ofBrand(member.brandId()).map(own -> {
            TemplateInstance page = new ReasonsPage(
                    own.stream().filter(reason -> !reason.archived()).toList(),
                    own.stream().filter(SavedReason::archived).toList(),
                    Reason.forReviewers(),
                    ReasonsPage.LANGUAGES,
                    done == null ? null : DONE.get(done),
                    member);
            return ReviewPageResource.page(page);
        });
    }

    @POST
    @Path("review/reasons")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> addByForm(
            @FormParam("label") @Nullable String label,
            @FormParam("reason") @Nullable String reason,
            @FormParam("en") @Nullable String en,
            @FormParam("de") @Nullable String de,
            @FormParam("fr") @Nullable String fr,
            @FormParam("es") @Nullable String es) {
        return add(wording(label, reason, texts(en, de, fr, es))).map(added -> back("added"));
    }

    @POST
    @Path("review/reasons/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> changeByForm(
            @PathParam("id") UUID id,
            @FormParam("label") @Nullable String label,
            @FormParam("reason") @Nullable String reason,
            @FormParam("en") @Nullable String en,
            @FormParam("de") @Nullable String de,
            @FormParam("fr") @Nullable String fr,
            @FormParam("es") @Nullable String es) {
        return change(id, wording(label, reason, texts(en, de, fr, es)), false).map(changed -> back("changed"));
    }

    @POST
    @Path("review/reasons/{id}/archive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> archiveByForm(@PathParam("id") UUID id) {
        return setArchived(id, true).map(changed -> back("archived"));
    }

    @POST
    @Path("review/reasons/{id}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> restoreByForm(@PathParam("id") UUID id) {
        return setArchived(id, false).map(changed -> back("restored"));
    }

    @GET
    @Path("api/review/reasons/own")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the brand's own reasons as they are worded now, archived ones included")
    public Uni<List<SavedReasonView>> own() {
        return reasons.ofBrand(signedIn.member().brandId())
                .map(own -> own.stream().map(SavedReasonView::of).toList());
    }

    @POST
    @Path("api/review/reasons/own")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a reason of the brand's own")
    public Uni<SavedReasonView> add(@NotNull @Valid WordingRequest request) {
        return add(request.wording()).map(SavedReasonView::of);
    }

    @PUT
    @Path("api/review/reasons/own/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Words a reason anew, or archives it",
            description = "Decisions that were made with it keep their words.")
    public Uni<SavedReasonView> change(@PathParam("id") UUID id, @NotNull @Valid WordingRequest request) {
        return change(id, request.wording(), request.archived()).map(SavedReasonView::of);
    }

    private Uni<SavedReason> add(Wording wording) {
        SignedInMember member = signedIn.member();
        return reasons.add(member.brandId(), wording, DeskViews.reviewer(member), clock.instant())
                .map(added -> added.orElseThrow(() -> Problem.of(
                        409,
                        "too-many-reasons",
                        "Too many reasons",
                        "A brand can have " + SavedReasons.MOST + " of its own. Change one that is not used.")));
    }

    private Uni<SavedReason> change(UUID id, Wording wording, boolean archived) {
        SignedInMember member = signedIn.member();
        Reviewer reviewer = DeskViews.reviewer(member);
        return reasons.change(member.brandId(), id, wording, archived, reviewer, clock.instant())
                .map(changed -> changed.orElseThrow(ReasonsResource::unknown));
    }

    private Uni<SavedReason> setArchived(UUID id, boolean archived) {
        return reasons.find(signedIn.member().brandId(), id)
                .map(found -> found.orElseThrow(ReasonsResource::unknown))
                .chain(now -> change(id, new Wording(now.reason(), now.label(), now.texts()), archived));
    }

    private static Problem unknown() {
        return Problem.of(404, "saved-reason-unknown", "No such reason", "There is no such reason in your brand.");
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/review/reasons?done=" + done)).build();
    }

    private static Map<String, String> texts(
            @Nullable String en, @Nullable String de, @Nullable String fr, @Nullable String es) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Optional<String>> given = List.of(
                Optional.ofNullable(en), Optional.ofNullable(de), Optional.ofNullable(fr), Optional.ofNullable(es));
        for (int place = 0; place < given.size(); place++) {
            String language = SavedReason.LANGUAGES.get(place);
            given.get(place).ifPresent(text -> texts.put(language, text));
        }
        return texts;
    }

    /** A wording that can be kept: trimmed, within its limits, in languages that are known. */
    static Wording wording(@Nullable String label, @Nullable String reason, Map<String, String> texts) {
        String name = label == null ? "" : label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw Problem.of(
                    400,
                    "label-invalid",
                    "A label is needed",
                    "Give a label of at most " + LONGEST_LABEL + " letters.");
        }
        Reason known = Optional.ofNullable(reason)
                .flatMap(Reason::ofCode)
                .orElseThrow(() -> Problem.of(
                        400, "reason-unknown", "Not in the catalogue", "Choose what it is in the catalogue."));
        Map<String, String> kept = new TreeMap<>();
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        if (kept.isEmpty()
                || !SavedReason.LANGUAGES.containsAll(kept.keySet())
                || kept.values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            throw Problem.of(
                    400,
                    "texts-invalid",
                    "A text for the author is needed",
                    "Write it in English, German, French or Spanish, at least in one, with at most " + LONGEST_TEXT
                            + " letters.");
        }
        return new Wording(known, name, kept);
    }

    /**
     * How a reason is worded.
     *
     * @param reason its code in the catalogue
     * @param label for reviewers, at most 80 characters
     * @param texts for authors by language: {@code en}, {@code de}, {@code fr}, {@code es}; at least one, each at most
     *     500 characters
     * @param archived whether it is offered no more
     */
    public record WordingRequest(
            @NotBlank String reason,
            @NotBlank String label,
            @NotNull @Size(min = 1, max = 4) Map<String, @NotNull String> texts,
            boolean archived) {

        Wording wording() {
            return ReasonsResource.wording(label, reason, texts);
        }
    }

    /**
     * A reason of the brand's own.
     *
     * @param id to send with a decision
     * @param version of the wording, from 1
     * @param reason its code in the catalogue
     * @param label for reviewers
     * @param texts for authors, by language
     * @param archived whether it is offered no more
     * @param savedBy the name of who wrote this version
     * @param savedAt when
     */
    public record SavedReasonView(
            UUID id,
            int version,
            String reason,
            String label,
            Map<String, String> texts,
            boolean archived,
            String savedBy,
            Instant savedAt) {

        static SavedReasonView of(SavedReason reason) {
            return new SavedReasonView(
                    reason.id(),
                    reason.version(),
                    reason.reason().code(),
                    reason.label(),
                    reason.texts(),
                    reason.archived(),
                    reason.savedBy(),
                    reason.savedAt());
        }
    }
}
