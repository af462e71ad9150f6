package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Pictures for tests: drawn, or real ones from the test resources. */
public final class SamplePictures {

    private SamplePictures() {}

    /** Quarters of red, green, blue and yellow, from the top left in reading order. */
    public static BufferedImage quarters(int width, int height) {
        return quarters(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < 4; i++) {
            g.setColor(colours[i]);
            g.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        g.dispose();
        return image;
    }

    public static BufferedImage plain(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }

    /** A real photo from {@code src/test/resources/photos}. */
    public static byte[] photo(String name) {
        try (InputStream in = SamplePictures.class.getResourceAsStream("/photos/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no photo " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage image(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg(BufferedImage image, double quality) {
        return jpeg(image, quality, false);
    }

    static byte[] jpeg(BufferedImage image, double quality, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] webp(BufferedImage image) {
        OpenCv.load();
        byte[] bgr = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < bgr.length / 3; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            bgr[i * 3] = (byte) rgb;
            bgr[i * 3 + 1] = (byte) (rgb >> 8);
            bgr[i * 3 + 2] = (byte) (rgb >> 16);
        }
        try (BytePointer pixels = new BytePointer(bgr);
                Mat mat = new Mat(image.getHeight(), image.getWidth(), CV_8UC3, pixels);
                IntPointer lossy = new IntPointer(IMWRITE_WEBP_QUALITY, 95);
                BytePointer out = new BytePointer()) {
            imencode(".webp", mat, out, lossy);
            byte[] file = new byte[(int) out.limit()];
            out.get(file);
            return file;
        }
    }

    /** An even JPEG of four inks, each stored as 255 less the amount, as Adobe's programs do; without their marker. */
    static byte[] fourInks(int width, int height, int... stored) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int i = 0; i < width * height; i++) {
            raster.setPixel(i % width, i / width, stored);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Puts a segment behind the start of a JPEG file. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        return ByteBuffer.allocate(jpeg.length + body.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Puts a chunk behind the header of a PNG file. */
    static byte[] withChunk(byte[] png, String type, byte[] body) {
        int header = 8 + 25;
        byte[] chunk = chunk(type, body);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, header)
                .put(chunk)
                .put(png, header, png.length - header)
                .array();
    }

    static byte[] chunk(String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(name)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PNG file with that header and those rows, compressed. */
    static byte[] png(int width, int height, int depth, int colourType, byte[] rows) {
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colourType)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", deflated(rows)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** EXIF data with an orientation, a camera and a place, as a JPEG segment's body. */
    static byte[] exif(int orientation) {
        byte[] tiff = tiff(orientation);
        return ByteBuffer.allocate(6 + tiff.length)
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(tiff)
                .array();
    }

    static byte[] tiff(int orientation) {
        byte[] make = "Acme Phone\0".getBytes(StandardCharsets.ISO_8859_1);
        int makeAt = 8 + 2 + 2 * 12 + 4;
        return ByteBuffer.allocate(makeAt + make.length)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010f)
                .putShort((short) 2)
                .putInt(make.length)
                .putInt(makeAt)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(make)
                .array();
    }
}
