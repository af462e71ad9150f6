package io.vitrine.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The names of what lies in a data folder. The folder is complete: copied while Vitrine is down, it is a backup. */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Log of one part, or of the launcher itself. */
    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** The brand that was made at the first start; its file holds the slug. */
    public Path brand() {
        return root.resolve("brand");
    }

    Path lock() {
        return root.resolve("run").resolve("lock");
    }

    Path state() {
        return root.resolve("run").resolve("state.json");
    }

    /** Temporary files of one service, emptied before each of its starts. */
    Path temporary(String service) {
        return root.resolve("tmp").resolve(service);
    }

    /** What can be made again: unpacked native libraries. */
    Path cache() {
        return root.resolve("cache");
    }

    /**
     * Makes the folder.
     *
     * @throws StackException when it cannot be made or written to
     */
    void create() {
        try {
            for (String child : new String[] {"logs", "run", "tmp", "cache"}) {
                Files.createDirectories(root.resolve(child));
            }
            if (!Files.isWritable(root)) {
                throw new StackException("The data folder " + root + " cannot be written to.");
            }
            Path secrets = Files.createDirectories(secrets());
            Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new StackException("The data folder " + root + " cannot be made: " + e.getMessage(), e);
        }
    }
}
