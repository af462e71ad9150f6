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

    /** An archive's directory ends within this distance of the end, bytes: its record and the longest comment. */
    private static final int ARCHIVE_END = 22 + 0xFFFF;

    private static final String[] ACTIVE = {"<script", "<html", "<!doctype html", "<svg", "<?php", "<iframe", "%pdf-1"};

    private Disguise() {}

    static boolean isFoundIn(PhotoBytes bytes) throws IOException, NoPhoto {
        ByteBuffer head = bytes.upTo(0, EDGE);
        ByteBuffer tail = bytes.upTo(Math.max(0, bytes.size() - ARCHIVE_END), ARCHIVE_END);
        ByteBuffer edge = tail.slice(Math.max(0, tail.limit() - EDGE), Math.min(EDGE, tail.limit()));
        return isActive(head) || isActive(edge) || endsAsArchive(tail);
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

    /** A ZIP's end record whose comment reaches exactly to the end of the file: no picture has that by chance. */
    private static boolean endsAsArchive(ByteBuffer tail) {
        ByteBuffer bytes = tail.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.limit() - 22; at >= 0; at--) {
            if (bytes.getInt(at) == 0x06054B50 && at + 22 + (bytes.getShort(at + 20) & 0xFFFF) == bytes.limit()) {
                return true;
            }
        }
        return false;
    }
}
