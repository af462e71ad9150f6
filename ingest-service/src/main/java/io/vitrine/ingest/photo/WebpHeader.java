package io.vitrine.ingest.photo;

import io.vitrine.ingest.photo.PhotoBytes.NoPhoto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** WebP (RFC 9649): lossy {@code VP8}, lossless {@code VP8L} and extended {@code VP8X} files. */
final class WebpHeader implements HeaderReader {

    private static final int FIRST_CHUNK = 12;
    private static final int LOSSY = fourCc("VP8 ");
    private static final int LOSSLESS = fourCc("VP8L");
    private static final int EXTENDED = fourCc("VP8X");
    private static final int ANIMATION = 0x02;

    /** Profile, alpha and metadata chunks before the picture. */
    private static final int MAX_CHUNKS = 64;

    @Override
    public Size read(PhotoBytes bytes) throws IOException, NoPhoto {
        long declared = little(bytes, 4, 4).getInt(0) & 0xFFFFFFFFL;
        if (declared + 8 > bytes.size()) {
            throw new NoPhoto(PhotoFault.TRUNCATED);
        }
        int kind = little(bytes, FIRST_CHUNK, 4).getInt(0);
        return kind == EXTENDED ? extended(bytes) : picture(bytes, FIRST_CHUNK, kind);
    }

    /** The canvas; the picture inside must be as large, or a small canvas would hide a huge picture. */
    private static Size extended(PhotoBytes bytes) throws IOException, NoPhoto {
        ByteBuffer chunk = little(bytes, FIRST_CHUNK, 18);
        if ((chunk.get(8) & ANIMATION) != 0) {
            throw new NoPhoto(PhotoFault.ANIMATED);
        }
        Size canvas = Size.of(1 + (chunk.getInt(11) >>> 8), 1 + (chunk.getInt(14) >>> 8));
        long position = FIRST_CHUNK + 8L + padded(chunk.getInt(4));
        for (int i = 0; i < MAX_CHUNKS; i++) {
            ByteBuffer head = little(bytes, position, 8);
            int kind = head.getInt(0);
            if (kind == LOSSY || kind == LOSSLESS) {
                Size picture = picture(bytes, position, kind);
                if (!picture.equals(canvas)) {
                    throw new NoPhoto(PhotoFault.MALFORMED);
                }
                return canvas;
            }
            position += 8 + padded(head.getInt(4));
        }
        throw new NoPhoto(PhotoFault.MALFORMED);
    }

    private static Size picture(PhotoBytes bytes, long chunk, int kind) throws IOException, NoPhoto {
        if (kind == LOSSY) {
            ByteBuffer frame = little(bytes, chunk + 8, 10);
            boolean isKeyFrame = (frame.get(0) & 1) == 0;
            boolean hasStartCode = frame.get(3) == (byte) 0x9D && frame.get(4) == 0x01 && frame.get(5) == 0x2A;
            if (!isKeyFrame || !hasStartCode) {
                throw new NoPhoto(PhotoFault.MALFORMED);
            }
            // The two upper bits ask the player to scale; they are no part of the size.
            return Size.of(frame.getShort(6) & 0x3FFF, frame.getShort(8) & 0x3FFF);
        }
        if (kind == LOSSLESS) {
            ByteBuffer frame = little(bytes, chunk + 8, 5);
            int bits = frame.getInt(1);
            if (frame.get(0) != 0x2F || bits >>> 29 != 0) {
                throw new NoPhoto(PhotoFault.MALFORMED);
            }
            return Size.of(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
        }
        throw new NoPhoto(PhotoFault.MALFORMED);
    }

    private static long padded(int length) {
        long size = length & 0xFFFFFFFFL;
        return size + (size & 1);
    }

    private static ByteBuffer little(PhotoBytes bytes, long position, int length) throws IOException, NoPhoto {
        return bytes.read(position, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int fourCc(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
