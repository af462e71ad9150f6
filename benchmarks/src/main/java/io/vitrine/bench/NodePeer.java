package io.vitrine.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What people build today, as a small program of ours beside this class: sharp for renditions, nsfwjs on its
 * WebAssembly backend for nudity, in Node, each on one thread. Installed from its lock file by npm into a folder
 * outside of the sources.
 */
final class NodePeer {

    private static final String LOCK = "package-lock.json";
    private static final String PROGRAM = "screen.mjs";
    private static final List<String> FILES = List.of("package.json", LOCK, PROGRAM);

    private final Path folder;

    private NodePeer(Path folder) {
        this.folder = folder;
    }

    /** The peer, installed; empty, with the reason told, where that cannot be. */
    static Optional<NodePeer> installed(Workshop workshop) {
        if (!isOnPath("node") || !isOnPath("npm")) {
            workshop.say("without a peer: Node and npm are not on the path");
            return Optional.empty();
        }
        Path folder = workshop.project().resolve(".vitrine").resolve("bench-peer");
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                copy(file, folder.resolve(file));
            }
            if (!isInstalled(folder)) {
                workshop.say("installing sharp and nsfwjs into " + folder);
                if (!install(folder)) {
                    workshop.say("without a peer: npm cannot install it; its log is " + folder.resolve("npm.log"));
                    return Optional.empty();
                }
            }
            return Optional.of(new NodePeer(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The peer cannot be laid out in " + folder, e);
        }
    }

    /** Starts it; it answers its first task when its models are loaded. */
    Contender start() {
        return Contender.start(new ProcessBuilder("node", PROGRAM)
                .directory(folder.toFile())
                .redirectError(folder.resolve("peer.log").toFile()));
    }

    private static boolean isOnPath(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    private static void copy(String file, Path target) throws IOException {
        try (InputStream in = NodePeer.class.getResourceAsStream("peer/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the benchmarks were packed without " + file);
            }
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What was installed says by which lock file. */
    private static boolean isInstalled(Path folder) throws IOException {
        Path by = installedBy(folder);
        return Files.exists(by) && Files.mismatch(by, folder.resolve(LOCK)) < 0;
    }

    private static Path installedBy(Path folder) {
        return folder.resolve("node_modules").resolve(".installed-by-" + LOCK);
    }

    private static boolean install(Path folder) throws IOException {
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        try {
            if (npm.waitFor() != 0) {
                return false;
            }
        } catch (InterruptedException e) {
            npm.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", e);
        }
        Files.copy(folder.resolve(LOCK), installedBy(folder), StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
