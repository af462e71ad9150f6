package io.vitrine.ingest.photo;

import io.vitrine.ingest.photo.PhotoBytes.NoPhoto;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * JPEG (ITU-T T.81): walks from segment to segment to the frame header, without reading what lies between, so that an
 * embedded thumbnail's own frame header is never mistaken for the picture's.
 */
final class JpegHeader implements HeaderReader {

    /** Segments before the frame; cameras with depth maps write a few hundred. */
    private static final int MAX_SEGMENTS = 1000;

    /** Bytes of filling that a marker may begin with. */
    private static final int MAX_FILL = 64;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    @Override
    public Size read(PhotoBytes bytes) throws IOException, NoPhoto {
        long position = 2;
        for (int segment = 0; segment < MAX_SEGMENTS; segment++) {
            position = skipFill(bytes, position);
            ByteBuffer head = bytes.read(position, 4);
            int marker = head.get(1) & 0xFF;
            int length = head.getShort(2) & 0xFFFF;
            if (isFrame(marker)) {
                return frame(bytes, position, length);
            }
            if (isUnreadableFrame(marker) || standsAlone(marker) || marker == START_OF_SCAN || length < 2) {
                throw new NoPhoto(PhotoFault.MALFORMED);
            }
            position += 2L + length;
        }
        throw new NoPhoto(PhotoFault.MALFORMED);
    }

    /** To the last {@code FF} before the marker's own byte. */
    private static long skipFill(PhotoBytes bytes, long position) throws IOException, NoPhoto {
        ByteBuffer ahead = bytes.upTo(position, MAX_FILL);
        if (ahead.remaining() < 2) {
            throw new NoPhoto(PhotoFault.TRUNCATED);
        }
        int fill = 0;
        while (fill < ahead.limit() && (ahead.get(fill) & 0xFF) == 0xFF) {
            fill++;
        }
        if (fill == 0 || fill == MAX_FILL) {
            throw new NoPhoto(PhotoFault.MALFORMED);
        }
        return position + fill - 1;
    }

    private static Size frame(PhotoBytes bytes, long position, int length) throws IOException, NoPhoto {
        ByteBuffer frame = bytes.read(position + 4, 6);
        int precision = frame.get(0);
        int components = frame.get(5);
        if (precision != 8 || components < 1 || components > 4 || length != 8 + 3 * components) {
            throw new NoPhoto(PhotoFault.MALFORMED);
        }
        return Size.of(frame.getShort(3) & 0xFFFF, frame.getShort(1) & 0xFFFF);
    }

    /** Baseline, extended and progressive: what browsers, phones and our decoder read. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xC2;
    }

    /** Lossless, hierarchical and arithmetic frames; C4, C8 and CC among them are tables. */
    private static boolean isUnreadableFrame(int marker) {
        return marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean standsAlone(int marker) {
        return marker <= 0x01 || (marker >= 0xD0 && marker <= END_OF_IMAGE);
    }
}
