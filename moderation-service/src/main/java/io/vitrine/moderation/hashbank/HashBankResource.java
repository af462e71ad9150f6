package io.vitrine.moderation.hashbank;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.hashbank.BankViews.AdditionDetail;
import io.vitrine.moderation.hashbank.BankViews.AdditionView;
import io.vitrine.moderation.hashbank.BankViews.EntryList;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The brand's hash bank over HTTP. Every operation sees the signed-in member's brand and nothing else. */
@Path("/api/review/hash-bank")
@Tag(name = "Hash bank")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class HashBankResource {

    private static final int MOST_ENTRIES = 200;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final BankReading reading;
    private final BankKeeper keeper;
    private final ImportHashes imports;
    private final SignedIn signedIn;

    HashBankResource(BankReading reading, BankKeeper keeper, ImportHashes imports, SignedIn signedIn) {
        this.reading = reading;
        this.keeper = keeper;
        this.imports = imports;
        this.signedIn = signedIn;
    }

    static Reviewer reviewer(SignedInMember member) {
        return new Reviewer(member.memberId(), member.name());
    }

    @GET
    @Operation(summary = "Lists the pictures that your brand does not want to see again, latest first")
    public Uni<EntryList> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST_ENTRIES) int limit,
            @QueryParam("after") @Nullable String after) {
        return reading.entries(signedIn.member().brandId(), place(after), limit);
    }

    @POST
    @Path("/entries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds the picture of a case",
            description = "Selfies that look like it are found from now on. Those that were published before wait for"
                    + " review again; look at the addition for which they are.")
    @APIResponse(responseCode = "201", description = "It is in the bank and is being compared")
    public Uni<Response> add(@NotNull @Valid NewCaseEntry request) {
        SignedInMember member = signedIn.member();
        String note = request.note() == null ? "" : request.note();
        return added(
                keeper.addCase(member.brandId(), reviewer(member), request.caseId(), request.label(), note), member);
    }

    @DELETE
    @Path("/entries/{id}")
    @Operation(
            summary = "Takes an entry out",
            description = "Its picture is not found any more. What waits for review because of it stays there.")
    @APIResponse(responseCode = "204", description = "It is out")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return keeper.remove(member.brandId(), reviewer(member), id)
                .invoke(removed -> removed.orElseThrow(BankProblem::noEntry))
                .replaceWithVoid();
    }

    @POST
    @Path("/entries/{id}/restore")
    @Operation(summary = "Puts an entry back that was taken out")
    @APIResponse(responseCode = "201", description = "It is in the bank again and is being compared")
    public Uni<Response> restore(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return added(keeper.restore(member.brandId(), reviewer(member), id), member);
    }

    @POST
    @Path("/import")
    @Consumes({"text/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM, "application/vnd.ms-excel"})
    @Blocking
    @Operation(
            summary = "Imports a list of PDQ hashes",
            description =
                    "A hash of 64 hexadecimal digits on each line, or CSV with a column `hash` and, if you like, `label`"
                            + " and `note`. At most 250,000 rows and 32 MB. Good rows go in, bad rows are reported with"
                            + " their line; the same file again changes nothing.")
    @APIResponse(responseCode = "200", description = "What came of it; look at errors")
    public AdditionView importFile(
            InputStream file,
            @QueryParam("label") @DefaultValue("Imported") String label,
            @QueryParam("name") @DefaultValue("") @Size(max = 200) String name)
            throws IOException {
        SignedInMember member = signedIn.member();
        UUID id = imports.run(member.brandId(), reviewer(member), Wording.onOneLine(name), file, label(label));
        return reading.addition(member.brandId(), id)
                .await()
                .atMost(LIMIT)
                .orElseThrow()
                .addition();
    }

    @GET
    @Path("/export")
    @Produces({"text/csv", "text/plain"})
    @Operation(
            summary = "Gives the whole bank as a file",
            description =
                    "format=csv: hash, label, note, added_by, added_at, source_case; format=hashes: a hash a line,"
                            + " for tools that take nothing else.")
    public Response export(@QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|hashes") String format) {
        SignedInMember member = signedIn.member();
        boolean bare = format.equals("hashes");
        StreamingOutput file = out -> reading.export(member.brandId(), reviewer(member), bare, out);
        return Response.ok(file, bare ? "text/plain; charset=utf-8" : "text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"hash-bank." + (bare ? "txt" : "csv") + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/additions")
    @Operation(summary = "Lists what came into the bank last")
    public Uni<List<AdditionView>> additions() {
        return reading.additions(signedIn.member().brandId());
    }

    @GET
    @Path("/additions/{id}")
    @Operation(summary = "Shows what came of an addition, and the shared pictures that look like its entries")
    public Uni<AdditionDetail> addition(@PathParam("id") UUID id) {
        return reading.addition(signedIn.member().brandId(), id)
                .map(found -> found.orElseThrow(BankProblem::noAddition));
    }

    private Uni<Response> added(Uni<BankAnswer> answer, SignedInMember member) {
        return answer.chain(given -> given instanceof BankAnswer.Added added
                ? reading.addition(member.brandId(), added.additionId()).map(found -> Response.status(
                                Response.Status.CREATED)
                        .entity(found.orElseThrow(BankProblem::noAddition).addition())
                        .build())
                : Uni.createFrom().failure(BankProblem.of(((BankAnswer.Refused) given).refusal())));
    }

    /** The label of rows that have none. */
    static String label(@Nullable String label) {
        String words = label == null ? "" : Wording.onOneLine(label);
        if (words.isEmpty() || words.length() > Wording.LABEL) {
            throw BankProblem.labelMissing();
        }
        return words;
    }

    static long place(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.of(
                    400, "cursor-invalid", "Not a page", "Start without `after`, or send the `next` of a page.");
        }
    }

    /**
     * A picture for the bank.
     *
     * @param caseId the case whose picture it is
     * @param label why it is not wanted, in a few words
     * @param note more for colleagues
     */
    public record NewCaseEntry(
            @NotNull UUID caseId,
            @NotBlank @Size(max = Wording.LABEL) String label,
            @Nullable @Size(max = Wording.NOTE) String note) {}
}
