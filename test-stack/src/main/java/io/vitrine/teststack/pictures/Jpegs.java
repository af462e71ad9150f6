package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.ascii;
import static io.vitrine.teststack.pictures.Bytes.indexOf;
import static io.vitrine.teststack.pictures.Bytes.inserted;
import static io.vitrine.teststack.pictures.Bytes.joined;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG files (ITU-T T.81), honest and otherwise. */
final class Jpegs {

    static final int BASELINE = 0xc0;
    static final int PROGRESSIVE = 0xc2;
    static final int HUFFMAN = 0xc4;
    static final int SCAN = 0xda;
    static final int QUANTISATION = 0xdb;
    static final int APP0 = 0xe0;
    static final int APP1 = 0xe1;
    static final int APP2 = 0xe2;
    static final int APP14 = 0xee;
    static final int COMMENT = 0xfe;

    private static final byte[] START = Bytes.of(0xff, 0xd8);
    private static final byte[] END = Bytes.of(0xff, 0xd9);
    private static final int LONGEST_SEGMENT = 65_533;
    private static final int BLOCK = 8;

    private Jpegs() {}

    static byte[] of(BufferedImage image) {
        return written(new IIOImage(image, null, null), false);
    }

    static byte[] progressive(BufferedImage image) {
        return written(new IIOImage(image, null, null), true);
    }

    /**
     * An even picture of four components.
     *
     * @param transform of Adobe's marker: 0 for inks, 2 for inks as luminance and colour
     * @param stored the four samples
     */
    static byte[] fourComponents(int width, int height, int transform, int... stored) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int i = 0; i < width * height; i++) {
            raster.setPixel(i % width, i / width, stored);
        }
        byte[] adobe = joined(ascii("Adobe"), Bytes.of(0, 100, 0, 0, 0, 0, transform));
        return withSegment(written(new IIOImage(raster, null, null), false), APP14, adobe);
    }

    private static byte[] written(IIOImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.9f);
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(stream);
            writer.write(null, image, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A segment with its length. */
    static byte[] segment(int marker, byte[] body) {
        return joined(Bytes.of(0xff, marker, body.length + 2 >> 8, body.length + 2), body);
    }

    /** The file with a segment more, right behind its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        return inserted(jpeg, START.length, segment(marker, body));
    }

    /** The file with as much metadata as segments of the greatest length can carry. */
    static byte[] withMuchMetadata(byte[] jpeg, int marker, byte[] start, int segments) {
        byte[] body = Bytes.filled(LONGEST_SEGMENT, 'x');
        System.arraycopy(start, 0, body, 0, start.length);
        byte[] one = segment(marker, body);
        byte[][] all = new byte[segments][];
        java.util.Arrays.fill(all, one);
        return inserted(jpeg, START.length, joined(all));
    }

    /** The file with a colour profile in as many parts as it needs. */
    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        return withSegment(jpeg, APP2, joined(ascii("ICC_PROFILE\0\1\1"), profile));
    }

    /** Where the frame header's marker stands. */
    static int frame(byte[] jpeg) {
        return indexOf(jpeg, Bytes.of(0xff, BASELINE, 0, 17));
    }

    /** Where a marker first stands. */
    static int marker(byte[] jpeg, int marker) {
        return indexOf(jpeg, Bytes.of(0xff, marker));
    }

    /**
     * An even grey picture of any size in few bytes: each block takes a bit or two, all of them zero.
     *
     * @param frame {@link #BASELINE} or {@link #PROGRESSIVE}
     * @param components 1 or 3
     * @param scans how often the whole picture is gone through; 1 for all components at once, at least 2 otherwise
     * @param data whether the scans have their data, or nothing but their headers
     */
    static byte[] even(int frame, int width, int height, int components, int scans, boolean data) {
        List<byte[]> parts = new ArrayList<>(List.of(
                START,
                segment(QUANTISATION, joined(Bytes.of(0), Bytes.filled(64, 1))),
                segment(frame, frameHeader(width, height, components)),
                segment(HUFFMAN, oneCode(0x00)),
                segment(HUFFMAN, oneCode(0x10))));
        int blocks = ((width + BLOCK - 1) / BLOCK) * ((height + BLOCK - 1) / BLOCK);
        for (int scan = 0; scan < scans; scan++) {
            int of = scans == 1 ? components : 1;
            boolean sequential = frame != PROGRESSIVE;
            parts.add(segment(SCAN, scanHeader(of, scan % components + 1, sequential ? 63 : 0)));
            int bits = blocks * of * (sequential ? 2 : 1);
            parts.add(data ? new byte[(bits + 7) / 8] : new byte[1]);
        }
        parts.add(END);
        return joined(parts.toArray(byte[][]::new));
    }

    private static byte[] frameHeader(int width, int height, int components) {
        ByteBuffer header = ByteBuffer.allocate(6 + 3 * components);
        header.put((byte) 8).putShort((short) height).putShort((short) width).put((byte) components);
        for (int i = 1; i <= components; i++) {
            header.put((byte) i).put((byte) 0x11).put((byte) 0);
        }
        return header.array();
    }

    private static byte[] scanHeader(int components, int first, int last) {
        ByteBuffer header = ByteBuffer.allocate(1 + 2 * components + 3);
        header.put((byte) components);
        for (int i = 0; i < components; i++) {
            header.put((byte) (first + i)).put((byte) 0);
        }
        return header.put((byte) 0).put((byte) last).put((byte) 0).array();
    }

    /** A table with one code, a single zero, which means zero. */
    private static byte[] oneCode(int table) {
        byte[] lengths = new byte[16];
        lengths[0] = 1;
        return joined(Bytes.of(table), lengths, Bytes.of(0));
    }

    /** EXIF data that turns the picture, with a thumbnail of another one. */
    static byte[] exif(int orientation, byte[] thumbnail) {
        int second = 8 + 2 + 12 + 4;
        int thumbnailAt = second + 2 + 2 * 12 + 4;
        return ByteBuffer.allocate(6 + thumbnailAt + thumbnail.length)
                .put(ascii("Exif\0\0MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .put(entry(0x0112, 3, orientation << 16))
                .putInt(second)
                .putShort((short) 2)
                .put(entry(0x0201, 4, thumbnailAt))
                .put(entry(0x0202, 4, thumbnail.length))
                .putInt(0)
                .put(thumbnail)
                .array();
    }

    private static byte[] entry(int tag, int type, int value) {
        return ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(1)
                .putInt(value)
                .array();
    }
}
