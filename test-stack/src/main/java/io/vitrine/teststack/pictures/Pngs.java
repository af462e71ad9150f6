package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.ascii;
import static io.vitrine.teststack.pictures.Bytes.inserted;
import static io.vitrine.teststack.pictures.Bytes.joined;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** PNG files (W3C, third edition), honest and otherwise. */
final class Pngs {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int RGB_ALPHA = 6;

    /** Where the chunk behind the header begins. */
    static final int AFTER_HEADER = 8 + 25;

    private static final byte[] SIGNATURE = Bytes.of(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');

    private Pngs() {}

    static byte[] of(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] file(byte[]... chunks) {
        return joined(SIGNATURE, joined(chunks));
    }

    static byte[] header(int width, int height, int depth, int colourType, int interlace) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(Bytes.of(depth, colourType, 0, 0, interlace))
                        .array());
    }

    static byte[] chunk(String type, byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(ascii(type));
        crc.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(ascii(type))
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] end() {
        return chunk("IEND", new byte[0]);
    }

    /** The file with a chunk more, right behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] body) {
        return inserted(png, AFTER_HEADER, chunk(type, body));
    }

    /** That many equal bytes, compressed: a thousandth of them. */
    static byte[] deflated(long count, int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] block = Bytes.filled(1 << 16, value);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            for (long left = count; left > 0; left -= block.length) {
                stream.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An even picture of any size: all samples are zero, and so are the filters of its rows. */
    static byte[] even(int width, int height, int depth, int colourType, int interlace) {
        int samples = colourType == RGB ? 3 : colourType == RGB_ALPHA ? 4 : 1;
        // the seven passes of an interlaced picture have at most that many rows and rests of bytes
        long bytes =
                (long) height * (1 + ((long) width * samples * depth + 7) / 8) + (interlace == 0 ? 0 : 16L * height);
        return file(header(width, height, depth, colourType, interlace), chunk("IDAT", deflated(bytes, 0)), end());
    }

    /** A profile's chunk: its name, a zero, the method, the compressed profile. */
    static byte[] profile(byte[] compressed) {
        return joined(ascii("P3\0\0"), compressed);
    }
}
