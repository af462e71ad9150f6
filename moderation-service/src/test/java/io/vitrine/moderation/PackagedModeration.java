package io.vitrine.moderation;

import io.minio.MinioClient;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vitrine.delivery.EventJson;
import io.vitrine.stack.Ports;
import io.vitrine.stack.Service;
import io.vitrine.teststack.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * The packaged service as a process, with the memory that the launcher gives it, on Kafka, PostgreSQL and an object
 * store of its own: it can be killed, and started again on what it left.
 */
public final class PackagedModeration implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final TestStack stack = TestStack.start();
    private final Map<String, String> settings = stack.settings("moderation");
    private final Path folder;
    private final int port = new Ports().any();
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final EventWire wire;
    private final Selfies selfies;
    private Process process;

    /** Starts it. */
    public PackagedModeration(Path folder) {
        this.folder = folder;
        this.process = launch();
        awaitReadiness();
        this.pool = pool(vertx, settings);
        this.wire = new EventWire(settings.get("VITRINE_KAFKA"));
        this.selfies = new Selfies(new EventJson(), minio(settings), pool, wire);
    }

    /** Plays ingest and the campaign service. */
    public Selfies selfies() {
        return selfies;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Where the service listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether a thread of the process is inside {@code method} at this moment. */
    public boolean isInside(String method) {
        try {
            Process dump = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return dump.waitFor() == 0 && text.contains(method);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again, on what it left. It may begin to screen before it answers. */
    public void startAgain() {
        process = launch();
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Service.MODERATION.heap() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(Service.MODERATION.javaOptions());
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("target", "quarkus-app").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(settings);
        builder.environment().putAll(Service.MODERATION.environment());
        builder.environment().put("VITRINE_MODERATION_MODELS", "false");
        builder.environment().put("VITRINE_HTTP_HOST", "127.0.0.1");
        builder.environment().put("VITRINE_HTTP_PORT", Integer.toString(port));
        // Kafka misses a killed member of its group soon
        for (String channel : List.of("SUBMISSIONS", "CAMPAIGNS")) {
            builder.environment().put("MP_MESSAGING_INCOMING_" + channel + "_SESSION_TIMEOUT_MS", "6000");
            builder.environment().put("MP_MESSAGING_INCOMING_" + channel + "_HEARTBEAT_INTERVAL_MS", "1000");
        }
        // what died is tried again when its lease is over
        builder.environment().put("VITRINE_MODERATION_SCREENING_LEASE", "20s");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Package moderation-service first", e);
        }
    }

    private Path log() {
        return folder.resolve("moderation.log");
    }

    /** Waits until it answers. */
    public void awaitReadiness() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(url().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The service ended:\n" + Files.readString(log()));
            }
            try {
                return client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notListeningYet) {
                return false;
            }
        });
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Pool pool(Vertx vertx, Map<String, String> settings) {
        return PgBuilder.pool()
                .connectingTo(new PgConnectOptions()
                        .setHost(settings.get("VITRINE_DB_HOST"))
                        .setPort(Integer.parseInt(settings.get("VITRINE_DB_PORT")))
                        .setDatabase(settings.get("VITRINE_DB_NAME"))
                        .setUser(settings.get("VITRINE_DB_USER"))
                        .setPassword(settings.get("VITRINE_DB_PASSWORD")))
                .using(vertx)
                .build();
    }

    private static MinioClient minio(Map<String, String> settings) {
        return MinioClient.builder()
                .endpoint(settings.get("VITRINE_S3_HOST"), Integer.parseInt(settings.get("VITRINE_S3_PORT")), false)
                .region("us-east-1")
                .credentials(settings.get("VITRINE_S3_ACCESS_KEY"), settings.get("VITRINE_S3_SECRET_KEY"))
                .build();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        wire.close();
        pool.closeAndAwait();
        vertx.closeAndAwait();
        stack.close();
    }
}
