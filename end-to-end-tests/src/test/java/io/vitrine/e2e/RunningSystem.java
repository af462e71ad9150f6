package io.vitrine.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The packaged system, started once for the whole suite and stopped after it; a parameter of the tests. */
final class RunningSystem implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(90);
    /** The launcher takes free ports from its own on. */
    private static final int PORTS = 12;

    private final Path project = Path.of(System.getProperty("vitrine.project", ".."))
            .toAbsolutePath()
            .normalize();
    private final Path target =
            Path.of(System.getProperty("vitrine.target", "target")).toAbsolutePath();
    private final Path data = target.resolve("vitrine-data");
    private final int port = freePorts();
    private final Process launcher;

    private RunningSystem() {
        deleteOldData();
        launcher = start(
                "launcher.log",
                "up",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--separate-processes");
        awaitReady();
    }

    /** The one origin of the system. */
    URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** Where screenshots and reports go. */
    Path target() {
        return target;
    }

    String operatorKey() {
        try {
            return Files.readString(data.resolve("secrets").resolve("operator-key"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher wrote no operator key", e);
        }
    }

    /** One part as {@code status --json} shows it. */
    JsonNode part(String name) {
        for (JsonNode part : status().path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        throw new IllegalArgumentException("The system has no part " + name + ": " + status());
    }

    /** The broker's address. */
    String kafka() {
        JsonNode kafka = part("kafka");
        return kafka.path("host").asText() + ":" + kafka.path("port").asInt();
    }

    /** Ends a part like a power cut, and waits until the launcher runs it again. */
    void kill(String name) {
        JsonNode victim = part(name);
        long pid = victim.path("pid").asLong();
        int restarts = victim.path("restarts").asInt();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        await("restart of " + name)
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> part(name).path("restarts").asInt() > restarts
                        && part(name).path("pid").asLong() != pid
                        && part(name).path("state").asText().equals("ready"));
    }

    void awaitReady() {
        await("all parts ready; see " + target.resolve("launcher.log"))
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .failFast("the launcher ended", () -> !launcher.isAlive())
                .until(() -> status().path("ready").asBoolean());
    }

    private JsonNode status() {
        try {
            Process status = start("status.json", "status", "--json", "--data", data.toString());
            status.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
            String json = Files.readString(target.resolve("status.json"));
            return json.startsWith("{") ? JSON.readTree(json) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException("The status cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Process start(String output, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx288m",
                "-Dvitrine.project=" + project,
                "-jar",
                project.resolve("local-stack/target/local-stack.jar").toString()));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(target.resolve(output).toFile())
                    .redirectError(target.resolve("launcher.err").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher cannot be started; build local-stack first", e);
        }
    }

    /** Stops everything in order. */
    @Override
    public void close() {
        List<ProcessHandle> parts = launcher.descendants().toList();
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new IllegalStateException("The launcher did not stop within " + STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<ProcessHandle> left = parts.stream().filter(ProcessHandle::isAlive).toList();
        if (!left.isEmpty()) {
            left.forEach(ProcessHandle::destroyForcibly);
            throw new IllegalStateException("The launcher left processes running: " + left);
        }
    }

    private void deleteOldData() {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the last run cannot be removed", e);
        }
    }

    /** A port after which the next ones are free too; outside of the range that the kernel hands out. */
    private static int freePorts() {
        for (int port = 21_000 + (int) (ProcessHandle.current().pid() % 500) * 16; port < 32_000; port += 16) {
            int first = port;
            if (java.util.stream.IntStream.range(first, first + PORTS).allMatch(RunningSystem::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("No " + PORTS + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Starts the system before the first test that asks for it. */
    static final class Extension implements BeforeAllCallback, ParameterResolver {

        private static final Namespace SPACE = Namespace.create(RunningSystem.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            system(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningSystem.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return system(context);
        }

        private static RunningSystem system(ExtensionContext context) {
            return context.getRoot()
                    .getStore(SPACE)
                    .computeIfAbsent(RunningSystem.class, key -> new RunningSystem(), RunningSystem.class);
        }
    }
}
