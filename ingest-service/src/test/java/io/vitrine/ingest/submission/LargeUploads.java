package io.vitrine.ingest.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends photos of many megabytes; REST-assured takes minutes for one. */
final class LargeUploads {

    private static final String BOUNDARY = "----boundary-of-tests";

    private final URI submissions;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    LargeUploads(int port) {
        submissions = URI.create("http://localhost:" + port + "/api/submissions");
    }

    /** Sends with the length told beforehand. */
    HttpResponse<String> send(byte[] photo, String campaign, String terms) throws IOException, InterruptedException {
        return send(BodyPublishers.ofByteArray(body(photo, campaign, terms)));
    }

    /** Sends in chunks, without saying how many there will be. */
    HttpResponse<String> sendInChunks(byte[] photo, String campaign, String terms)
            throws IOException, InterruptedException {
        InputStream body = new ByteArrayInputStream(body(photo, campaign, terms));
        return send(BodyPublishers.ofInputStream(() -> body));
    }

    private HttpResponse<String> send(BodyPublisher body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(submissions)
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Accept", "application/json")
                        .header("X-Forwarded-For", "10.9.9.9")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] body(byte[] photo, String campaign, String terms) {
        byte[] before = (field("campaign", campaign) + field("consent", terms) + "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"me.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + photo.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(photo, 0, body, before.length, photo.length);
        System.arraycopy(after, 0, body, before.length + photo.length, after.length);
        return body;
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
