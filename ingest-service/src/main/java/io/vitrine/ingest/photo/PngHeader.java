package io.vitrine.ingest.photo;

import io.vitrine.ingest.photo.PhotoBytes.NoPhoto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** PNG (W3C, third edition): the header chunk with its checksum, then the chunks up to the first of the picture. */
final class PngHeader implements HeaderReader {

    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int ACTL = 0x6163544C;
    private static final int IEND = 0x49454E44;

    /** Chunks of text, profile and palette before the picture. */
    private static final int MAX_CHUNKS = 1000;

    @Override
    public Size read(PhotoBytes bytes) throws IOException, NoPhoto {
        ByteBuffer header = bytes.read(SIGNATURE, 25);
        if (header.getInt(0) != 13 || header.getInt(4) != IHDR || !isChecked(header) || !isPossible(header)) {
            throw new NoPhoto(PhotoFault.MALFORMED);
        }
        Size size = Size.of(header.getInt(8), header.getInt(12));
        refuseAnimation(bytes, SIGNATURE + 25L);
        return size;
    }

    private static boolean isChecked(ByteBuffer header) {
        CRC32 crc = new CRC32();
        crc.update(header.slice(4, 17));
        return (int) crc.getValue() == header.getInt(21);
    }

    private static boolean isPossible(ByteBuffer header) {
        int depth = header.get(16);
        boolean possible =
                switch (header.get(17)) {
                    case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
                    case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
                    case 2, 4, 6 -> depth == 8 || depth == 16;
                    default -> false;
                };
        return possible && header.get(18) == 0 && header.get(19) == 0 && (header.get(20) & 0xFE) == 0;
    }

    private static void refuseAnimation(PhotoBytes bytes, long start) throws IOException, NoPhoto {
        long position = start;
        for (int chunk = 0; chunk < MAX_CHUNKS; chunk++) {
            ByteBuffer head = bytes.read(position, 8);
            int length = head.getInt(0);
            int type = head.getInt(4);
            if (type == IDAT) {
                return;
            }
            if (type == ACTL) {
                throw new NoPhoto(PhotoFault.ANIMATED);
            }
            if (length < 0 || type == IEND) {
                throw new NoPhoto(PhotoFault.MALFORMED);
            }
            position += 12L + length;
        }
        throw new NoPhoto(PhotoFault.MALFORMED);
    }
}
