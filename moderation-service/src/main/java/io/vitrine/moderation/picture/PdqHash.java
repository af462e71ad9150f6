package io.vitrine.moderation.picture;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A perceptual hash of 256 bits after Meta's published PDQ algorithm: pictures that look alike differ in few bits.
 *
 * @param a bits 0 to 63
 * @param b bits 64 to 127
 * @param c bits 128 to 191
 * @param d bits 192 to 255
 */
public record PdqHash(long a, long b, long c, long d) {

    /** Size in bytes. */
    public static final int BYTES = 32;

    /** In how many of 256 bits the two differ. */
    public int distance(PdqHash other) {
        return Long.bitCount(a ^ other.a)
                + Long.bitCount(b ^ other.b)
                + Long.bitCount(c ^ other.c)
                + Long.bitCount(d ^ other.d);
    }

    /** The hash as {@value #BYTES} bytes, for storage. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    /**
     * The hash that {@link #toBytes()} gave.
     *
     * @throws IllegalArgumentException unless there are {@value #BYTES} bytes
     */
    public static PdqHash ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new PdqHash(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(toBytes());
    }
}
