package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.audit.Actor;
import io.vitrine.moderation.audit.AuditTrail.Filter;
import io.vitrine.moderation.audit.AuditViews.CheckView;
import io.vitrine.moderation.audit.AuditViews.EntryList;
import io.vitrine.moderation.audit.AuditViews.StateView;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** The audit log of the signed-in member's brand over HTTP. */
@Path("/api/review/audit")
@Tag(name = "Audit log")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR, Roles.ANALYST})
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** One JSON object a line. A type with "json" in it would make an array of the pieces. */
    static final String JSON_LINES = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private static final int MOST_ENTRIES = 200;

    private final AuditViews views;
    private final VerifyAudit verify;
    private final ExportAudit export;
    private final SignedIn signedIn;
    private final Clock clock;

    AuditResource(AuditViews views, VerifyAudit verify, ExportAudit export, SignedIn signedIn, Clock clock) {
        this.views = views;
        this.verify = verify;
        this.export = export;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Lists what was done, latest first",
            description = "`actor` is a member's id, or one of policy, author, operator, member; `subject` is the id"
                    + " of a case, a campaign or the brand.")
    public Uni<EntryList> list(
            @QueryParam("action") @Nullable String action,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("before") @Nullable @Min(1) Long before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST_ENTRIES) int limit) {
        return views.latest(
                signedIn.member(), filter(action, actor, subject), before == null ? Long.MAX_VALUE : before, limit);
    }

    @GET
    @Path("/state")
    @Operation(summary = "Tells where the log ends, and what its last check found")
    public Uni<StateView> state() {
        return views.state(signedIn.member());
    }

    @POST
    @Path("/check")
    @Operation(
            summary = "Checks the whole log now",
            description = "Finds every entry that was changed, taken out, moved or cut off.")
    public Uni<CheckView> check() {
        SignedInMember member = signedIn.member();
        return verify.verify(member.brandId(), member.name()).map(CheckView::of);
    }

    @POST
    @Path("/export")
    @Produces(JSON_LINES)
    @Operation(
            summary = "Gives the whole log as JSON lines that `./vitrine audit verify FILE` checks",
            description = "Holds nothing personal but members' names: an erasure does not reach a file. The export"
                    + " itself is written down.")
    public Multi<byte[]> export() {
        SignedInMember member = signedIn.member();
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return stream(
                export.announce(member.brandId(), Actor.member(member.memberId(), member.name())),
                export.lines(member.brandId(), false),
                "vitrine-audit-" + today + ".jsonl");
    }

    static Multi<byte[]> stream(Uni<Void> first, Multi<byte[]> lines, String fileName) {
        return RestMulti.fromUniResponse(
                first.replaceWith(true),
                done -> lines,
                done -> Map.of(
                        HttpHeaders.CONTENT_DISPOSITION,
                        List.of("attachment; filename=\"" + fileName + "\""),
                        HttpHeaders.CACHE_CONTROL,
                        List.of("no-store")));
    }

    /** An empty text is no filter, since that is what a form sends. */
    static Filter filter(@Nullable String action, @Nullable String actor, @Nullable String subject) {
        Optional<String> by = given(actor);
        Optional<Actor.Kind> kind = by.flatMap(Actor.Kind::ofCode);
        return new Filter(
                given(action).map(code -> Action.ofCode(code)
                        .orElseThrow(() -> Problem.of(
                                400, "action-unknown", "No such action", "Choose one of the actions in the list."))),
                kind,
                by.filter(text -> kind.isEmpty()).map(AuditResource::id),
                given(subject).map(AuditResource::id));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(found -> !found.isEmpty());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    400, "id-invalid", "Not an id", "Give the whole id, like 0198a000-0000-7000-8000-000000000001.");
        }
    }
}
