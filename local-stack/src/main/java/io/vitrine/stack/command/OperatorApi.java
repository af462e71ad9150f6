package io.vitrine.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vitrine.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Talks to the running Vitrine as its operator, through the gateway like anyone. */
final class OperatorApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Replaying dead letters reads whole topics. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String AUDIT_LOGS = "/api/review/operator/audit";

    private static final int OK_FROM = 200;
    private static final int OK_BEFORE = 300;

    private final String url;
    private final String operatorKey;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    OperatorApi(String url, String operatorKey) {
        this.url = url;
        this.operatorKey = operatorKey;
    }

    void makeBrand(String slug, String name) {
        send("PUT", "/api/operator/brands/" + encoded(slug), Map.of("name", name));
    }

    /** A link that signs one person in once: {@code url}, {@code expiresAt}. */
    JsonNode signInLink(String brand, String email, String name, String role) {
        return send(
                "POST",
                "/api/operator/brands/" + encoded(brand) + "/sign-in-links",
                Map.of("email", email, "name", name, "role", role));
    }

    JsonNode deadLetters() {
        return send("GET", "/api/operator/dead-letters", null);
    }

    JsonNode replay(Collection<String> ids) {
        return send("POST", "/api/operator/dead-letters/replay", Map.of("ids", ids));
    }

    JsonNode replayAll() {
        return send("POST", "/api/operator/dead-letters/replay", Map.of("all", true));
    }

    /** A page of brands: {@code brands}, {@code next}. */
    JsonNode brands(String after) {
        return send("GET", "/api/operator/brands?after=" + encoded(after), null);
    }

    /** A page of brands that have an audit log: {@code logs}, {@code next}. */
    JsonNode auditLogs(String after) {
        String from = after.isEmpty() ? "" : "?after=" + encoded(after);
        return send("GET", AUDIT_LOGS + from, null);
    }

    /** Gives the brand's audit log line by line, with the personal values that are kept beside it. */
    void readAuditLog(String brandId, Consumer<String> line) {
        stream("GET", AUDIT_LOGS + "/" + encoded(brandId), line);
    }

    /** Gives the brand's audit log line by line, without what is personal; the log keeps that this was done. */
    void exportAuditLog(String brandId, Consumer<String> line) {
        stream("POST", AUDIT_LOGS + "/" + encoded(brandId) + "/export", line);
    }

    JsonNode openCampaigns() {
        return send("GET", "/api/campaigns", null);
    }

    /** However long it is: the patience is for the first line alone. */
    private void stream(String method, String path, Consumer<String> line) {
        HttpRequest request = request(method, path, HttpRequest.BodyPublishers.noBody());
        try {
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (isOk(response.statusCode())) {
                    lines.forEach(line);
                } else {
                    throw refused(method, path, response.statusCode(), parsed(lines.collect(Collectors.joining())));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StackException("Vitrine does not answer at " + url + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The request to Vitrine was interrupted.", e);
        }
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        try {
            HttpRequest.BodyPublisher publisher = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            HttpRequest request = request(method, path, publisher);
            return answer(method, path, client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new StackException("Vitrine does not answer at " + url + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The request to Vitrine was interrupted.", e);
        }
    }

    private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + operatorKey)
                .header("Accept", "application/json, text/plain")
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
    }

    private static boolean isOk(int status) {
        return status >= OK_FROM && status < OK_BEFORE;
    }

    private static StackException refused(String method, String path, int status, JsonNode body) {
        return new StackException(method + " " + path + " was refused (" + status + "). "
                + body.path("detail").asText());
    }

    private static JsonNode answer(String method, String path, HttpResponse<String> response) throws IOException {
        JsonNode body = response.body().isBlank() ? MissingNode.getInstance() : parsed(response.body());
        if (isOk(response.statusCode())) {
            return body;
        }
        throw refused(method, path, response.statusCode(), body);
    }

    private static JsonNode parsed(String body) throws IOException {
        return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : MissingNode.getInstance();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
