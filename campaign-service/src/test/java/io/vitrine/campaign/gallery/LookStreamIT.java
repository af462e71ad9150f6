package io.vitrine.campaign.gallery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vitrine.campaign.gallery.Selfies.Scene;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VitrineStackResource.class, initArgs = @ResourceArg(name = "database", value = "campaign"))
class LookStreamIT {

    @Inject
    Selfies selfies;

    @TestHTTPResource("/")
    URI service;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();
    private Scene scene;

    @BeforeEach
    void scene() {
        scene = selfies.scene();
    }

    @AfterEach
    void hangUp() {
        open.forEach(stream -> stream.cancel(true));
    }

    @Test
    void aNewLookAndItsEndAreToldAtOnce() {
        Queue<String> lines = follow("", null);
        await().until(() -> events(lines), List.of("alive")::equals);
        UUID submission = UUID.randomUUID();

        selfies.send(selfies.approval(scene, submission, 1, "Sun #ootd"));
        await().until(() -> events(lines), List.of("alive", "look")::equals);
        assertThat(lines).anyMatch(line -> line.startsWith("data:") && line.contains("\"caption\":\"Sun #ootd\""));

        selfies.send(selfies.withdrawal(scene, submission));
        await().until(() -> events(lines), List.of("alive", "look", "gone")::equals);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("data:")
                        && line.contains(selfies.lookOf(submission).toString())
                        && !line.contains("caption"));
    }

    @Test
    void whoWasAwayHearsWhatWasMissedAndNothingTwice() {
        UUID first = UUID.randomUUID();
        publish(first, "first #ootd");
        String version =
                given().get("/api/campaigns/{slug}/looks", scene.slug()).header("Gallery-Version");
        UUID second = publish(UUID.randomUUID(), "second #ootd");
        UUID event = selfies.send(selfies.withdrawal(scene, first));
        await().until(() -> selfies.applied(event));

        Queue<String> lines = follow("", version);

        await().until(() -> events(lines), List.of("alive", "look", "gone")::equals);
        assertThat(lines).anyMatch(line -> line.contains(second.toString()));
    }

    @Test
    void whoComesFromAnotherTimeIsToldToReadAnew() {
        publish(UUID.randomUUID(), "first #ootd");

        Queue<String> lines = follow("?after=999999", null);

        await().until(() -> events(lines), List.of("restart")::equals);
    }

    private UUID publish(UUID submission, String caption) {
        UUID event = selfies.send(selfies.approval(scene, submission, 1, caption));
        await().until(() -> selfies.applied(event));
        UUID look = selfies.lookOf(submission);
        await().until(
                        () -> given().get("/api/campaigns/{slug}/looks?limit=1", scene.slug())
                                .jsonPath()
                                .getString("looks[0].id"),
                        look.toString()::equals);
        return look;
    }

    private Queue<String> follow(String query, String lastEventId) {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        var request = HttpRequest.newBuilder(
                        service.resolve("/api/campaigns/" + scene.slug() + "/looks/stream" + query))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        open.add(http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> {
                    try (Stream<String> body = answer.body()) {
                        body.forEach(lines::add);
                    }
                }));
        return lines;
    }

    private static List<String> events(Queue<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring(6).strip())
                .toList();
    }
}
