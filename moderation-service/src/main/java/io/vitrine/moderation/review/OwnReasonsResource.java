package io.vitrine.moderation.review;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The brand's own reasons for rejections, for machines. */
@Path("/api/review/reasons/own")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnReasonsResource {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LABEL = 80;

    private final SavedReasons reasons;
    private final SignedIn signedIn;
    private final Clock clock;

    OwnReasonsResource(SavedReasons reasons, SignedIn signedIn, Clock clock) {
        this.reasons = reasons;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Lists the brand's own reasons as they are worded now, archived ones included")
    public Uni<List<SavedReasonView>> own() {
        return reasons.ofBrand(signedIn.member().brandId())
                .map(own -> own.stream().map(SavedReasonView::of).toList());
    }

    @POST
    @Operation(summary = "Adds a reason of the brand's own")
    public Uni<SavedReasonView> add(@NotNull @Valid WordingRequest request) {
        SignedInMember member = signedIn.member();
        return add(reasons, member, request.wording(), clock.instant()).map(SavedReasonView::of);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Words a reason anew, or archives it",
            description = "Decisions that were made with it keep their words.")
    public Uni<SavedReasonView> change(@PathParam("id") UUID id, @NotNull @Valid WordingRequest request) {
        SignedInMember member = signedIn.member();
        return change(reasons, member, id, request.wording(), request.archived(), clock.instant())
                .map(SavedReasonView::of);
    }

    static Uni<SavedReason> add(SavedReasons reasons, SignedInMember member, Wording wording, Instant now) {
        return reasons.add(member.brandId(), wording, DeskViews.reviewer(member), now)
                .map(added -> added.orElseThrow(() -> Problem.of(
                        409,
                        "too-many-reasons",
                        "Too many reasons",
                        "A brand can have " + SavedReasons.MOST + " of its own. Change one that is not used.")));
    }

    static Uni<SavedReason> change(
            SavedReasons reasons, SignedInMember member, UUID id, Wording wording, boolean archived, Instant now) {
        Reviewer reviewer = DeskViews.reviewer(member);
        return reasons.change(member.brandId(), id, wording, archived, reviewer, now)
                .map(changed -> changed.orElseThrow(OwnReasonsResource::unknown));
    }

    static Problem unknown() {
        return Problem.of(404, "saved-reason-unknown", "No such reason", "There is no such reason in your brand.");
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
            return OwnReasonsResource.wording(label, reason, texts);
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
