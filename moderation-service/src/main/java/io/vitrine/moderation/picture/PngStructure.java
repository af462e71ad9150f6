package io.vitrine.moderation.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Walks a PNG file from chunk to chunk. Checksums are left to the decoder. */
final class PngStructure {

    private static final int SIGNATURE = 8;
    private static final int FRAMING = 12;
    private static final int COLOUR_TYPE_GREY_ALPHA = 4;
    private static final int COLOUR_TYPE_RGB_ALPHA = 6;

    private final byte[] file;
    private final ByteBuffer in;
    private int width;
    private int height;
    private boolean sixteenBits;
    private boolean alpha;
    private boolean pixels;
    private byte @Nullable [] exif;
    private boolean profileSeen;
    private byte @Nullable [] profile;

    PngStructure(byte[] file) {
        this.file = file;
        this.in = ByteBuffer.wrap(file);
    }

    PictureHeader read() throws RefusedFile {
        int at = SIGNATURE;
        while (true) {
            if (at + FRAMING > file.length) {
                throw RefusedFile.damaged("The PNG file is cut off.");
            }
            int length = in.getInt(at);
            if (length < 0 || (long) at + FRAMING + length > file.length) {
                throw RefusedFile.damaged("The PNG file is cut off or broken.");
            }
            String type = PictureHeader.fourLetters(in, at + 4);
            if (type.equals("IEND")) {
                return header();
            }
            chunk(type, at + 8, length);
            at += FRAMING + length;
        }
    }

    private void chunk(String type, int body, int length) throws RefusedFile {
        if ((body == SIGNATURE + 8) != type.equals("IHDR")) {
            throw RefusedFile.damaged("The PNG file has no header or two.");
        }
        switch (type) {
            case "IHDR" -> size(body, length);
            case "tRNS" -> alpha = true;
            case "IDAT" -> pixels = true;
            case "eXIf" -> {
                if (exif == null) {
                    exif = PictureHeader.exif(file, body, length);
                }
            }
            case "iCCP" -> {
                // the first one counts, as for decoders: a few kilobytes of each further one would cost megabytes of
                // work
                if (!profileSeen) {
                    profileSeen = true;
                    profile = inflatedProfile(body, length);
                }
            }
            case "acTL" ->
                throw new RefusedFile(Unreadable.Cause.ANIMATED, "The PNG file moves; only stills are read.");
            default -> {
                // text, time and the like say nothing about the pixels
            }
        }
    }

    private void size(int body, int length) throws RefusedFile {
        if (length != 13) {
            throw RefusedFile.damaged("The PNG file has a broken header.");
        }
        width = in.getInt(body);
        height = in.getInt(body + 4);
        sixteenBits = in.get(body + 8) == 16;
        int colourType = in.get(body + 9);
        alpha = colourType == COLOUR_TYPE_GREY_ALPHA || colourType == COLOUR_TYPE_RGB_ALPHA;
    }

    private PictureHeader header() throws RefusedFile {
        if (!pixels || width <= 0 || height <= 0) {
            throw RefusedFile.damaged("The PNG file has no picture.");
        }
        long size = (long) width * height;
        long nativeBytes = size * 3 + (alpha ? size * (sixteenBits ? 8 : 4) : 0);
        return new PictureHeader(
                PictureFormat.PNG, width, height, alpha, nativeBytes, Orientation.inExif(exif), profile);
    }

    /** A name, a zero, the method (always zero), then the compressed profile. A broken one counts as none. */
    private byte @Nullable [] inflatedProfile(int body, int length) {
        int name = body;
        int end = body + length;
        while (name < end && file[name] != 0) {
            name++;
        }
        if (name + 2 >= end) {
            return null;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, name + 2, end - name - 2);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[8192];
            while (!inflater.finished() && out.size() <= PictureHeader.LONGEST_PROFILE) {
                int got = inflater.inflate(block);
                if (got == 0) {
                    return null;
                }
                out.write(block, 0, got);
            }
            return inflater.finished() ? out.toByteArray() : null;
        } catch (DataFormatException e) {
            // Browsers show such a picture as if it had no profile, and so do we.
            return null;
        } finally {
            inflater.end();
        }
    }
}
