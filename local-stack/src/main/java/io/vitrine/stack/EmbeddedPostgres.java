package io.vitrine.stack;

import io.vitrine.stack.StackSettings.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL as a child process, its data in a folder; survives {@code kill -9} of itself and of the launcher.
 * Creates one database per service, owned by an ordinary role. Passwords are checked (SCRAM) though it listens on this
 * machine alone.
 */
public final class EmbeddedPostgres implements StackPart {

    /** One database per service, named like it. */
    public static final List<String> DATABASES = List.of("ingest", "moderation", "campaign");

    static final String ADMIN = "postgres";

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 25;
    private static final String WRONG_PASSWORD = "28P01";

    private final Path data;
    private final @Nullable Path cache;
    private final PostgresSettings settings;
    private final RotatingLog log;
    private volatile @Nullable ChildProcess server;

    /**
     * @param folder the server's data goes to {@code data} below it
     * @param cache for the unpacked programs; null chooses one for this user
     * @param log takes what the server says
     */
    public EmbeddedPostgres(Path folder, @Nullable Path cache, PostgresSettings settings, Path log) {
        this.data = folder.toAbsolutePath().resolve("data");
        this.cache = cache;
        this.settings = settings;
        this.log = new RotatingLog(log);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Address address() {
        return Address.local(settings.port());
    }

    @Override
    public OptionalLong pid() {
        ChildProcess current = server;
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    @Override
    public boolean isAlive() {
        return pid().isPresent();
    }

    @Override
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        UnprivilegedUser user = UnprivilegedUser.find();
        PostgresBinaries binaries = PostgresBinaries.in(cache == null ? defaultCache(user) : cache);
        user.requireReach(binaries.home());
        PostgresFolder folder = new PostgresFolder(data, binaries, user, log);
        try {
            Files.createDirectories(log.file().toAbsolutePath().getParent());
            if (folder.exists()) {
                folder.clear();
            } else {
                folder.create(settings.adminPassword());
            }
            ChildProcess starting =
                    ChildProcess.start("PostgreSQL", user.command(command(binaries)), Map.of(), data, log);
            server = starting;
            awaitAnswer(starting);
        } catch (IOException e) {
            throw new StackException("PostgreSQL's folder " + data + " could not be prepared: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StackException("The start of PostgreSQL was interrupted.", e);
        }
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            // INT is the fast shutdown; TERM would wait until every client has gone
            server.stop("INT", STOP_PATIENCE);
            server = null;
        }
    }

    /** For root without user namespaces, a place that the user nobody can reach; a home folder mostly is not. */
    private static Path defaultCache(UnprivilegedUser user) {
        return user.ownsFiles()
                ? Path.of("/var/cache/vitrine")
                : Path.of(System.getProperty("user.home"), ".cache", "vitrine");
    }

    private List<String> command(PostgresBinaries binaries) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres"));
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(settings.port())));
        configuration().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private Map<String, String> configuration() {
        String durable = settings.durable() ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", Address.LOOPBACK),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("fsync", durable),
                Map.entry("synchronous_commit", durable),
                Map.entry("full_page_writes", durable),
                Map.entry("scram_iterations", PostgresFolder.SCRAM_ITERATIONS),
                // a worker process per read costs memory and gives nothing when the data is in the page cache
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"));
    }

    private void awaitAnswer(ChildProcess starting) throws InterruptedException {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            if (!starting.isAlive()) {
                throw starting.endedEarly();
            }
            try (Connection connection = PostgresSetup.connect(address(), ADMIN, settings.adminPassword(), ADMIN)) {
                PostgresSetup.prepare(connection, settings, DATABASES);
                return;
            } catch (SQLException notYet) {
                if (WRONG_PASSWORD.equals(notYet.getSQLState())) {
                    close();
                    throw new StackException(
                            "PostgreSQL's data in " + data + " was made with other passwords than "
                                    + "those in the folder secrets. Put the folder secrets of that data back.",
                            notYet);
                }
                if (System.nanoTime() > end) {
                    close();
                    throw new StackException(
                            "PostgreSQL did not answer within " + START_PATIENCE.toSeconds() + " s. Its log is "
                                    + log.file() + ".",
                            notYet);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }
}
