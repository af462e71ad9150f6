package io.vitrine.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A log file that never takes more than twice its bound: when the bound is reached, the file becomes {@code name.1},
 * replacing the one before.
 */
public final class RotatingLog {

    /** 8 MiB: some 60,000 lines, days of a healthy service; eight logs stay below 130 MB. */
    private static final long BOUND_BYTES = 8L << 20;

    private static final int TAIL_BYTES = 16 << 10;

    private final Path file;
    private final long bound;

    public RotatingLog(Path file) {
        this(file, BOUND_BYTES);
    }

    RotatingLog(Path file, long bound) {
        this.file = file;
        this.bound = bound;
    }

    public Path file() {
        return file;
    }

    /** Copies the stream into the file, in a thread of its own, until the stream ends. */
    Thread follow(InputStream output, String name) {
        Thread pump = new Thread(() -> copy(output), "log-" + name);
        pump.setDaemon(true);
        pump.start();
        return pump;
    }

    private void copy(InputStream output) {
        byte[] buffer = new byte[8192];
        try (output) {
            int read = output.read(buffer);
            while (read >= 0) {
                append(buffer, read);
                read = output.read(buffer);
            }
        } catch (IOException e) {
            // A full disk must not block the child on its output: say so once, then drain the rest unread.
            System.err.println("The log " + file + " cannot be written (" + e.getMessage() + ").");
            drain(output);
        }
    }

    private static void drain(InputStream output) {
        try (output) {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            System.err.println("The output of a child process ended early: " + closed.getMessage());
        }
    }

    synchronized void append(byte[] bytes, int length) throws IOException {
        if (Files.exists(file) && Files.size(file) + length > bound) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(bytes, 0, length);
        }
    }

    /** The last lines of the file, at most {@code lines}. */
    public List<String> tail(int lines) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, reader.length() - TAIL_BYTES);
            byte[] end = new byte[(int) (reader.length() - start)];
            reader.seek(start);
            reader.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits shortly for the pump to take in what the child said last. */
    static void finish(Thread pump) {
        try {
            pump.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
