package io.vitrine.moderation.rulebook;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.rulebook.ReplayDecisions.Difference;
import io.vitrine.web.OperatorOnly;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The judgements of all brands evaluated again, for the operator of the installation. Changes nothing. */
@Path("/api/review/operator/replay")
@Tag(name = "Operator")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
@PermitAll
public class ReplayOperatorResource {

    private static final int MOST = 1_000;

    private final ReplayDecisions replay;

    ReplayOperatorResource(ReplayDecisions replay) {
        this.replay = replay;
    }

    /**
     * A page of judgements.
     *
     * @param judged how many were evaluated again
     * @param differences those that came out otherwise
     * @param next the {@code after} of the next page; null on the last
     */
    public record ReplayPage(
            int judged, List<DifferenceView> differences, @Nullable UUID next) {}

    /**
     * A judgement that does not come out as it was kept.
     *
     * @param caseId the case
     * @param policy hash of the policy that judged
     * @param kept the verdict then, JSON
     * @param now the verdict now, JSON, or why there is none
     */
    public record DifferenceView(UUID caseId, String policy, String kept, String now) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.caseId(), difference.policy(), difference.kept(), difference.now());
        }
    }

    @GET
    @Operation(
            operationId = "replayDecisions",
            summary = "Judges again by the policies and features that were kept, and lists what comes out otherwise")
    public Uni<ReplayPage> replay(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(MOST) int limit) {
        return replay.page(Optional.ofNullable(after), limit)
                .map(page -> new ReplayPage(
                        page.judged(),
                        page.differences().stream().map(DifferenceView::of).toList(),
                        page.next()));
    }
}
