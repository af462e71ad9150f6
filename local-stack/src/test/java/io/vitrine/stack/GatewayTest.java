package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private final Ports ports = new Ports();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int away = ports.any();
    private HttpServer upstream;
    private Gateway gateway;

    @BeforeEach
    void startBoth() throws IOException {
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.setExecutor(Executors.newCachedThreadPool());
        upstream.start();
        Address present = Address.local(upstream.getAddress().getPort());
        gateway = new Gateway(
                Address.local(ports.any()),
                Map.of("ingest", present, "moderation", Address.local(away), "campaign", present));
        gateway.start();
    }

    @AfterEach
    void stopBoth() {
        gateway.close();
        upstream.stop(0);
    }

    @Test
    void tellsTheServiceWhoAskedAndBelievesNoClientAboutIt() throws Exception {
        // Given
        CompletableFuture<Map<String, List<String>>> seen = new CompletableFuture<>();
        upstream.createContext("/g/ootd", exchange -> {
            seen.complete(Map.copyOf(exchange.getRequestHeaders()));
            answer(exchange, 200, "here");
        });
        // When
        HttpResponse<String> response = client.send(
                request("/g/ootd")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "for=203.0.113.7")
                        .header("X-Real-IP", "203.0.113.7")
                        .build(),
                BodyHandlers.ofString());
        // Then
        assertThat(response.body()).isEqualTo("here");
        Map<String, List<String>> headers = seen.get(5, TimeUnit.SECONDS);
        String own = gateway.address().toString();
        assertThat(headers.get("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-forwarded-host")).containsExactly(own);
        assertThat(headers.get("X-forwarded-proto")).containsExactly("http");
        assertThat(headers.get("Host")).containsExactly(own);
        assertThat(headers).doesNotContainKeys("Forwarded", "X-real-ip");
    }

    @Test
    void passesStatusHeadersAndBodyOnAsTheyAre() throws Exception {
        // Given
        upstream.createContext("/api/looks", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "a=1");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            answer(exchange, 409, "{\"status\":409}");
        });
        // When
        HttpResponse<String> response =
                client.send(request("/api/looks?after=x%20y").build(), BodyHandlers.ofString());
        // Then
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(response.headers().firstValue("etag")).contains("\"7\"");
        assertThat(response.body()).isEqualTo("{\"status\":409}");
    }

    @Test
    void answersWithoutABodyStayWithoutOne() throws Exception {
        // Given
        upstream.createContext("/media/unchanged", exchange -> {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        upstream.createContext("/api/looks/1/pin", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        // When
        String unchanged = raw("GET /media/unchanged HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        String nothing =
                raw("POST /api/looks/1/pin HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        // Then
        assertThat(unchanged).startsWith("HTTP/1.1 304").doesNotContainIgnoringCase("transfer-encoding");
        assertThat(nothing).startsWith("HTTP/1.1 204").doesNotContainIgnoringCase("transfer-encoding");
    }

    @Test
    void handsEventsOnWhileTheStreamIsOpen() throws Exception {
        // Given
        CountDownLatch firstWasSeen = new CountDownLatch(1);
        upstream.createContext("/api/campaigns/ootd/looks/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                write(out, "data: first\n\n");
                firstWasSeen.await(10, TimeUnit.SECONDS);
                write(out, "data: second\n\n");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        // When
        HttpResponse<InputStream> response =
                client.send(request("/api/campaigns/ootd/looks/stream").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            firstWasSeen.countDown();
            lines.readLine();
            // Then
            assertThat(first).isEqualTo("data: first");
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void handsAnUploadOnBeforeItIsWhole() throws Exception {
        // Given
        AtomicLong received = new AtomicLong();
        upstream.createContext("/api/submissions", exchange -> {
            byte[] buffer = new byte[8192];
            try (InputStream in = exchange.getRequestBody()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    received.addAndGet(read);
                }
            }
            answer(exchange, 202, "{}");
        });
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), gateway.address().port())) {
            OutputStream out = socket.getOutputStream();
            // When
            write(
                    out,
                    "POST /api/submissions HTTP/1.1\r\nHost: a\r\nContent-Length: 20000\r\nExpect: 100-continue\r\n\r\n");
            write(out, "x".repeat(10_000));
            // Then
            await().atMost(10, TimeUnit.SECONDS).until(() -> received.get() == 10_000);
            write(out, "x".repeat(10_000));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            answer.readLine();
            assertThat(answer.readLine()).startsWith("HTTP/1.1 202");
            assertThat(received).hasValue(20_000);
        }
    }

    @Test
    void endsTheServicesStreamWhenTheVisitorLeaves() throws Exception {
        // Given
        CompletableFuture<Void> noticed = new CompletableFuture<>();
        upstream.createContext("/api/campaigns/gone/looks/stream", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!noticed.isDone()) {
                    write(out, ": still here\n\n".repeat(100));
                }
            } catch (IOException closed) {
                noticed.complete(null);
            }
        });
        // When
        try (InputStream events = client.send(
                        request("/api/campaigns/gone/looks/stream").build(), BodyHandlers.ofInputStream())
                .body()) {
            assertThat(events.read()).isEqualTo(':');
        }
        // Then
        assertThat(noticed).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void tellsAProgramThatAServiceIsAway() throws Exception {
        // When
        HttpResponse<String> response = client.send(request("/api/review/cases").build(), BodyHandlers.ofString());
        // Then
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("retry-after")).contains("2");
        assertThat(response.body()).contains("urn:vitrine:problem:service-away", "Try again");
    }

    @Test
    void tellsAPersonThatAServiceIsAwayAndTriesAgainByItself() throws Exception {
        // When
        HttpResponse<String> response =
                client.send(request("/review").header("Accept", "text/html").build(), BodyHandlers.ofString());
        // Then
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(response.body()).contains("One moment, please", "http-equiv=\"refresh\"");
    }

    @Test
    void answersALargeUploadToAServiceThatIsAway() throws Exception {
        // When
        HttpResponse<String> response = client.send(
                request("/api/review/cases/1/decision")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[3_000_000]))
                        .build(),
                BodyHandlers.ofString());
        // Then
        assertThat(response.statusCode()).isEqualTo(502);
    }

    @Test
    void keepsMetricsInside() throws Exception {
        // Given
        upstream.createContext("/q/metrics", exchange -> answer(exchange, 200, "secret"));
        // When
        HttpResponse<String> response = client.send(request("/q/metrics").build(), BodyHandlers.ofString());
        // Then
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("urn:vitrine:problem:not-found");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + gateway.address() + path))
                .version(HttpClient.Version.HTTP_1_1);
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), gateway.address().port())) {
            write(socket.getOutputStream(), request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
