package io.vitrine.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version into a cache that all data folders of this user share. */
final class PostgresBinaries {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks into {@code cache}, unless an earlier start did. Safe when several processes do it at once. */
    static PostgresBinaries in(Path cache) {
        String platform = platform();
        Path home = cache.toAbsolutePath().resolve("postgres-" + version() + "-" + platform);
        if (!Files.isDirectory(home)) {
            unpack("/postgres-linux-" + platform + ".txz", home);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    Path home() {
        return home;
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        if (!os.contains("linux")) {
            throw new StackException("The embedded PostgreSQL runs on Linux alone, and this is "
                    + System.getProperty("os.name") + ". Use docker compose up here.");
        }
        return switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new StackException("There is no embedded PostgreSQL for the processor " + processor
                        + ". Use docker compose up here.");
        };
    }

    private static String version() {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(in);
            return versions.getProperty("postgres");
        } catch (IOException e) {
            throw new StackException("versions.properties is missing in the jar of local-stack.", e);
        }
    }

    private static void unpack(String archive, Path home) {
        try {
            Files.createDirectories(home.getParent());
            Path partial = Files.createTempDirectory(home.getParent(), "unpacking-");
            try {
                extract(archive, partial);
                partial.toFile().setExecutable(true, false);
                partial.toFile().setReadable(true, false);
                publish(partial, home);
            } finally {
                deleteAll(partial);
            }
        } catch (IOException e) {
            throw new StackException("PostgreSQL could not be unpacked to " + home + ": " + e.getMessage(), e);
        }
    }

    /** A rename, so that nobody ever sees half of the programs; whoever comes second keeps what is there. */
    private static void publish(Path partial, Path home) throws IOException {
        try {
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFaster) {
            if (!Files.isDirectory(home)) {
                throw otherWasFaster;
            }
        }
    }

    private static void extract(String archive, Path target) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IOException("the archive " + archive + " is not on the class path");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive holds the unexpected name " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0 && !file.toFile().setExecutable(true, false)) {
                throw new IOException(file + " cannot be made executable");
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
