package io.vitrine.moderation.review;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.policy.Reason;
import io.vitrine.moderation.review.SavedReasons.Wording;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of the brand's own reasons for rejections, which works without script. */
@Path("/review/reasons")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class ReasonsPageResource {

    private static final Map<String, String> DONE = Map.of(
            "added", "Added. It is offered at the desk from now on.",
            "changed", "Saved. Decisions made before keep the words they were made with.",
            "archived", "Archived. It is offered no more, and decisions keep their words.",
            "restored", "Restored. It is offered at the desk again.");

    private final SavedReasons reasons;
    private final SignedIn signedIn;
    private final Clock clock;

    ReasonsPageResource(SavedReasons reasons, SignedIn signedIn, Clock clock) {
        this.reasons = reasons;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(@QueryParam("done") @Nullable String done) {
        return page(done == null ? null : DONE.get(done), ReasonForm.NEW).map(ReviewPageResource::page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> addByForm(
            @FormParam("label") @Nullable String label,
            @FormParam("reason") @Nullable String reason,
            @FormParam("en") @Nullable String en,
            @FormParam("de") @Nullable String de,
            @FormParam("fr") @Nullable String fr,
            @FormParam("es") @Nullable String es) {
        return kept(form(null, label, reason, texts(en, de, fr, es)), "added", this::add);
    }

    @POST
    @Path("/{id}")
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
        return kept(form(id, label, reason, texts(en, de, fr, es)), "changed", wording -> change(id, wording, false));
    }

    /** What was sent is kept, or shown again with what is to be corrected. */
    private Uni<Response> kept(ReasonForm form, String done, Function<Wording, Uni<SavedReason>> keep) {
        Wording wording;
        try {
            wording = OwnReasonsResource.wording(form.label(), form.code(), form.texts());
        } catch (Problem refusal) {
            return page(null, form.refused(refusal.code(), refusal.detail()))
                    .map(page -> Response.fromResponse(ReviewPageResource.page(page))
                            .status(refusal.status())
                            .build());
        }
        return keep.apply(wording).map(saved -> back(done));
    }

    /** The page with that form as it was sent, and the others as they are kept. */
    private Uni<TemplateInstance> page(@Nullable String done, ReasonForm sent) {
        SignedInMember member = signedIn.member();
        return reasons.ofBrand(member.brandId()).map(all -> {
            List<SavedReason> own =
                    all.stream().filter(reason -> !reason.archived()).toList();
            List<ReasonForm> forms = Stream.concat(own.stream().map(ReasonForm::of), Stream.of(ReasonForm.NEW))
                    .map(form -> Objects.equals(form.id(), sent.id()) ? sent : form)
                    .toList();
            return new ReasonsPage(
                    own,
                    forms,
                    all.stream().filter(SavedReason::archived).toList(),
                    Reason.forReviewers(),
                    ReasonsPage.LANGUAGES,
                    done,
                    member);
        });
    }

    private static ReasonForm form(
            @Nullable UUID id, @Nullable String label, @Nullable String reason, Map<String, String> texts) {
        return new ReasonForm(
                id, Objects.requireNonNullElse(label, ""), Objects.requireNonNullElse(reason, ""), texts, null, null);
    }

    @POST
    @Path("/{id}/archive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> archiveByForm(@PathParam("id") UUID id) {
        return setArchived(id, true).map(changed -> back("archived"));
    }

    @POST
    @Path("/{id}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> restoreByForm(@PathParam("id") UUID id) {
        return setArchived(id, false).map(changed -> back("restored"));
    }

    private Uni<SavedReason> add(Wording wording) {
        return OwnReasonsResource.add(reasons, signedIn.member(), wording, clock.instant());
    }

    private Uni<SavedReason> change(UUID id, Wording wording, boolean archived) {
        return OwnReasonsResource.change(reasons, signedIn.member(), id, wording, archived, clock.instant());
    }

    private Uni<SavedReason> setArchived(UUID id, boolean archived) {
        return reasons.find(signedIn.member().brandId(), id)
                .map(found -> found.orElseThrow(OwnReasonsResource::unknown))
                .chain(now -> change(id, new Wording(now.reason(), now.label(), now.texts()), archived));
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
}
