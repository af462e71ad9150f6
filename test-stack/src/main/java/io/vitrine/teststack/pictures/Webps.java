package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.ascii;
import static io.vitrine.teststack.pictures.Bytes.joined;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** WebP files (RFC 9649) of one colour, without loss: the whole picture takes twenty bytes, whatever its size. */
final class Webps {

    static final int ANIMATION = 0x02;
    static final int EXIF = 0x08;
    static final int PROFILE = 0x20;

    private Webps() {}

    static byte[] even(int width, int height, int rgb) {
        return file(chunk("VP8L", lossless(width, height, rgb)));
    }

    static byte[] file(byte[]... chunks) {
        byte[] body = joined(chunks);
        return joined(ascii("RIFF"), little(body.length + 4), ascii("WEBP"), body);
    }

    static byte[] chunk(String type, byte[] body) {
        return joined(ascii(type), little(body.length), body, new byte[body.length & 1]);
    }

    static byte[] canvas(int flags, int width, int height) {
        byte[] body = ByteBuffer.allocate(13)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(flags)
                .putInt(width - 1)
                .putInt(7, height - 1)
                .array();
        return chunk("VP8X", java.util.Arrays.copyOf(body, 10));
    }

    /** One picture of a moving file. */
    static byte[] frame(int width, int height, byte[] picture) {
        byte[] head = new byte[16];
        three(head, 6, width - 1);
        three(head, 9, height - 1);
        head[12] = 100;
        return chunk("ANMF", joined(head, chunk("VP8L", picture)));
    }

    private static void three(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
        bytes[at + 2] = (byte) (value >> 16);
    }

    /** Five tables of one code each: then a pixel takes no bit at all. */
    static byte[] lossless(int width, int height, int rgb) {
        Bits bits = new Bits();
        bits.put(0x2f, 8).put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3);
        bits.put(0, 3);
        for (int symbol : new int[] {rgb >> 8 & 0xff, rgb >> 16 & 0xff, rgb & 0xff, 0xff}) {
            bits.put(0b101, 3).put(symbol, 8);
        }
        bits.put(0b001, 3).put(0, 1);
        return bits.bytes();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    /** Bits, the least significant first. */
    private static final class Bits {

        private final byte[] bytes = new byte[32];
        private int count;

        Bits put(int value, int width) {
            for (int i = 0; i < width; i++, count++) {
                bytes[count / 8] |= (byte) ((value >> i & 1) << count % 8);
            }
            return this;
        }

        byte[] bytes() {
            return java.util.Arrays.copyOf(bytes, (count + 7) / 8);
        }
    }
}
