package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.appeal.Appeal;
import io.vitrine.ingest.submission.SubmissionStatus.Reason;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the private link opens: the selfie's status, for its author alone, and the way to take it back. */
@Path("/my/{secret}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Submissions")
public class MyPageResource {

    private final Submissions submissions;
    private final WithdrawSelfie withdrawSelfie;
    private final MyPages pages;

    MyPageResource(Submissions submissions, WithdrawSelfie withdrawSelfie, MyPages pages) {
        this.submissions = submissions;
        this.withdrawSelfie = withdrawSelfie;
        this.pages = pages;
    }

    /**
     * A selfie's status as a program reads it.
     *
     * @param id the submission
     * @param state received, in-review, published, refused or withdrawn
     * @param campaign the campaign's slug; null if it is no longer known
     * @param reasons why it was refused
     * @param receivedAt when it was taken in
     * @param decidedAt when moderation last decided; null before
     * @param withdrawnAt when its author took it back; null if not
     * @param decisionVersion of the decision in force, 0 if there was none
     * @param statementUrl where its statement of reasons is; null if it has none
     * @param appealUntil until when it can be appealed against; null if there is nothing to appeal against
     * @param appeal the author's latest appeal; null if there is none
     */
    @Schema(name = "SubmissionStatus")
    public record Status(
            UUID id,
            @Schema(
                            enumeration = {"received", "in-review", "published", "refused", "withdrawn"},
                            description = "received: is being screened; in-review: waits for a person, for the first"
                                    + " time or because a decision was taken back; withdrawn is final")
                    String state,
            @Nullable String campaign,
            @Schema(type = SchemaType.ARRAY) List<Reason> reasons,
            Instant receivedAt,
            @Nullable Instant decidedAt,
            @Nullable Instant withdrawnAt,
            long decisionVersion,
            @Nullable URI statementUrl,
            @Nullable Instant appealUntil,
            @Nullable AppealStatus appeal) {

        static Status of(SubmissionStatus status, @Nullable String campaignSlug, URI page) {
            return new Status(
                    status.id().value(),
                    status.state().code(),
                    campaignSlug,
                    status.reasons(),
                    status.receivedAt(),
                    status.decidedAt(),
                    status.withdrawnAt(),
                    status.decisionVersion(),
                    status.statement() == null ? null : URI.create(page + "/statement"),
                    status.contestable().until().orElse(null),
                    status.appeal() == null ? null : AppealStatus.of(status.appeal()));
        }
    }

    /**
     * An appeal as a program reads it.
     *
     * @param decisionVersion of the decision that it is about
     * @param state where it stands
     * @param lodgedAt when it was lodged
     * @param answer a person's words; null for none
     * @param answeredAt when it ended; null while it waits
     */
    @Schema(name = "AppealStatus")
    public record AppealStatus(
            long decisionVersion,
            @Schema(
                            enumeration = {
                                "lodged",
                                "upheld",
                                "upheld-without-picture",
                                "denied",
                                "decision-taken-back",
                                "too-late",
                                "withdrawn"
                            })
                    String state,
            Instant lodgedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        static AppealStatus of(Appeal appeal) {
            return new AppealStatus(
                    appeal.decisionVersion(),
                    appeal.state().code(),
                    appeal.lodgedAt(),
                    appeal.answer(),
                    appeal.answeredAt());
        }
    }

    @GET
    @Operation(summary = "Where the selfie stands", description = "A page for browsers, JSON for programs.")
    @APIResponse(
            responseCode = "200",
            description = "The status",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Status.class)))
    @APIResponse(responseCode = "404", description = "link-unknown")
    public Uni<Response> status(
            @PathParam("secret") String secret,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        PrivateLink link = MyPages.link(secret);
        boolean isNew = uri.getQueryParameters().containsKey("new");
        return submissions
                .statusOf(link)
                .map(MyPages::known)
                .chain(status -> Negotiated.wantsPage(headers)
                        ? pages.page(status, link, isNew, MyPages.language(headers, lang), null)
                        : Uni.createFrom().item(document(status, link)));
    }

    @DELETE
    @Operation(
            summary = "Withdraw the selfie",
            description =
                    "It leaves gallery and wall, and every copy of the photo is deleted. Repeating it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Status.class)))
    @APIResponse(responseCode = "404", description = "link-unknown")
    public Uni<Response> withdraw(@PathParam("secret") String secret) {
        PrivateLink link = MyPages.link(secret);
        return withdrawn(link).map(status -> document(status, link));
    }

    @POST
    @Path("withdraw")
    @Operation(summary = "Withdraw the selfie, from the page's form")
    @APIResponse(responseCode = "200", description = "Withdrawn, for programs")
    @APIResponse(responseCode = "303", description = "Withdrawn; back to the page")
    @APIResponse(responseCode = "404", description = "link-unknown")
    public Uni<Response> withdrawByForm(
            @PathParam("secret") String secret,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        PrivateLink link = MyPages.link(secret);
        String page = link.path() + MyPages.language(headers, lang).query();
        return withdrawn(link)
                .map(status -> Negotiated.wantsPage(headers)
                        ? MyPages.confidential(Response.seeOther(URI.create(page)))
                                .build()
                        : document(status, link));
    }

    private Uni<SubmissionStatus> withdrawn(PrivateLink link) {
        return withdrawSelfie.withdraw(link).map(MyPages::known);
    }

    private Response document(SubmissionStatus status, PrivateLink link) {
        return MyPages.confidential(Response.ok(pages.document(status, link), MediaType.APPLICATION_JSON_TYPE))
                .build();
    }
}
