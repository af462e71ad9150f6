package io.vitrine.moderation.picture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks a WebP file from chunk to chunk. */
final class WebpStructure {

    private static final int FIRST_CHUNK = 12;
    private static final int ANIMATION_FLAG = 0x02;

    private final byte[] file;
    private final ByteBuffer in;
    private int canvasWidth;
    private int canvasHeight;
    private int width;
    private int height;
    private boolean alpha;
    private byte @Nullable [] exif;
    private byte @Nullable [] profile;

    WebpStructure(byte[] file) {
        this.file = file;
        this.in = PictureHeader.littleEndian(file);
    }

    PictureHeader read() throws RefusedFile {
        long end = 8 + (in.getInt(4) & 0xffffffffL);
        if (end > file.length) {
            throw RefusedFile.damaged("The WebP file is cut off.");
        }
        int at = FIRST_CHUNK;
        while (at + 8 <= end) {
            long length = in.getInt(at + 4) & 0xffffffffL;
            if (at + 8 + length > end) {
                throw RefusedFile.damaged("The WebP file is cut off or broken.");
            }
            chunk(PictureHeader.fourLetters(in, at), at + 8, (int) length);
            at += (int) (8 + length + (length & 1));
        }
        if (width == 0 || canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) {
            throw RefusedFile.damaged("The WebP file has no picture of the size that it announces.");
        }
        // The decoder holds a plane of its own beside the pixels that it gives.
        long nativeBytes = (long) width * height * (alpha ? 11 : 7);
        return new PictureHeader(
                PictureFormat.WEBP, width, height, alpha, nativeBytes, Orientation.inExif(exif), profile);
    }

    private void chunk(String type, int body, int length) throws RefusedFile {
        switch (type) {
            case "VP8X" -> canvas(body, length);
            case "VP8 " -> lossy(body, length);
            case "VP8L" -> lossless(body, length);
            case "ALPH" -> alpha = true;
            case "ANIM", "ANMF" ->
                throw new RefusedFile(Unreadable.Cause.ANIMATED, "The WebP file moves; only stills are read.");
            case "EXIF" -> {
                if (exif == null) {
                    exif = exif(body, length);
                }
            }
            case "ICCP" -> {
                if (profile == null && length <= PictureHeader.LONGEST_PROFILE) {
                    profile = Arrays.copyOfRange(file, body, body + length);
                }
            }
            default -> {
                // XMP and unknown chunks say nothing about the pixels
            }
        }
    }

    private void canvas(int body, int length) throws RefusedFile {
        if (length < 10) {
            throw RefusedFile.damaged("The WebP file has a broken header.");
        }
        if ((file[body] & ANIMATION_FLAG) != 0) {
            throw new RefusedFile(Unreadable.Cause.ANIMATED, "The WebP file moves; only stills are read.");
        }
        canvasWidth = 1 + (in.getInt(body + 4) & 0xffffff);
        canvasHeight = 1 + (in.getInt(body + 6) >>> 8);
    }

    private void lossy(int body, int length) throws RefusedFile {
        if (width != 0 || length < 10 || !PictureHeader.startsWith(file, body + 3, 0x9d, 0x01, 0x2a)) {
            throw RefusedFile.damaged("The WebP file has a broken picture or two.");
        }
        width = in.getShort(body + 6) & 0x3fff;
        height = in.getShort(body + 8) & 0x3fff;
    }

    private void lossless(int body, int length) throws RefusedFile {
        if (width != 0 || length < 5 || file[body] != 0x2f) {
            throw RefusedFile.damaged("The WebP file has a broken picture or two.");
        }
        int bits = in.getInt(body + 1);
        width = 1 + (bits & 0x3fff);
        height = 1 + (bits >>> 14 & 0x3fff);
        alpha = (bits >>> 28 & 1) == 1;
    }

    /** Some writers put the introduction of a JPEG segment before the data. */
    private byte[] exif(int body, int length) {
        int skip = length >= 6 && PictureHeader.startsWith(file, body, 'E', 'x', 'i', 'f', 0, 0) ? 6 : 0;
        return PictureHeader.exif(file, body + skip, length - skip);
    }
}
