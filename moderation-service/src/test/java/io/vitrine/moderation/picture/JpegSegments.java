package io.vitrine.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The markers of a JPEG file, read by the letter and independently of the code under test: a rendition may contain what
 * a viewer needs and nothing else, neither before nor between nor behind it.
 */
final class JpegSegments {

    /** Start, JFIF without a thumbnail, two quantisation tables, the frame, four Huffman tables, one scan, end. */
    static final List<Integer> BARE = List.of(0xd8, 0xe0, 0xdb, 0xdb, 0xc0, 0xc4, 0xc4, 0xc4, 0xc4, 0xda, 0xd9);

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int JFIF = 0xe0;
    private static final int SCAN = 0xda;
    /** Its name, version, unit, densities, and the sides of a thumbnail. */
    private static final int JFIF_WITHOUT_THUMBNAIL = 16;

    private JpegSegments() {}

    static List<Integer> of(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        List<Integer> markers = new ArrayList<>();
        while (in.hasRemaining()) {
            assertThat(in.get())
                    .as("a marker's first byte at %d", in.position())
                    .isEqualTo((byte) 0xff);
            int marker = in.get() & 0xff;
            markers.add(marker);
            if (marker != START && marker != END) {
                int length = in.getShort(in.position()) & 0xffff;
                if (marker == JFIF) {
                    assertThat(length).isEqualTo(JFIF_WITHOUT_THUMBNAIL);
                }
                in.position(in.position() + length);
            }
            if (marker == SCAN) {
                skipScan(in);
            }
        }
        return markers;
    }

    private static void skipScan(ByteBuffer in) {
        int at = in.position();
        while (in.get(at) != (byte) 0xff || in.get(at + 1) == 0) {
            at++;
        }
        in.position(at);
    }
}
