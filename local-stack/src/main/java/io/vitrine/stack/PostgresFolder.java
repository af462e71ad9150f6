package io.vitrine.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's data folder: made once, and freed from whatever a crash of the launcher, the server or the machine left
 * behind.
 */
final class PostgresFolder {

    /** Iterations slow down who guesses; our passwords are random keys, and every connection of a pool would pay. */
    static final String SCRAM_ITERATIONS = "1";

    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(30);
    private static final Duration BACKEND_PATIENCE = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;

    private final Path data;
    private final PostgresBinaries binaries;
    private final UnprivilegedUser user;
    private final RotatingLog log;

    PostgresFolder(Path data, PostgresBinaries binaries, UnprivilegedUser user, RotatingLog log) {
        this.data = data;
        this.binaries = binaries;
        this.user = user;
        this.log = log;
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes the folder under another name and renames it when it is whole: a crash never leaves half of one. */
    void create(String adminPassword) throws IOException, InterruptedException {
        Path parent = data.getParent();
        Files.createDirectories(parent);
        user.give(parent);
        user.requireReach(parent);
        Path partial = parent.resolve("creating");
        deleteAll(partial);
        Path password = Files.createTempFile(parent, "admin", "");
        try {
            Files.writeString(password, adminPassword);
            user.give(password);
            run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + partial,
                    "--username=" + EmbeddedPostgres.ADMIN,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--set=scram_iterations=" + SCRAM_ITERATIONS,
                    "--encoding=UTF8",
                    "--no-locale",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ChildProcess child =
                ChildProcess.start("initdb", user.command(command), java.util.Map.of(), data.getParent(), log);
        if (child.process().waitFor() != 0) {
            throw child.endedEarly();
        }
    }

    /**
     * Stops a server of an earlier run that still works on this folder, waits for the last of its backends, and removes
     * a pid file whose number now belongs to somebody else.
     */
    void clear() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> holder = holder(pidFile);
        if (holder.filter(this::worksHere).isPresent()) {
            ChildProcess.signal(holder.get().pid(), "INT");
            if (!gone(ORPHAN_PATIENCE, holder.get())) {
                ChildProcess.signal(holder.get().pid(), "QUIT");
            }
        }
        endBackends();
        // PostgreSQL itself replaces the file of a dead server, but it takes any live process of that number for one
        if (holder(pidFile).filter(handle -> !worksHere(handle)).isPresent()) {
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> holder(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /**
     * After a {@code kill -9} of the server its backends live on for a moment; a new server beside them would write to
     * the same files, so PostgreSQL refuses to start until they are gone.
     */
    private void endBackends() throws InterruptedException {
        List<ProcessHandle> backends = processesHere();
        if (backends.isEmpty() || gone(BACKEND_PATIENCE, backends.toArray(ProcessHandle[]::new))) {
            return;
        }
        backends.forEach(ProcessHandle::destroyForcibly);
        gone(BACKEND_PATIENCE, backends.toArray(ProcessHandle[]::new));
    }

    private List<ProcessHandle> processesHere() {
        List<ProcessHandle> found = new ArrayList<>();
        ProcessHandle.allProcesses().filter(this::worksHere).forEach(found::add);
        return found;
    }

    /** Every process of a PostgreSQL server has the data folder as its working folder. */
    private boolean worksHere(ProcessHandle handle) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + handle.pid() + "/cwd"))
                    .equals(data.toRealPath());
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    private static boolean gone(Duration patience, ProcessHandle... processes) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (Stream.of(processes).anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
