package io.vitrine.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Watches a gallery's stream as a wall does, and notes when it was told of each look. */
final class LookWatch implements AutoCloseable {

    private static final Pattern AUTHOR = Pattern.compile("\"author\":\"([^\"]+)\"");

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final InputStream stream;

    LookWatch(URI system, String campaign) {
        HttpRequest request = HttpRequest.newBuilder(system.resolve("/api/campaigns/" + campaign + "/looks/stream"))
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<InputStream> response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The stream was answered with " + response.statusCode());
            }
            stream = response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("The stream cannot be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        Thread reader = new Thread(this::read, "look-watch");
        reader.setDaemon(true);
        reader.start();
    }

    /** Moments by the look's author, as {@link System#nanoTime()} counts. */
    Map<String, Long> seen() {
        return seen;
    }

    private void read() {
        boolean isLook = false;
        StringBuilder line = new StringBuilder();
        try (InputStreamReader characters = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int c = characters.read(); c >= 0; c = characters.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    continue;
                }
                String text = line.toString();
                line.setLength(0);
                isLook = text.startsWith("event:") ? text.contains("look") : isLook;
                Matcher author = AUTHOR.matcher(text);
                if (isLook && text.startsWith("data:") && author.find()) {
                    seen.putIfAbsent(author.group(1), System.nanoTime());
                }
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The stream cannot be closed", e);
        }
    }
}
