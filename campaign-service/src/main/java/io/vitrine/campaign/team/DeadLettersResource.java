package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import io.vitrine.delivery.DeadLetter;
import io.vitrine.delivery.DeadLetterDesk;
import io.vitrine.web.OperatorOnly;
import io.vitrine.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The events that no service could apply, of the whole installation. */
@Path("/api/operator/dead-letters")
@Tag(name = "Operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@OperatorOnly
@PermitAll
public class DeadLettersResource {

    private final DeadLetterDesk desk;

    DeadLettersResource(DeadLetterDesk desk) {
        this.desk = desk;
    }

    /** Dead letters, newest first. */
    public record DeadLetters(List<DeadLetter> deadLetters) {}

    /**
     * Which letters to replay: some, or all.
     *
     * @param ids as the list names them
     * @param all instead of ids
     */
    public record Replay(@Nullable @Size(max = 1_000) List<String> ids, boolean all) {}

    /** How many letters went back to their topics. */
    public record Replayed(int replayed) {}

    @GET
    @Operation(operationId = "listDeadLetters", summary = "Events that could not take effect, with their cause")
    @APIResponse(responseCode = "200", description = "Newest first")
    public Uni<DeadLetters> list(@QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) int limit) {
        return desk.list(limit).map(DeadLetters::new);
    }

    @POST
    @Path("/replay")
    @Operation(operationId = "replayDeadLetters", summary = "Send dead letters to their topics again")
    @APIResponse(responseCode = "200", description = "How many; letters that are gone are not counted")
    public Uni<Replayed> replay(@Valid Replay wish) {
        if (wish.all()) {
            return desk.replayAll().map(Replayed::new);
        }
        List<String> ids = wish.ids();
        if (ids == null || ids.isEmpty()) {
            throw Problem.of(
                    400, "nothing-to-replay", "Nothing to replay", "Name letters in \"ids\", or send {\"all\": true}.");
        }
        return desk.replay(ids).map(Replayed::new);
    }
}
