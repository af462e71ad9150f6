package io.vitrine.ingest.photo;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells kinds of files apart by their first bytes; the sender's file name and media type are not asked. Works on text
 * in which every byte is one character.
 */
final class Signature {

    /** How many bytes it wants to see. */
    static final int LENGTH = 64;

    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    /** Brands of the ISO base media format that hold HEVC pictures. */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private static final Set<String> OTHER_BRANDS = Set.of("avif", "avis", "crx ", "jp2 ", "jxl ");

    private static final String[] OTHER_PICTURES = {
        "GIF8", "BM", "II*\0", "MM\0*", "8BPS", "\0\0\1\0", "\u00ff\n", "\0\0\0\fJXL ", "\0\0\0\fjP  "
    };

    private static final String[] VIDEOS = {"\u001aE\u00df\u00a3", "\0\0\1\u00ba", "\0\0\1\u00b3", "FLV\1"};

    /** What a byte order mark and blanks may stand before. */
    private static final String[] BYTE_ORDER_MARKS = {"\u00ef\u00bb\u00bf", "\u00fe\u00ff", "\u00ff\u00fe"};

    private Signature() {}

    /** The format that {@code start} begins, if it is one of ours. */
    static Optional<PhotoFormat> format(String start) {
        if (start.startsWith(JPEG)) {
            return Optional.of(PhotoFormat.JPEG);
        }
        if (start.startsWith(PNG)) {
            return Optional.of(PhotoFormat.PNG);
        }
        return start.startsWith("RIFF") && start.startsWith("WEBP", 8)
                ? Optional.of(PhotoFormat.WEBP)
                : Optional.empty();
    }

    /** What {@code start}, which is none of our formats, begins instead. */
    static PhotoFault other(String start) {
        if (isCut(start)) {
            return PhotoFault.TRUNCATED;
        }
        if (start.startsWith("\u0089PNG")) {
            return PhotoFault.MALFORMED;
        }
        if (start.startsWith("ftyp", 4)) {
            return boxed(start);
        }
        if (isMarkup(start)) {
            return PhotoFault.MARKUP;
        }
        if (begins(start, VIDEOS) || (start.startsWith("RIFF") && start.startsWith("AVI ", 8))) {
            return PhotoFault.VIDEO;
        }
        return begins(start, OTHER_PICTURES) ? PhotoFault.OTHER_PICTURE : PhotoFault.NO_PICTURE;
    }

    /** Begins as one of ours and is over before that could be told for sure. */
    private static boolean isCut(String start) {
        return start.length() < 12
                && (JPEG.startsWith(start)
                        || PNG.startsWith(start)
                        || "RIFF".startsWith(start)
                        || start.startsWith("RIFF"));
    }

    /** An ISO base media file: its brands, the major one first, tell pictures from films. */
    private static PhotoFault boxed(String start) {
        int end = Math.min(start.length(), 8 + Math.max(4, start.charAt(3) - 8));
        PhotoFault fault = PhotoFault.VIDEO;
        for (int at = 8; at + 4 <= end; at += 4) {
            String brand = start.substring(at, at + 4).toLowerCase(Locale.ROOT);
            if (OTHER_BRANDS.contains(brand)) {
                return PhotoFault.OTHER_PICTURE;
            }
            if (HEIC_BRANDS.contains(brand)) {
                fault = PhotoFault.HEIC;
            }
        }
        return fault;
    }

    private static boolean isMarkup(String start) {
        String text = start;
        for (String mark : BYTE_ORDER_MARKS) {
            if (text.startsWith(mark)) {
                text = text.substring(mark.length());
            }
        }
        return text.replace("\0", "").strip().startsWith("<");
    }

    private static boolean begins(String start, String[] signatures) {
        for (String signature : signatures) {
            if (start.startsWith(signature)) {
                return true;
            }
        }
        return false;
    }
}
