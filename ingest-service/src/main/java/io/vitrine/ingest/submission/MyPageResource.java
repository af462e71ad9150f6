package io.vitrine.ingest.submission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.ingest.campaign.Campaign;
import io.vitrine.ingest.campaign.OpenCampaigns;
import io.vitrine.ingest.submission.SubmissionStatus.Reason;
import io.vitrine.web.WebConfig;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final OpenCampaigns campaigns;
    private final URI publicUrl;

    MyPageResource(Submissions submissions, WithdrawSelfie withdrawSelfie, OpenCampaigns campaigns, WebConfig web) {
        this.submissions = submissions;
        this.withdrawSelfie = withdrawSelfie;
        this.campaigns = campaigns;
        this.publicUrl = web.publicUrl();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance my(MyPage page);

        private Templates() {}
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
            @Nullable Instant withdrawnAt) {}

    @GET
    @Operation(summary = "Where the selfie stands", description = "A page for browsers, JSON for programs.")
    @APIResponse(
            responseCode = "200",
            description = "The status",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Status.class)))
    @APIResponse(responseCode = "404", description = "link-unknown")
    public Uni<Response> status(
            @PathParam("secret") String secret, @Context HttpHeaders headers, @Context UriInfo uri) {
        PrivateLink link = link(secret);
        boolean isNew = uri.getQueryParameters().containsKey("new");
        return submissions
                .statusOf(link)
                .map(MyPageResource::known)
                .chain(status -> Negotiated.wantsPage(headers)
                        ? page(status, link, isNew)
                        : Uni.createFrom().item(document(status)));
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
        return withdrawn(link(secret)).map(this::document);
    }

    @POST
    @Path("withdraw")
    @Operation(summary = "Withdraw the selfie, from the page's form")
    @APIResponse(responseCode = "200", description = "Withdrawn, for programs")
    @APIResponse(responseCode = "303", description = "Withdrawn; back to the page")
    @APIResponse(responseCode = "404", description = "link-unknown")
    public Uni<Response> withdrawByForm(@PathParam("secret") String secret, @Context HttpHeaders headers) {
        PrivateLink link = link(secret);
        return withdrawn(link)
                .map(status -> Negotiated.wantsPage(headers)
                        ? confidential(Response.seeOther(URI.create(link.path())))
                                .build()
                        : document(status));
    }

    private Uni<SubmissionStatus> withdrawn(PrivateLink link) {
        return withdrawSelfie.withdraw(link).map(MyPageResource::known);
    }

    private Uni<Response> page(SubmissionStatus status, PrivateLink link, boolean isNew) {
        MyPage page = new MyPage(
                status,
                campaigns.byId(status.campaignId()).orElse(null),
                publicUrl.resolve(link.path()),
                link.path(),
                isNew);
        return Templates.my(page).createUni().map(html -> confidential(
                        Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                .build());
    }

    private Response document(SubmissionStatus status) {
        Status body = new Status(
                status.id().value(),
                status.state().code(),
                campaigns.byId(status.campaignId()).map(Campaign::slug).orElse(null),
                status.reasons(),
                status.receivedAt(),
                status.decidedAt(),
                status.withdrawnAt());
        return confidential(Response.ok(body, MediaType.APPLICATION_JSON_TYPE)).build();
    }

    /** The address is the key: no cache, no search engine and no other site may learn it. */
    private static Response.ResponseBuilder confidential(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static PrivateLink link(String secret) {
        return PrivateLink.parse(secret).orElseThrow(Problems::unknownLink);
    }

    private static SubmissionStatus known(Optional<SubmissionStatus> status) {
        return status.orElseThrow(Problems::unknownLink);
    }
}
