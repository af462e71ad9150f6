package io.vitrine.campaign.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.vitrine.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The changes of a gallery as server-sent events. */
@Path("/api/campaigns/{slug}/looks/stream")
@Tag(name = "Gallery")
public class LookStreamResource {

    /** How long a browser waits before it comes back by itself. */
    private static final long RECONNECT_MILLIS = 1_000;

    private final LookFeed feed;
    private final GalleryDoor door;
    private final GalleryConfig config;
    private final ObjectMapper json;
    private final Sse sse;
    private final AtomicInteger open = new AtomicInteger();

    LookStreamResource(LookFeed feed, GalleryDoor door, GalleryConfig config, ObjectMapper json, Sse sse) {
        this.feed = feed;
        this.door = door;
        this.config = config;
        this.json = json;
        this.sse = sse;
    }

    /**
     * Follows a gallery: {@code look} (a look appeared or changed), {@code gone} (a look must not be shown any more),
     * {@code restart} (too much was missed: read the gallery anew), and {@code alive} while nothing happens. Each
     * event's id resumes after it.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "followLooks", summary = "The changes of a gallery, as they happen")
    public Multi<OutboundSseEvent> follow(
            @PathParam("slug") String slug,
            @Parameter(description = "begin after this event or `Gallery-Version`; without it, from now on")
                    @QueryParam("after")
                    @Nullable
                    Long after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        if (open.get() >= config.streams()) {
            throw Problem.of(503, "too-many-streams", "Too many are watching", "Try again in a few seconds.")
                    .retryAfter(Duration.ofSeconds(10));
        }
        return door.open(slug).onItem().transformToMulti(campaign -> feed.follow(
                        campaign.id(), place(lastEventId, after))
                .map(news -> event(news, campaign.slug()))
                .onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(() -> open.decrementAndGet()));
    }

    private OutboundSseEvent event(LookFeed.News news, String slug) {
        var event = sse.newEventBuilder()
                .id(Long.toString(news.version()))
                .reconnectDelay(RECONNECT_MILLIS)
                .mediaType(MediaType.TEXT_PLAIN_TYPE);
        if (news instanceof LookFeed.Shown shown) {
            return event.name("look")
                    .data(write(LookView.of(shown.look(), slug)))
                    .build();
        }
        if (news instanceof LookFeed.Gone gone) {
            return event.name("gone").data(write(Map.of("id", gone.lookId()))).build();
        }
        String name = news instanceof LookFeed.Restart ? "restart" : "alive";
        return event.name(name).data("{}").build();
    }

    /** A browser that reconnects by itself says where it was; that is newer than what the page's address says. */
    private static @Nullable Long place(@Nullable String lastEventId, @Nullable Long after) {
        if (lastEventId == null || !lastEventId.matches("\\d{1,18}")) {
            return after;
        }
        return Long.valueOf(lastEventId);
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("looks are plain data", e);
        }
    }
}
