package io.vitrine.moderation.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks a JPEG file from marker to marker. */
final class JpegStructure {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;

    /**
     * Cameras write about ten scans. Thousands make a small file cost minutes, since a progressive picture is gone
     * through whole for each of them.
     */
    private static final int MOST_SCANS = 64;

    private final byte[] file;
    private int at = 2;
    private int frameType = -1;
    private int width;
    private int height;
    private int components;
    private int scans;
    private boolean severalPasses;
    private int profileBytes;
    private boolean adobe;
    private byte @Nullable [] exif;
    private final TreeMap<Integer, byte[]> profileParts = new TreeMap<>();

    JpegStructure(byte[] file) {
        this.file = file;
    }

    PictureHeader read() throws RefusedFile {
        for (int marker = nextMarker(); marker != EOI; marker = nextMarker()) {
            if (marker == SOI || marker >= 0xd0 && marker < SOI || marker <= 0x01) {
                throw RefusedFile.damaged("The JPEG file has a marker where none may be.");
            }
            segment(marker);
            if (marker == SOS) {
                skipScan();
            }
        }
        if (frameType < 0 || scans == 0) {
            throw RefusedFile.damaged("The JPEG file ends before its picture.");
        }
        if (components == 4 && !adobe) {
            throw new RefusedFile(
                    Unreadable.Cause.UNSUPPORTED_TYPE,
                    "The JPEG file has four inks and does not say how they are meant.");
        }
        return new PictureHeader(
                PictureFormat.JPEG, width, height, false, nativeBytes(), Orientation.inExif(exif), profile());
    }

    private int nextMarker() throws RefusedFile {
        if (at + 1 >= file.length || byteAt(at) != 0xff) {
            throw RefusedFile.damaged("The JPEG file is cut off or broken.");
        }
        while (at < file.length && byteAt(at) == 0xff) {
            at++;
        }
        if (at >= file.length) {
            throw RefusedFile.damaged("The JPEG file is cut off.");
        }
        return byteAt(at++);
    }

    private void segment(int marker) throws RefusedFile {
        if (at + 2 > file.length || at + shortAt(at) > file.length || shortAt(at) < 2) {
            throw RefusedFile.damaged("The JPEG file is cut off or broken.");
        }
        int body = at + 2;
        int length = shortAt(at) - 2;
        at = body + length;
        switch (marker) {
            case APP1 -> {
                if (exif == null && PictureHeader.startsWith(file, body, 'E', 'x', 'i', 'f', 0, 0)) {
                    exif = Arrays.copyOfRange(file, body + 6, at);
                }
            }
            case APP2 -> profilePart(body, length);
            case APP14 -> adobe |= length >= 12 && PictureHeader.startsWith(file, body, 'A', 'd', 'o', 'b', 'e');
            case SOS -> {
                if (++scans > MOST_SCANS) {
                    throw RefusedFile.damaged("The JPEG file has more scans than any camera writes.");
                }
                severalPasses |= scans > 1 || length > 0 && byteAt(body) < components;
            }
            default -> {
                if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                    frame(marker, body, length);
                }
            }
        }
    }

    private void frame(int marker, int body, int length) throws RefusedFile {
        if (frameType >= 0 || length < 6) {
            throw RefusedFile.damaged("The JPEG file has a broken or a second frame.");
        }
        if (marker > 0xc2 || byteAt(body) != 8) {
            throw new RefusedFile(
                    Unreadable.Cause.UNSUPPORTED_TYPE, "The JPEG file uses a coding that no camera writes.");
        }
        frameType = marker;
        height = shortAt(body + 1);
        width = shortAt(body + 3);
        components = byteAt(body + 5);
        if (components != 1 && components != 3 && components != 4) {
            throw RefusedFile.damaged("The JPEG file says that it has " + components + " colour components.");
        }
    }

    private void profilePart(int body, int length) {
        if (length > 14
                && PictureHeader.startsWith(file, body, 'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0)) {
            profileBytes += length - 14;
            if (profileBytes <= PictureHeader.LONGEST_PROFILE) {
                profileParts.put(byteAt(body + 12), Arrays.copyOfRange(file, body + 14, body + length));
            }
        }
    }

    private byte @Nullable [] profile() {
        if (profileBytes == 0 || profileBytes > PictureHeader.LONGEST_PROFILE) {
            return null;
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream(profileBytes);
        profileParts.values().forEach(profile::writeBytes);
        return profile.toByteArray();
    }

    /** Entropy-coded data ends at a marker that is neither a stuffed zero nor a restart. */
    private void skipScan() throws RefusedFile {
        // nearly all bytes of a photo pass here, so the loop touches no field
        byte[] bytes = file;
        int last = bytes.length - 1;
        for (int here = at; here < last; here++) {
            if (bytes[here] == (byte) 0xff) {
                int next = bytes[here + 1] & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    at = here;
                    return;
                }
            }
        }
        throw RefusedFile.damaged("The JPEG file is cut off: its picture has no end.");
    }

    /**
     * A picture that is gone through more than once, because it is progressive or because its components come one after
     * the other, is held as 16-bit coefficients at full size, whatever size it is decoded to.
     */
    private long nativeBytes() {
        long pixels = (long) width * height;
        int factor = Decoder.reduction(width, height);
        long coefficients = frameType == 0xc2 || severalPasses ? pixels * components * 2 : 0;
        return coefficients + pixels * 3 / ((long) factor * factor);
    }

    private int byteAt(int index) {
        return file[index] & 0xff;
    }

    private int shortAt(int index) {
        return byteAt(index) << 8 | byteAt(index + 1);
    }
}
