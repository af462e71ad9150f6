package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vitrine.web.transparency.TransparencyStatement;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The statement of reasons about the decision in force, for the selfie's author alone. */
@Path("/my/{secret}")
@Tag(name = "Submissions")
public class StatementResource {

    private final Submissions submissions;
    private final MyPages pages;

    StatementResource(Submissions submissions, MyPages pages) {
        this.submissions = submissions;
        this.pages = pages;
    }

    @GET
    @Path("statement")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            summary = "Why the selfie is not shown",
            description = "A page for browsers, JSON in the fields of the EU's DSA Transparency Database for programs;"
                    + " in the language of Accept-Language or of lang: en, de, fr or es.")
    @APIResponse(
            responseCode = "200",
            description = "The statement of reasons",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TransparencyStatement.class)))
    @APIResponse(responseCode = "404", description = "link-unknown or statement-unknown")
    public Uni<Response> statement(
            @PathParam("secret") String secret,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        return find(secret, lang, headers)
                .chain(page -> Negotiated.wantsPage(headers)
                        ? pages.page(page)
                        : Uni.createFrom().item(document(page).build()));
    }

    @GET
    @Path("statement.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Why the selfie is not shown, as a file")
    @APIResponse(
            responseCode = "200",
            description = "The statement of reasons",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TransparencyStatement.class)))
    @APIResponse(responseCode = "404", description = "link-unknown or statement-unknown")
    public Uni<Response> file(
            @PathParam("secret") String secret,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        return find(secret, lang, headers).map(page -> document(page)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.id() + ".json\"")
                .build());
    }

    private Uni<StatementPage> find(String secret, @Nullable String lang, HttpHeaders headers) {
        PrivateLink link = MyPages.link(secret);
        return submissions.statusOf(link).map(MyPages::known).map(status -> pages.statement(
                        status, link, MyPages.language(headers, lang))
                .orElseThrow(Problems::noStatement));
    }

    private static Response.ResponseBuilder document(StatementPage page) {
        return MyPages.confidential(Response.ok(page.document(), MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, page.lang());
    }
}
