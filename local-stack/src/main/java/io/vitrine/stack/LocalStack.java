package io.vitrine.stack;

import io.vitrine.digests.NativeDigests;
import io.vitrine.stack.RunState.PartState;
import io.vitrine.stack.RunState.Running;
import io.vitrine.stack.StackSettings.KafkaSettings;
import io.vitrine.stack.StackSettings.PostgresSettings;
import io.vitrine.stack.StackSettings.S3Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * All of Vitrine on this machine: starts the infrastructure, the services and the gateway, keeps them alive, and stops
 * them in order. Whatever fails while it starts, nothing is left running.
 */
public final class LocalStack implements AutoCloseable {

    private static final String DATABASE_USER = "vitrine";
    /** Ports are looked for from the gateway's on: services first, so that they have round numbers. */
    private static final int INFRASTRUCTURE_OFFSET = 4;

    private static final List<String> PART_JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /**
     * @param project folder of the project, where the packaged services lie
     * @param host on which the gateway listens
     * @param port on which the gateway listens
     * @param publicUrl under which people reach the gateway
     * @param separateProcesses whether Kafka and the S3 server get JVMs of their own, so that they can be killed alone
     * @param partitions of each Kafka topic at the first start
     * @param rehearsal whether the services record what later starts read (see {@link ClassArchive})
     */
    public record Options(
            Path project,
            DataFolder data,
            String host,
            int port,
            String publicUrl,
            boolean separateProcesses,
            int partitions,
            boolean rehearsal) {}

    private final Options options;
    private final Consumer<String> announce;
    private final Keeper keeper = new Keeper(this::writeState);
    private final List<Kept> infrastructure = new ArrayList<>();
    private final List<Kept> services = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final RunLock lock;
    private final Secrets secrets;
    private boolean ready;
    private boolean stopping;

    private LocalStack(Options options, Consumer<String> announce, RunLock lock, Secrets secrets) {
        this.options = options;
        this.announce = announce;
        this.lock = lock;
        this.secrets = secrets;
    }

