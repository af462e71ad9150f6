package io.vitrine.bench.driver;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The packaged system, started through the launcher as a process. */
public final class PackagedVitrine implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(90);
    /** All uploads of a run come from one address, so the limit that stops a script is out of the way. */
    private static final Map<String, String> ONE_CALLER_FOR_MANY =
            Map.of("VITRINE_INGEST_RATE_PER_ADDRESS", "1000000", "VITRINE_INGEST_RATE_PER_CAMPAIGN", "1000000");

    /** The launcher takes free ports from its own on. */
    private static final int PORTS = 12;

    private static final int OK = 200;
    private static final int NOT_SIGNED_IN = 401;

    private final Path project;
    private final Path folder;
    private final Path data;
    private final Map<String, String> settings;
    private final int port = freePorts();
    private final Process launcher;

    private PackagedVitrine(Path project, Path folder, List<String> options, Map<String, String> settings) {
        this.project = project.toAbsolutePath().normalize();
        this.settings = Map.copyOf(settings);
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("data");
        List<String> words = new ArrayList<>(List.of("up", "--data", data.toString(), "--port", String.valueOf(port)));
        words.addAll(options);
        this.launcher = start("launcher.log", words);
    }

    /**
     * Starts the packaged system on the data that lies there, or afresh.
     *
     * @param project the project's folder, built
     * @param folder for data, logs and what else the run leaves
     */
    public static PackagedVitrine start(Path project, Path folder) {
        return start(project, folder, Map.of());
    }

    /** Like {@link #start(Path, Path)}, with settings of the services by their names in the environment. */
    public static PackagedVitrine start(Path project, Path folder, Map<String, String> settings) {
        PackagedVitrine vitrine = begin(project, folder, List.of("--separate-processes"), settings);
        vitrine.awaitReady();
        return vitrine;
    }

    /**
     * Like {@link #start(Path, Path)}, as {@code ./vitrine up} does it: Kafka, S3 and gateway share the launcher's
     * process.
     */
    public static PackagedVitrine startAsUsers(Path project, Path folder) {
        PackagedVitrine vitrine = begin(project, folder, List.of(), Map.of());
        Patience.until("answers of all services", START, vitrine::answers);
        return vitrine;
    }

    private static PackagedVitrine begin(
            Path project, Path folder, List<String> options, Map<String, String> settings) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("No folder can be made at " + folder, e);
        }
        return new PackagedVitrine(project, folder, options, settings);
    }

    /** Whether each of the three services answers through the gateway; costs the machine next to nothing. */
    private boolean answers() {
        failIfEnded();
        Api api = new Api(url(), null);
        try {
            return api.get("/api/campaigns").status() == OK
                    && api.page("/share").status() == OK
                    && api.get("/api/review/counts").status() == NOT_SIGNED_IN;
        } catch (Api.Unreachable notYet) {
            return false;
        }
    }

    private void failIfEnded() {
        if (!launcher.isAlive()) {
            throw new IllegalStateException("The launcher ended; see " + folder.resolve("launcher.err"));
        }
    }

    /** The one origin of the system. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public String operatorKey() {
        return secret("operator-key");
    }

    /** A secret that the launcher made. */
    public String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher made no secret " + name, e);
        }
    }

    /** One part as {@code status --json} shows it. */
    public JsonNode part(String name) {
        for (JsonNode part : status().path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        throw new IllegalArgumentException("The system has no part " + name + ": " + status());
    }

    /** Host and port of a part. */
    public String address(String name) {
        JsonNode part = part(name);
        return part.path("host").asText() + ":" + part.path("port").asInt();
    }

    /** Ends a part like a power cut, and waits until the launcher runs it again. */
    public void kill(String name) {
        JsonNode victim = part(name);
        long pid = victim.path("pid").asLong();
        int restarts = victim.path("restarts").asInt();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Patience.until("restart of " + name, START, () -> {
            JsonNode now = part(name);
            return now.path("restarts").asInt() > restarts
                    && now.path("pid").asLong() != pid
                    && now.path("state").asText().equals("ready");
        });
    }

    public void awaitReady() {
        Patience.until("all parts ready; see " + folder.resolve("launcher.log"), START, () -> {
            failIfEnded();
            return status().path("ready").asBoolean();
        });
    }

    /** What {@code status --json} says; an empty object while nothing runs. */
    public JsonNode status() {
        try {
            Process status = start("status.json", List.of("status", "--json", "--data", data.toString()));
            status.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
            String json = Files.readString(folder.resolve("status.json"));
            return json.startsWith("{") ? JSON.readTree(json) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException("The status cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /**
     * What a command of the launcher did.
     *
     * @param code that it ended with; 0 if all is well
     * @param output what it said
     */
    public record Ended(int code, String output) {}

    /** Runs a command of the launcher beside the running system, as in {@code ./vitrine audit verify FILE}. */
    public Ended command(String... words) {
        try {
            Process command = start("command.log", List.of(words));
            if (!command.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                command.destroyForcibly();
                throw new IllegalStateException(String.join(" ", words) + " did not end within " + STOP);
            }
            return new Ended(
                    command.exitValue(),
                    Files.readString(folder.resolve("command.log")) + Files.readString(folder.resolve("command.err")));
        } catch (IOException e) {
            throw new UncheckedIOException("What the command said cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Where the running system keeps its data, as commands take it after {@code --data}. */
    public Path data() {
        return data;
    }

    /** Processor time that all processes of the system took so far, those that have ended left out. */
    public Duration processorTime() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Process start(String output, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx288m",
                "-Dvitrine.project=" + project));
        Path classes = project.resolve("local-stack/target/app-cds.jsa");
        if (Files.exists(classes)) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + classes, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        command.addAll(List.of(
                "-jar", project.resolve("local-stack/target/local-stack.jar").toString()));
        command.addAll(words);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(folder.resolve(output).toFile())
                    .redirectError(
                            folder.resolve(output.replaceAll("\\..*", ".err")).toFile());
            builder.environment().putAll(ONE_CALLER_FOR_MANY);
            builder.environment().putAll(settings);
            return builder.start();
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

    /** Removes what an earlier run left in the folder. */
    public static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
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
            if (IntStream.range(first, first + PORTS).allMatch(PackagedVitrine::isFree)) {
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
}
