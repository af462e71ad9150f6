package io.vitrine.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service in a JVM of its own. It counts as started when its readiness check says yes. */
final class ServiceProcess implements StackPart {

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    /** A service that ends a rehearsal writes its class archive. */
    private static final Duration REHEARSAL_STOP_PATIENCE = Duration.ofSeconds(120);

    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(2);
    private static final long POLL_MILLIS = 100;
    private static final int JAVA_WITH_NATIVE_ACCESS_WARNING = 24;
    private static final int OK = 200;

    private final Service service;
    private final Path packaged;
    private final int port;
    private final DataFolder data;
    private final Map<String, String> environment;
    private final RotatingLog log;
    private final boolean rehearsal;
    private volatile @Nullable ChildProcess process;
    private volatile boolean closed;

    /**
     * @param packaged folder of the packaged service
     * @param rehearsal whether the service records its {@link ClassArchive}
     */
    ServiceProcess(
            Service service,
            Path packaged,
            int port,
            DataFolder data,
            Map<String, String> environment,
            boolean rehearsal) {
        this.service = service;
        this.packaged = packaged;
        this.port = port;
        this.data = data;
        this.rehearsal = rehearsal;
        this.environment = new HashMap<>(environment);
        this.environment.putAll(service.environment());
        this.environment.put("VITRINE_HTTP_HOST", Address.LOOPBACK);
        this.environment.put("VITRINE_HTTP_PORT", Integer.toString(port));
        this.environment.put("VITRINE_DB_NAME", service.name());
        // glibc otherwise keeps up to eight times as many half-empty arenas as there are processors
        this.environment.put("MALLOC_ARENA_MAX", "2");
        this.log = new RotatingLog(data.log(service.name()));
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public Address address() {
        return Address.local(port);
    }

    @Override
    public OptionalLong pid() {
        ChildProcess current = process;
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    @Override
    public boolean isAlive() {
        return pid().isPresent();
    }

    @Override
    public void start() {
        emptyTemporaryFolder();
        ChildProcess starting = launch();
        if (starting == null) {
            return;
        }
        try {
            awaitReadiness(starting);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StackException("The start of " + name() + " was interrupted.", e);
        }
    }

    private synchronized @Nullable ChildProcess launch() {
        if (closed || isAlive()) {
            return null;
        }
        ChildProcess starting = ChildProcess.start(name(), command(), environment, packaged, log);
        process = starting;
        return starting;
    }

    @Override
    public void close() {
        ChildProcess current;
        synchronized (this) {
            closed = true;
            current = process;
        }
        if (current != null) {
            current.stop("TERM", rehearsal ? REHEARSAL_STOP_PATIENCE : STOP_PATIENCE);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + service.heap() + "m",
                "-XX:+UseSerialGC",
                // a service without memory is no service: end, and be started again
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxDirectMemorySize=128m",
                "-Djava.io.tmpdir=" + data.temporary(name()),
                "-Dorg.bytedeco.javacpp.cachedir=" + data.cache()));
        if (Runtime.version().feature() >= JAVA_WITH_NATIVE_ACCESS_WARNING) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        ClassArchive classes = ClassArchive.besideJarsIn(packaged);
        command.addAll(rehearsal ? classes.recording() : classes.reading());
        command.addAll(service.javaOptions());
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    /** A killed service leaves the parts of its uploads behind. */
    private void emptyTemporaryFolder() {
        Path folder = data.temporary(name());
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> below = Files.walk(folder)) {
                    for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " cannot be emptied: " + e.getMessage(), e);
        }
    }

    private void awaitReadiness(ChildProcess starting) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER_PATIENCE)
                .build();
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (!isReady(client)) {
            if (!starting.isAlive()) {
                throw starting.endedEarly();
            }
            if (System.nanoTime() > end) {
                starting.stop("TERM", ANSWER_PATIENCE);
                throw new StackException(name() + " was not ready within " + START_PATIENCE.toSeconds()
                        + " s. Its log is " + log.file() + ".");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://" + address() + "/q/health/ready"))
                .timeout(ANSWER_PATIENCE)
                .build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notListeningYet) {
            return false;
        }
    }
}
