package io.vitrine.campaign.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vitrine.campaign.gallery.GalleryDoor;
import io.vitrine.web.Problem;
import io.vitrine.web.WebConfig;
import io.vitrine.web.language.PageLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the private link of a report opens, for the person who reported alone. */
@Path("/reports/{secret}")
@Tag(name = "Reports")
@PermitAll
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class ReportStatusResource {

    private final Reports reports;
    private final GalleryDoor door;
    private final URI publicUrl;

    ReportStatusResource(Reports reports, GalleryDoor door, WebConfig web) {
        this.reports = reports;
        this.door = door;
        this.publicUrl = web.publicUrl();
    }

    @CheckedTemplate(basePath = "report")
    static final class Templates {

        static native TemplateInstance status(ReportStatusPage page);

        private Templates() {}
    }

    @GET
    @Operation(
            summary = "What became of a report",
            description =
                    "A page for browsers, in the language of Accept-Language or of lang: en, de, fr or es; JSON for"
                            + " programs.")
    @APIResponse(
            responseCode = "200",
            description = "The status",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Status.class)))
    @APIResponse(responseCode = "404", description = "report-unknown")
    public Uni<Response> status(
            @PathParam("secret") String secret, @Context HttpHeaders headers, @Context UriInfo uri) {
        ReportLink link = ReportLink.parse(secret).orElseThrow(ReportStatusResource::unknown);
        boolean isNew = uri.getQueryParameters().containsKey("new");
        PageLanguage language =
                PageLanguage.of(uri.getQueryParameters().getFirst("lang"), headers.getAcceptableLanguages());
        return reports.of(link)
                .map(found -> found.orElseThrow(ReportStatusResource::unknown))
                .chain(report -> wantsPage(headers)
                        ? page(report, link, isNew, language)
                        : Uni.createFrom().item(() -> confidential(
                                        Response.ok(Status.of(report), MediaType.APPLICATION_JSON_TYPE))
                                .build()));
    }

    private Uni<Response> page(FiledReport report, ReportLink link, boolean isNew, PageLanguage language) {
        return door.open(report.campaignId())
                .map(campaign ->
                        new ReportStatusPage(report, campaign, publicUrl.resolve(link.path()), isNew, language))
                .chain(page -> Templates.status(page).createUni())
                .map(html -> confidential(Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                        .build());
    }

    /** Whether HTML is what the caller wants most; a program that takes anything gets JSON. */
    private static boolean wantsPage(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    /** The address is the key: no cache, no search engine and no other site may learn it. */
    static Response.ResponseBuilder confidential(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static Problem unknown() {
        return Problem.of(
                404,
                "report-unknown",
                "There is no such report",
                "Check the address: the link that you got when you reported the look is the only way here.");
    }

    /**
     * A report's status as a program reads it.
     *
     * @param id the report
     * @param look the look
     * @param ground the code of why it was reported
     * @param state received, in-review, removed, kept or no-longer-shown
     * @param hiddenMeanwhile whether the look is not shown until a person has decided; false once one has
     * @param reasonCode why it was removed, for machines; null otherwise
     * @param reason the answer in a sentence; null before
     * @param reportedAt when it was reported
     * @param answeredAt when it was answered; null before
     * @param insteadOf the answer that was given before, if this state takes it back; null otherwise
     */
    @Schema(name = "ReportStatus")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Status(
            UUID id,
            UUID look,
            String ground,
            @Schema(enumeration = {"received", "in-review", "removed", "kept", "no-longer-shown"}) String state,
            boolean hiddenMeanwhile,
            @Nullable String reasonCode,
            @Nullable String reason,
            Instant reportedAt,
            @Nullable Instant answeredAt,
            @Schema(enumeration = {"removed", "kept", "no-longer-shown"}) @Nullable String insteadOf) {

        static Status of(FiledReport report) {
            ReportStanding standing = report.standing();
            var answer = standing instanceof ReportStanding.Answered answered ? answered : null;
            return new Status(
                    report.id(),
                    report.lookId(),
                    report.ground().code(),
                    ReportStatusPage.state(standing),
                    standing instanceof ReportStanding.Waiting waiting && waiting.hidden(),
                    answer == null ? null : answer.reasonCode(),
                    answer == null ? null : answer.reason(),
                    report.at(),
                    answer == null ? null : answer.at(),
                    standing.insteadOf() == null ? null : ReportStatusPage.state(standing.insteadOf()));
        }
    }
}
