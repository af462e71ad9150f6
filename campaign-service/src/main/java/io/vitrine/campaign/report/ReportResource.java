package io.vitrine.campaign.report;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vitrine.campaign.gallery.LooksResource;
import io.vitrine.web.Problem;
import io.vitrine.web.WebConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reporting a look, for programs. */
@Path("/api/looks/{id}/reports")
@Tag(name = "Reports")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private final ReportLook reportLook;
    private final ReportLimit limit;
    private final URI publicUrl;

    ReportResource(ReportLook reportLook, ReportLimit limit, WebConfig web) {
        this.reportLook = reportLook;
        this.limit = limit;
        this.publicUrl = web.publicUrl();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportLook",
            summary = "Report a public look",
            description =
                    "ground: me, child, nudity, harassment, copyright, spam, other; or, with an explanation and"
                            + " goodFaith, illegal-child-abuse, illegal-intimate, illegal-hate, illegal-privacy, illegal-other.")
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "invalid-fields")
    @APIResponse(responseCode = "404", description = "look-unknown")
    @APIResponse(responseCode = "429", description = "too-many-reports")
    public Uni<Response> report(@PathParam("id") UUID id, @NotNull ReportWish wish, HttpServerRequest request) {
        Map<String, String> errors = wish.errors();
        if (!errors.isEmpty()) {
            return Uni.createFrom().failure(invalid(errors));
        }
        var wait = limit.attempt(request.remoteAddress().hostAddress());
        if (wait.isPresent()) {
            return Uni.createFrom().failure(tooMany(wait.get()));
        }
        return reportLook
                .report(id, wish.complaint())
                .map(taken -> accepted(taken.orElseThrow(LooksResource::unknownLook)));
    }

    private Response accepted(ReportLook.Receipt taken) {
        URI statusUrl = publicUrl.resolve(taken.link().path());
        return Response.accepted(new Receipt(taken.id(), statusUrl))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(statusUrl)
                .build();
    }

    /** In the form of web-kit's own checks of fields. */
    private static Problem invalid(Map<String, String> errors) {
        List<Map<String, String>> fields = errors.entrySet().stream()
                .map(error -> Map.of("field", error.getKey(), "message", error.getValue()))
                .toList();
        return Problem.of(
                        400,
                        "invalid-fields",
                        "Some fields need a change",
                        "Correct the fields that are named here and send again.")
                .with("errors", fields);
    }

    static Problem tooMany(Duration wait) {
        return Problem.of(429, "too-many-reports", "Too many reports from here", waitInWords(wait))
                .retryAfter(wait);
    }

    static String waitInWords(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return "There were many reports from your network. Try again in "
                + (minutes == 1 ? "a minute." : minutes + " minutes.");
    }

    /**
     * A report that was taken.
     *
     * @param id the report
     * @param statusUrl the private link to follow it: a page for browsers, JSON for programs; keep it secret
     */
    @Schema(name = "ReportReceipt")
    public record Receipt(UUID id, URI statusUrl) {}
}
