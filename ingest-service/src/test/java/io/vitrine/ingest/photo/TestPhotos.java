package io.vitrine.ingest.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos drawn for tests, and headers of photos that nobody ever took. */
public final class TestPhotos {

    private TestPhotos() {}

    public static byte[] jpeg(int width, int height) {
        return drawn("jpg", width, height, 7);
    }

    /** A photo that differs from those of other seeds. */
    public static byte[] jpeg(int width, int height, int seed) {
        return drawn("jpg", width, height, seed);
    }

    public static byte[] png(int width, int height) {
        return drawn("png", width, height, 7);
    }

    private static byte[] drawn(String format, int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(seed * 7919 & 0xFFFFFF), width, height, Color.ORANGE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG's beginning: the given segments, then a frame header. */
    static byte[] jpegHeader(int frameMarker, int width, int height, byte[]... segments) {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 20);
        bytes.putShort((short) 0xFFD8);
        for (byte[] segment : segments) {
            bytes.put(segment);
        }
        bytes.put((byte) 0xFF).put((byte) frameMarker).putShort((short) 17).put((byte) 8);
        bytes.putShort((short) height).putShort((short) width).put((byte) 3);
        bytes.put(new byte[9]);
        bytes.putShort((short) 0xFFDA).put(new byte[64]);
        return cut(bytes);
    }

    static byte[] segment(int marker, byte[] content) {
        return cut(ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content));
    }

    /** A PNG's beginning with a right checksum, then one more chunk. */
    static byte[] pngHeader(int width, int height, String nextChunk) {
        ByteBuffer header = ByteBuffer.allocate(17).put(ascii("IHDR"));
        header.putInt(width).putInt(height).put((byte) 8).put((byte) 2).put(new byte[3]);
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return cut(ByteBuffer.allocate(200)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .putInt(8)
                .put(ascii(nextChunk))
                .put(new byte[12])
                .putInt(8)
                .put(ascii("IDAT"))
                .put(new byte[12]));
    }

    static byte[] webpLossy(int width, int height) {
        return riff(webpChunk("VP8 ", lossyFrame(width, height)));
    }

    static byte[] webpLossless(int width, int height) {
        ByteBuffer frame = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        frame.put((byte) 0x2F).putInt((width - 1) | (height - 1) << 14);
        return riff(webpChunk("VP8L", frame.array()));
    }

    /** An extended file; the canvas and the picture inside may differ. */
    static byte[] webpExtended(int flags, int canvasWidth, int canvasHeight, int width, int height) {
        ByteBuffer canvas = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        canvas.putInt(0, flags);
        three(canvas, 4, canvasWidth - 1);
        three(canvas, 7, canvasHeight - 1);
        return riff(
                webpChunk("VP8X", canvas.array()),
                webpChunk("ICCP", new byte[33]),
                webpChunk("VP8 ", lossyFrame(width, height)));
    }

    private static void three(ByteBuffer bytes, int at, int value) {
        bytes.put(at, (byte) value).put(at + 1, (byte) (value >> 8)).put(at + 2, (byte) (value >> 16));
    }

    private static byte[] lossyFrame(int width, int height) {
        return ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {0x10, 0, 0, (byte) 0x9D, 0x01, 0x2A})
                .putShort((short) width)
                .putShort((short) height)
                .array();
    }

    private static byte[] webpChunk(String kind, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(kind))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] riff(byte[]... chunks) {
        ByteBuffer bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(0).put(ascii("WEBP"));
        for (byte[] chunk : chunks) {
            bytes.put(chunk);
        }
        bytes.putInt(4, bytes.position() - 8);
        return cut(bytes);
    }

    /** The first box of an ISO base media file. */
    static byte[] boxed(String... brands) {
        ByteBuffer bytes = ByteBuffer.allocate(200);
        bytes.putInt(12 + 4 * brands.length)
                .put(ascii("ftyp"))
                .put(ascii(brands[0]))
                .putInt(0);
        for (int i = 1; i < brands.length; i++) {
            bytes.put(ascii(brands[i]));
        }
        return bytes.array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] cut(ByteBuffer bytes) {
        byte[] cut = new byte[bytes.position()];
        bytes.get(0, cut);
        return cut;
    }
}
