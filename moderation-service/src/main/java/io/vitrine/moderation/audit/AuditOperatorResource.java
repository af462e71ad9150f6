package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vitrine.audit.Actor;
import io.vitrine.audit.ChainedEntry.Place;
import io.vitrine.web.OperatorOnly;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The audit logs of all brands, for the operator of the installation. The log is given as it lies in the database, and
 * the operator's program checks it itself, so that nobody has to believe this service.
 */
@Path("/api/review/operator/audit")
@Tag(name = "Operator")
@OperatorOnly
@PermitAll
public class AuditOperatorResource {

    private static final int MOST_LOGS = 1_000;

    private final AuditTrail trail;
    private final ExportAudit export;

    AuditOperatorResource(AuditTrail trail, ExportAudit export) {
        this.trail = trail;
        this.export = export;
    }

    /**
     * A page of logs.
     *
     * @param logs by brand
     * @param next the {@code after} of the next page; null on the last
     */
    public record LogList(List<LogView> logs, @Nullable UUID next) {}

    /**
     * A brand's log.
     *
     * @param brandId the brand
     * @param entries how many entries it has
     * @param hash of the last one
     */
    public record LogView(UUID brandId, long entries, String hash) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listAuditLogs", summary = "The brands that have an audit log")
    public Uni<LogList> logs(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MOST_LOGS) int limit) {
        return trail.heads(Optional.ofNullable(after), limit + 1).map(found -> {
            List<Place> page = found.size() > limit ? found.subList(0, limit) : found;
            return new LogList(
                    page.stream()
                            .map(end -> new LogView(
                                    end.brandId(), end.number(), end.hash().hex()))
                            .toList(),
                    found.size() > limit ? page.get(page.size() - 1).brandId() : null);
        });
    }

    @GET
    @Path("/{brandId}")
    @Produces(AuditResource.JSON_LINES)
    @Operation(
            operationId = "readAuditLog",
            summary = "A brand's log as JSON lines, with the personal values that are kept beside it, for a check")
    public Multi<byte[]> read(@PathParam("brandId") UUID brandId) {
        return AuditResource.stream(
                Uni.createFrom().voidItem(), export.lines(brandId, true), "vitrine-audit-check.jsonl");
    }

    @POST
    @Path("/{brandId}/export")
    @Produces(AuditResource.JSON_LINES)
    @Operation(
            operationId = "exportAuditLog",
            summary = "A brand's log as JSON lines without what is personal; the export itself is written down")
    public Multi<byte[]> export(@PathParam("brandId") UUID brandId) {
        return AuditResource.stream(
                export.announce(brandId, Actor.operator()), export.lines(brandId, false), "vitrine-audit.jsonl");
    }
}
