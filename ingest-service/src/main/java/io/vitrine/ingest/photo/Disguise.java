package io.vitrine.ingest.photo;

import io.vitrine.ingest.photo.PhotoBytes.NoPhoto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * Finds files that are a picture to one reader and a page, script or archive to another. Originals are never served to
 * anybody's browser, so this is a second line: whoever sends such a file means no selfie.
 */
final class Disguise {

    /** Readers that guess a type look no further than this from either end, bytes. */
    private static final int EDGE = 4096;

    /** The record that ends an archive, without its comment, bytes. */
    private static final int END_RECORD = 22;

    /** It begins within this distance of the end, bytes, for the longest comment. */
    private static final int ARCHIVE_END = END_RECORD + 0xFFFF;

    private static final int END_OF_DIRECTORY = 0x06054B50;
    private static final int DIRECTORY_ENTRY = 0x02014B50;

    private static final String[] ACTIVE = {"<script", "<html", "<!doctype html", "<svg", "<?php", "<iframe", "%pdf-1"};

    private Disguise() {}

    static boolean isFoundIn(PhotoBytes bytes) throws IOException, NoPhoto {
        ByteBuffer head = bytes.upTo(0, EDGE);
        ByteBuffer tail = bytes.upTo(Math.max(0, bytes.size() - ARCHIVE_END), ARCHIVE_END);
        ByteBuffer edge = tail.slice(Math.max(0, tail.limit() - EDGE), Math.min(EDGE, tail.limit()));
        return isActive(head) || isActive(edge) || holdsArchive(bytes, tail);
    }

    private static boolean isActive(ByteBuffer part) {
        String text = PhotoBytes.ascii(part).toLowerCase(Locale.ROOT);
        for (String token : ACTIVE) {
            if (text.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A ZIP's end record whose comment reaches exactly to the end of the file, or that leads to its directory: some
     * readers of archives pass over what stands behind. No picture has either by chance.
     */
    private static boolean holdsArchive(PhotoBytes file, ByteBuffer tail) throws IOException, NoPhoto {
        ByteBuffer bytes = tail.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long start = file.size() - tail.limit();
        for (int at = bytes.limit() - END_RECORD; at >= 0; at--) {
            if (bytes.getInt(at) == END_OF_DIRECTORY
                    && (at + END_RECORD + (bytes.getShort(at + 20) & 0xFFFF) == bytes.limit()
                            || isDirectory(file, start + at - (bytes.getInt(at + 12) & 0xFFFFFFFFL))
                            || isDirectory(file, bytes.getInt(at + 16) & 0xFFFFFFFFL))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDirectory(PhotoBytes file, long at) throws IOException, NoPhoto {
        ByteBuffer entry = file.upTo(Math.max(0, at), 4);
        return at >= 0
                && entry.limit() == 4
                && entry.order(ByteOrder.LITTLE_ENDIAN).getInt(0) == DIRECTORY_ENTRY;
    }
}
