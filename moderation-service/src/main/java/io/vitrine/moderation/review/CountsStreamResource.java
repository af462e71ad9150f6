package io.vitrine.moderation.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.vitrine.web.Problem;
import io.vitrine.web.Roles;
import io.vitrine.web.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits at the desk, as server-sent events. */
@Path("/api/review/counts/stream")
@Tag(name = "Review desk")
@RolesAllowed({Roles.OWNER, Roles.MODERATOR})
public class CountsStreamResource {

    /** How long a browser waits before it comes back by itself. */
    private static final long RECONNECT_MILLIS = 2_000;

    private final LiveCounts counts;
    private final SignedIn signedIn;
    private final ReviewConfig config;
    private final ObjectMapper json;
    private final Sse sse;
    private final AtomicInteger open = new AtomicInteger();

    CountsStreamResource(LiveCounts counts, SignedIn signedIn, ReviewConfig config, ObjectMapper json, Sse sse) {
        this.counts = counts;
        this.signedIn = signedIn;
        this.config = config;
        this.json = json;
        this.sse = sse;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followDesk",
            summary = "What waits at the desk, as it changes",
            description = "Each event `counts` is the whole: nothing has to be caught up after a pause.")
    public Multi<OutboundSseEvent> follow() {
        if (open.get() >= config.streams()) {
            throw Problem.of(503, "too-many-streams", "Too many are watching", "Try again in a few seconds.")
                    .retryAfter(Duration.ofSeconds(10));
        }
        return counts.follow(signedIn.member().brandId())
                .map(this::event)
                .onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(() -> open.decrementAndGet());
    }

    private OutboundSseEvent event(DeskFigures figures) {
        try {
            return sse.newEventBuilder()
                    .name("counts")
                    .reconnectDelay(RECONNECT_MILLIS)
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(json.writeValueAsString(figures))
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the desk's figures cannot be written", e);
        }
    }
}
