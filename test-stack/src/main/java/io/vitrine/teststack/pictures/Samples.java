package io.vitrine.teststack.pictures;

import static io.vitrine.teststack.pictures.Bytes.ascii;
import static io.vitrine.teststack.pictures.Bytes.withShort;
import static io.vitrine.teststack.pictures.HostilePicture.TAKEN;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** The pictures that the hostile ones are made of, and how a line of their table is written. */
final class Samples {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    static final String AS_DRAWN = WIDTH + "x" + HEIGHT;
    static final int RED = 0xff0000;
    static final int GREEN = 0x00ff00;
    static final int BLUE = 0x0000ff;
    static final int YELLOW = 0xffff00;
    static final List<Integer> UPRIGHT = List.of(RED, GREEN, BLUE, YELLOW);
    static final List<Integer> NOTHING = List.of();
    static final BufferedImage DRAWN = drawn(BufferedImage.TYPE_INT_RGB);
    static final byte[] JPEG = Jpegs.of(DRAWN);
    static final byte[] PROGRESSIVE = Jpegs.progressive(DRAWN);
    static final byte[] PNG = Pngs.of(DRAWN);
    static final byte[] WEBP = Webps.even(WIDTH, HEIGHT, RED);
    static final byte[] WEBP_IN_P3 = Webps.file(
            Webps.canvas(Webps.PROFILE, WIDTH, HEIGHT),
            Webps.chunk("ICCP", DisplayP3.profile()),
            Webps.chunk("VP8L", Webps.lossless(WIDTH, HEIGHT, 0xc86e3c)));
    static final byte[] SCRIPT = ascii("<script>alert('" + HostilePictures.PAYLOAD + "')</script>");

    private Samples() {}

    static HostilePicture refused(String name, Supplier<byte[]> maker, String door, String reading) {
        return new HostilePicture(name, maker, door, reading, NOTHING);
    }

    static HostilePicture read(String name, Supplier<byte[]> maker, String reading, List<Integer> quarters) {
        return new HostilePicture(name, maker, TAKEN, reading, quarters);
    }

    static List<Integer> even(int rgb) {
        return List.of(rgb, rgb, rgb, rgb);
    }

    static BufferedImage drawn(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D pen = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < colours.length; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * WIDTH / 2, i / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        }
        pen.dispose();
        return image;
    }

    static byte[] encoded(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(DRAWN, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gif() {
        return encoded("gif");
    }

    static byte[] archive() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("Evil.class"));
            zip.write(HostilePictures.PAYLOAD.getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] random() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    static byte[] resized(byte[] jpeg, int width, int height) {
        int frame = Jpegs.frame(jpeg);
        return withShort(withShort(jpeg, frame + 5, height), frame + 7, width);
    }

    static BufferedImage plain(int width, int height, Color colour) {
        return filled(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), colour);
    }

    static BufferedImage plain(int type, Color colour) {
        return filled(new BufferedImage(WIDTH, HEIGHT, type), colour);
    }

    static BufferedImage filled(BufferedImage image, Color colour) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        return image;
    }
}
