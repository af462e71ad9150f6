package io.vitrine.moderation.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about its picture, read in Java before native code sees the file.
 *
 * @param format of the file
 * @param width of the stored pixels, px
 * @param height of the stored pixels, px
 * @param alpha whether pixels may be transparent
 * @param nativeBytes estimate of what decoding takes
 * @param orientation how the stored pixels are to be turned
 * @param iccProfile the colour profile, or null for sRGB
 */
@SuppressWarnings("ArrayRecordComponent")
record PictureHeader(
        PictureFormat format,
        int width,
        int height,
        boolean alpha,
        long nativeBytes,
        Orientation orientation,
        byte @Nullable [] iccProfile) {

    /** The largest profiles in use, those of print shops, have about 2 MB. */
    static final int LONGEST_PROFILE = 4 << 20;

    /** The orientation stands in the first directory; behind it come makers' notes and thumbnails of any length. */
    private static final int EXIF_THAT_IS_READ = 1 << 16;

    /**
     * Reads the header and walks the file's structure to its end, so that a file that was cut off is known as such.
     *
     * @throws RefusedFile if it is of another type, moving, or not whole
     */
    static PictureHeader of(byte[] file) throws RefusedFile {
        if (startsWith(file, 0, 0xff, 0xd8, 0xff)) {
            return new JpegStructure(file).read();
        }
        if (startsWith(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return new PngStructure(file).read();
        }
        if (startsWith(file, 0, 'R', 'I', 'F', 'F') && startsWith(file, 8, 'W', 'E', 'B', 'P')) {
            return new WebpStructure(file).read();
        }
        if (startsWith(file, 0, 'G', 'I', 'F', '8')) {
            throw new RefusedFile(
                    Unreadable.Cause.ANIMATED, "The file is a GIF, which may move; only stills are read.");
        }
        throw new RefusedFile(
                Unreadable.Cause.UNSUPPORTED_TYPE, "The file is neither a JPEG nor a PNG nor a WebP picture.");
    }

    long pixels() {
        return (long) width * height;
    }

    int longestSide() {
        return Math.max(width, height);
    }

    /** The beginning of EXIF data, which a file may make as long as itself. */
    static byte[] exif(byte[] file, int from, int length) {
        return Arrays.copyOfRange(file, from, from + Math.min(length, EXIF_THAT_IS_READ));
    }

    static boolean startsWith(byte[] file, int at, int... expected) {
        if (at + expected.length > file.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((file[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static String fourLetters(ByteBuffer file, int at) {
        byte[] letters = new byte[4];
        file.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    static ByteBuffer littleEndian(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }
}
