package io.vitrine.ingest.photo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of untrusted bytes, read by position in small pieces, with a bound on how many: a header that sends its reader
 * in circles costs no more than an honest one.
 */
final class PhotoBytes implements Closeable {

    /** An honest header takes a few dozen reads; large colour profiles and depth maps a few hundred. */
    private static final int MAX_READS = 4096;

    private final FileChannel channel;
    private final long size;
    private int reads;

    private PhotoBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    static PhotoBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new PhotoBytes(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    /**
     * Exactly {@code length} bytes from {@code position}, big-endian.
     *
     * @throws NoPhoto with {@link PhotoFault#TRUNCATED} if the file ends before, or {@link PhotoFault#MALFORMED} if it
     *     was read too often
     */
    ByteBuffer read(long position, int length) throws IOException, NoPhoto {
        if (position < 0 || position + length > size) {
            throw new NoPhoto(PhotoFault.TRUNCATED);
        }
        return upTo(position, length);
    }

    /** At most {@code length} bytes from {@code position}: fewer where the file ends. */
    ByteBuffer upTo(long position, int length) throws IOException, NoPhoto {
        if (++reads > MAX_READS) {
            throw new NoPhoto(PhotoFault.MALFORMED);
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - position)));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new NoPhoto(PhotoFault.TRUNCATED);
            }
        }
        return buffer.flip();
    }

    /** The bytes as text in which every byte is one character, to look for ASCII. */
    static String ascii(ByteBuffer bytes) {
        return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Leaves the reading of a header with the fault that ended it; never leaves the package. */
    static final class NoPhoto extends Exception {

        private static final long serialVersionUID = 1L;

        private final PhotoFault fault;

        NoPhoto(PhotoFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        PhotoFault fault() {
            return fault;
        }
    }
}
