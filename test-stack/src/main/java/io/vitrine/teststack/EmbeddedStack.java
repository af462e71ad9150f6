package io.vitrine.teststack;

import io.vitrine.stack.PartProcess;
import io.vitrine.stack.Ports;
import io.vitrine.stack.StackSettings;
import io.vitrine.stack.StackSettings.KafkaSettings;
import io.vitrine.stack.StackSettings.PostgresSettings;
import io.vitrine.stack.StackSettings.S3Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The launcher's own parts, in one JVM beside that of the tests: their libraries then cannot meet those of the service
 * under test, and they end with the tests even when those are killed. The folder is fresh, below {@code target}.
 */
final class EmbeddedStack implements TestStack {

    private static final Path FOLDERS = Path.of("target", "vitrine-stack");
    private static final int PARTITIONS = 6;
    private static final List<String> SMALL_AND_QUICK_TO_START =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final StackSettings parts;
    private final PartProcess process;

    private EmbeddedStack(StackSettings parts, PartProcess process) {
        this.parts = parts;
        this.process = process;
    }

    static EmbeddedStack launch() {
        Path folder = freshFolder();
        Ports ports = new Ports();
        StackSettings parts = new StackSettings(
                folder.toString(),
                null,
                new KafkaSettings(ports.any(), ports.any(), PARTITIONS, true),
                new PostgresSettings(
                        ports.any(),
                        "admin-of-tests",
                        "vitrine",
                        "password-of-tests",
                        Boolean.getBoolean("vitrine.stack.durable")),
                new S3Settings(ports.any(), "access-key-of-tests", "secret-key-of-tests"));
        PartProcess process = new PartProcess(
                List.of("kafka", "postgres", "s3"), parts, SMALL_AND_QUICK_TO_START, folder.resolve("logs/parts.log"));
        process.start();
        return new EmbeddedStack(parts, process);
    }

    @Override
    public Map<String, String> settings(String database) {
        return ServiceSettings.of(
                database,
                new ServiceSettings.Server("127.0.0.1", parts.postgres().port()),
                new ServiceSettings.Login(
                        parts.postgres().user(), parts.postgres().password()),
                "127.0.0.1:" + parts.kafka().port(),
                new ServiceSettings.Server("127.0.0.1", parts.s3().port()),
                new ServiceSettings.Login(parts.s3().accessKey(), parts.s3().secretKey()));
    }

    @Override
    public void close() {
        process.close();
    }

    /** Named after this process; folders of processes that are gone are removed first. */
    private static Path freshFolder() {
        try {
            Files.createDirectories(FOLDERS);
            try (Stream<Path> earlier = Files.list(FOLDERS)) {
                earlier.filter(EmbeddedStack::isAbandoned).forEach(EmbeddedStack::delete);
            }
            return Files.createTempDirectory(
                    FOLDERS.toAbsolutePath(), ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String owner = folder.getFileName().toString().replaceFirst("-.*", "");
        return owner.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(owner))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void delete(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // the next run tries again; tests need no old folder
            System.err.println("The old folder " + folder + " could not be removed: " + e);
        }
    }
}
