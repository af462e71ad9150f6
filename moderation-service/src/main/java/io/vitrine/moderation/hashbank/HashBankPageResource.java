package io.vitrine.moderation.hashbank;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import io.vitrine.web.SignedInMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages of the hash bank. They work without script. */
@Path("/review/hash-bank")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
@Produces(MediaType.TEXT_HTML)
public class HashBankPageResource {

    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 200;

    private final BankReading reading;
    private final BankKeeper keeper;
    private final ImportHashes imports;
    private final SignedIn signedIn;

    HashBankPageResource(BankReading reading, BankKeeper keeper, ImportHashes imports, SignedIn signedIn) {
        this.reading = reading;
        this.keeper = keeper;
        this.imports = imports;
        this.signedIn = signedIn;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> bank(
            @QueryParam("after") @Nullable String after, @QueryParam("removed") @Nullable UUID removed) {
        SignedInMember member = signedIn.member();
        return reading.entries(member.brandId(), HashBankResource.place(after), PAGE)
                .chain(bank -> reading.additions(member.brandId())
                        .map(additions -> page(new HashBankPage(bank, additions, removed, after == null, member))));
    }

    @GET
    @Path("/additions/{id}")
    @Operation(hidden = true)
    public Uni<Response> addition(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return reading.addition(member.brandId(), id)
                .map(found -> found.orElseThrow(BankProblem::noAddition))
                .map(detail -> page(new HashBankAdditionPage(detail.addition(), detail.matches(), member)));
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Operation(hidden = true)
    public Response importFile(@RestForm("file") @Nullable FileUpload file, @RestForm("label") @Nullable String label)
            throws IOException {
        SignedInMember member = signedIn.member();
        if (file == null || file.size() == 0) {
            throw Problem.of(400, "file-missing", "No file", "Choose a list of hashes, then import it.");
        }
        String name = Wording.onOneLine(file.fileName());
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            UUID id = imports.run(
                    member.brandId(),
                    HashBankResource.reviewer(member),
                    name.substring(0, Math.min(LONGEST_NAME, name.length())),
                    bytes,
                    HashBankResource.label(label));
            return then("/review/hash-bank/additions/" + id);
        }
    }

    @POST
    @Path("/entries/{id}/remove")
    @Operation(hidden = true)
    public Uni<Response> remove(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return keeper.remove(member.brandId(), HashBankResource.reviewer(member), id)
                .map(removed -> removed.orElseThrow(BankProblem::noEntry))
                .map(removed -> then("/review/hash-bank?removed=" + removed.id()));
    }

    @POST
    @Path("/entries/{id}/restore")
    @Operation(hidden = true)
    public Uni<Response> restore(@PathParam("id") UUID id) {
        SignedInMember member = signedIn.member();
        return keeper.restore(member.brandId(), HashBankResource.reviewer(member), id)
                .map(answer -> {
                    if (answer instanceof BankAnswer.Refused refused) {
                        throw BankProblem.of(refused.refusal());
                    }
                    return then("/review/hash-bank");
                });
    }

    private static Response then(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private static Response page(TemplateInstance template) {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        return Response.ok(template).cacheControl(noStore).build();
    }
}