    /**
     * Checks that Vitrine can start, and takes the data folder; starts nothing yet.
     *
     * @param announce takes sentences for the person at the terminal
     * @throws StackException when something stands against it; the message says what to do
     */
    public static LocalStack prepare(Options options, Consumer<String> announce) {
        options.data().create();
        RunLock lock = RunLock.take(options.data());
        try {
            List<PartState> orphans = Orphans.of(options.data());
            if (!orphans.isEmpty()) {
                announce.accept("An earlier start was killed; what it left running is stopped first.");
                Orphans.stop(orphans);
            }
            Preflight.check(options);
            if (!options.rehearsal()) {
                // classes out of a signed jar cannot be archived, and JDK 17 ends with a crash when it tries
                NativeDigests.install();
            }
            return new LocalStack(
                    options, announce, lock, Secrets.keptIn(options.data().secrets()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts everything and returns when all is ready.
     *
     * @throws StackException when a part does not come up; then everything is stopped again
     */
    public void start() {
        LauncherLog.begin(options.data().log("launcher"));
        Kept database = plan();
        try {
            startAll(database);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        synchronized (this) {
            ready = !stopping;
        }
        writeState();
        keeper.begin();
    }

    /** Decides on addresses and makes the parts, in the order in which they are shown; the services' database. */
    private Kept plan() {
        Ports ports = new Ports();
        Address gatewayAddress = new Address(options.host(), ports.from(options.port()));
        Map<String, Address> addresses = new HashMap<>();
        Service.ALL.forEach(
                service -> addresses.put(service.name(), Address.local(ports.from(options.port() + service.offset()))));
        StackSettings settings = settings(ports);
        Map<String, String> environment = environment(settings);

        infrastructure.add(kept(new Gateway(gatewayAddress, addresses), "launcher"));
        for (Service service : Service.ALL) {
            services.add(kept(
                    new ServiceProcess(
                            service,
                            service.packagedIn(options.project()),
                            addresses.get(service.name()).port(),
                            options.data(),
                            ServiceEnvironment.of(service, environment, secrets),
                            options.rehearsal()),
                    service.name()));
        }
        infrastructure.add(kept(part("kafka", settings), options.separateProcesses() ? "kafka" : "launcher"));
        Kept database = kept(PartHost.create("postgres", settings), "postgres");
        infrastructure.add(database);
        infrastructure.add(kept(part("s3", settings), options.separateProcesses() ? "s3" : "launcher"));
        return database;
    }

    private Kept kept(StackPart part, String log) {
        Kept kept = new Kept(part, options.data().log(log).toString(), announce);
        keeper.add(kept);
        return kept;
    }

    private StackPart part(String name, StackSettings settings) {
        return options.separateProcesses()
                ? new PartProcess(
                        List.of(name), settings, PART_JVM, options.data().log(name))
                : PartHost.create(name, settings);
    }

    private StackSettings settings(Ports ports) {
        int next = options.port() + INFRASTRUCTURE_OFFSET;
        return new StackSettings(
                options.data().root().toString(),
                null,
                new KafkaSettings(ports.from(next), ports.from(next + 1), options.partitions(), false),
                new PostgresSettings(
                        ports.from(next + 2),
                        secrets.databaseAdminPassword(),
                        DATABASE_USER,
                        secrets.databasePassword(),
                        true),
                new S3Settings(ports.from(next + 3), secrets.s3AccessKey(), secrets.s3SecretKey()));
    }

    private Map<String, String> environment(StackSettings settings) {
        return ServiceEnvironment.common(settings, options.publicUrl(), secrets);
    }

    /**
     * A service needs its database at once; Kafka and the S3 server answer long before its JVM has come far enough to
     * ask for them.
     */
    private void startAll(Kept database) {
        CompletableFuture<Void> now = CompletableFuture.completedFuture(null);
        CompletableFuture<Void> databaseStart = startAfter(now, database);
        List<CompletableFuture<Void>> starts = new ArrayList<>(List.of(databaseStart));
        infrastructure.stream().filter(part -> part != database).forEach(part -> starts.add(startAfter(now, part)));
        services.forEach(service -> starts.add(startAfter(databaseStart, service)));
        try {
            // the first failure ends the wait: who still starts is stopped by close
            CompletableFuture<Void> all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
            CompletableFuture<Void> failure = new CompletableFuture<>();
            starts.forEach(start -> start.exceptionally(e -> {
                failure.completeExceptionally(e);
                return null;
            }));
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException failure
                    ? failure
                    : new StackException("A part did not start: " + e.getCause(), e.getCause());
        }
    }

    private CompletableFuture<Void> startAfter(CompletableFuture<Void> before, Kept part) {
        return before.thenRunAsync(
                () -> startOne(part),
                task -> new Thread(task, "start-" + part.part().name()).start());
    }

    private void startOne(Kept part) {
        synchronized (this) {
            if (stopping) {
                return;
            }
        }
        long began = System.nanoTime();
        part.start();
        writeState();
        announce.accept("%-11s ready after %.1f s".formatted(part.part().name(), (System.nanoTime() - began) / 1e9));
    }

    private synchronized void writeState() {
        long launcher = ProcessHandle.current().pid();
        List<PartState> parts =
                keeper.parts().stream().map(part -> part.snapshot(launcher)).toList();
        new RunState(Running.of(launcher), options.publicUrl(), ready, parts).writeTo(options.data());
    }

    /** Stops everything: the services first, so that what they have in hand is still taken in; safe to repeat. */
    @Override
    public void close() {
        if (claimStop()) {
            keeper.close();
            stopTogether(services);
            stopTogether(infrastructure);
            writeState();
            lock.close();
            stopped.countDown();
        } else {
            awaitStop();
        }
    }

    private synchronized boolean claimStop() {
        boolean first = !stopping;
        stopping = true;
        ready = false;
        return first;
    }

    /** Ctrl-C while a failed start is being undone: the process must not end before that is done. */
    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopTogether(List<Kept> parts) {
        List<CompletableFuture<Void>> stops = new ArrayList<>();
        for (Kept part : parts) {
            stops.add(CompletableFuture.runAsync(
                    () -> stopOne(part),
                    task -> new Thread(task, "stop-" + part.part().name()).start()));
        }
        CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
    }

    private void stopOne(Kept part) {
        try {
            part.close();
        } catch (RuntimeException e) {
            announce.accept(part.part().name() + " did not stop in order: " + e.getMessage());
        }
    }
}
