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

    private static final int HEX_DIGITS = 2 * BYTES;
    private static final int WORD_DIGITS = HEX_DIGITS / 4;
    private static final long EVEN_BITS = 0x5555555555555555L;

    /** In how many of 256 bits the two differ. */
    public int distance(PdqHash other) {
        return Long.bitCount(a ^ other.a)
                + Long.bitCount(b ^ other.b)
                + Long.bitCount(c ^ other.c)
                + Long.bitCount(d ^ other.d);
    }

    /** How many of the 256 bits are set; about half of them in the hash of any picture that shows something. */
    public int ones() {
        return distance(new PdqHash(0, 0, 0, 0));
    }

    /**
     * About the hash of the mirror image: mirroring turns each even bit, and the few that lie at the median, 2 to 10 in
     * our photos.
     */
    public PdqHash turned() {
        return new PdqHash(a ^ EVEN_BITS, b ^ EVEN_BITS, c ^ EVEN_BITS, d ^ EVEN_BITS);
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

    /**
     * The hash that {@link #toString()} gave, or any other program that writes PDQ hashes as the algorithm's authors
     * do; in capitals or not.
     *
     * @throws IllegalArgumentException unless there are 64 hexadecimal digits
     */
    public static PdqHash ofHex(String hex) {
        if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("a hash has " + HEX_DIGITS + " hexadecimal digits");
        }
        return new PdqHash(word(hex, 3), word(hex, 2), word(hex, 1), word(hex, 0));
    }

    private static long word(String hex, int place) {
        return HexFormat.fromHexDigitsToLong(hex, place * WORD_DIGITS, (place + 1) * WORD_DIGITS);
    }

    /** 64 hexadecimal digits, bit 255 first, as the algorithm's authors write a hash. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(d) + hex.toHexDigits(c) + hex.toHexDigits(b) + hex.toHexDigits(a);
    }
}
