package io.vitrine.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public API as one caller sees it.
 *
 * @param base the one origin
 * @param bearer a session's token or the operator's key; null for the public
 */
public record Api(URI base, @Nullable String bearer) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BOUNDARY = "----vitrine-journey";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What came back; {@code json} is missing where there was none. */
    public record Reply(int status, JsonNode json, HttpResponse<String> response) {

        /** @throws IllegalStateException unless the request succeeded */
        public JsonNode good() {
            if (status >= 300) {
                throw new IllegalStateException(
                        response.request().method() + " " + response.uri() + " gave " + status + " " + response.body());
            }
            return json;
        }
    }

    public Api as(String token) {
        return new Api(base, token);
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Asks for a page as a browser does. */
    public Reply page(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept", "text/html"));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(written(body))));
    }

    public Reply put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(written(body))));
    }

    public Reply postCsv(String path, String csv) {
        return send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)));
    }

    /** Sends a selfie; {@code fields} are the form's other fields. */
    public Reply share(byte[] photo, Map<String, String> fields, String idempotencyKey) {
        return send(share(photo, fields).header("Idempotency-Key", idempotencyKey));
    }

    private HttpRequest.Builder share(byte[] photo, Map<String, String> fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(form, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(form, "name=\"photo\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg", photo);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request("/api/submissions")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.toByteArray()));
    }

    private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("No JSON: " + body, e);
        }
    }

    /** @throws Unreachable if nothing answered */
    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            boolean isJson = body.startsWith("{") || body.startsWith("[");
            return new Reply(response.statusCode(), isJson ? JSON.readTree(body) : MissingNode.getInstance(), response);
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(e);
        }
    }

    /** The system did not answer. */
    public static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreachable(Exception cause) {
            super(cause);
        }
    }
}
