package io.vitrine.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two launchers off the same data. The kernel holds the lock, so one that was killed leaves none behind; the
 * number in the file only tells people who holds it.
 */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StackException when another launcher runs on the folder */
    static RunLock take(DataFolder data) {
        try {
            Files.createDirectories(data.lock().getParent());
            FileChannel channel = FileChannel.open(
                    data.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StackException("Vitrine already runs on " + data.root() + " (process " + holder(data)
                        + "). Stop it with ./vitrine down, or choose another folder with --data.");
            }
            channel.truncate(0);
            byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(pid), 0);
            return new RunLock(channel);
        } catch (IOException e) {
            throw new StackException("The lock " + data.lock() + " cannot be taken: " + e.getMessage(), e);
        }
    }

    /** Whether a launcher runs on the folder now. */
    static boolean isHeld(DataFolder data) {
        if (!Files.exists(data.lock())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(data.lock(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw new StackException("The lock " + data.lock() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(DataFolder data) throws IOException {
        return Files.readString(data.lock()).strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("The lock of the data folder could not be given back: " + e.getMessage(), e);
        }
    }
}
