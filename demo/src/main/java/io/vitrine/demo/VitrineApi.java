package io.vitrine.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system's HTTP API as one caller sees it. Waits when it is told to come back later, and gives up in the end. */
final class VitrineApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 12;
    private static final int OK = 200;
    private static final String BOUNDARY = "vitrine-demo-7f3a9c51d2";

    private final HttpClient http;
    private final URI base;
    private final @Nullable String bearer;

    VitrineApi(URI base, @Nullable String bearer) {
        this(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), base, bearer);
    }

    private VitrineApi(HttpClient http, URI base, @Nullable String bearer) {
        this.http = http;
        this.base = base;
        this.bearer = bearer;
    }

    /** The same system, seen by somebody with that token. */
    VitrineApi as(String token) {
        return new VitrineApi(http, base, token);
    }

    /** The same system, seen by a person without any key. */
    VitrineApi asAnybody() {
        return new VitrineApi(http, base, null);
    }

    Answer get(String path) {
        return demand(send(request(path).GET()), path);
    }

    /** Like {@link #get}, and a refusal is an answer too. */
    Answer ask(String path) {
        return send(request(path).GET());
    }

    /** Whether there is a page for people. */
    boolean hasPage(String path) {
        return once(HttpRequest.newBuilder(base.resolve(path))
                                .timeout(PATIENCE)
                                .header("Accept", "text/html")
                                .build())
                        .statusCode()
                == OK;
    }

    Answer delete(String path) {
        return demand(send(request(path).DELETE()), path);
    }

    Answer post(String path, Map<String, ?> body) {
        return demand(
                send(request(path).header("Content-Type", "application/json").POST(json(body))), path);
    }

    /** Sends a form of one field, as a page does. */
    Answer postForm(String path, String field, String value) {
        return demand(
                send(request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(field + "=" + encoded(value)))),
                path);
    }

    Answer put(String path, Map<String, ?> body) {
        return demand(
                send(request(path).header("Content-Type", "application/json").PUT(json(body))), path);
    }

    Answer postCsv(String path, byte[] csv) {
        return demand(
                send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(csv))), path);
    }

    Answer putPicture(String path, byte[] jpeg) {
        return demand(
                send(request(path).header("Content-Type", "image/jpeg").PUT(BodyPublishers.ofByteArray(jpeg))), path);
    }

    /** Sends a form with a photo, as a phone does. */
    Answer share(byte[] photo, Map<String, String> fields, String idempotencyKey) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> part(form, "name=\"" + name + "\"", null, value.getBytes(StandardCharsets.UTF_8)));
        part(form, "name=\"photo\"; filename=\"selfie.jpg\"", "image/jpeg", photo);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return demand(
                send(request("/api/submissions")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofByteArray(form.toByteArray()))),
                "/api/submissions");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void part(ByteArrayOutputStream form, String name, @Nullable String type, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = once(request);
            boolean later =
                    response.statusCode() == 429 || response.statusCode() == 503 || response.statusCode() == 502;
            if (!later || attempt == ATTEMPTS) {
                return answer(response);
            }
            pause(response.headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("\\d{1,4}"))
                    .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                    .orElse(SHORT_WAIT));
        }
    }

    private HttpResponse<String> once(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoFailure(
                    "Nothing answers at " + base + " (" + e + "). Start the system with ./vitrine up.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", e);
        }
    }

    static void pause(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        String body = response.body();
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), isJson && body.startsWith("{") ? Json.object(body) : Map.of());
    }

    private static Answer demand(Answer answer, String path) {
        if (!answer.isGood()) {
            throw new DemoFailure(path + " was answered with " + answer.status() + " " + answer.body(), null);
        }
        return answer;
    }
}
