package io.vitrine.bench.driver;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Photos of which no two look alike: coarse patches of light and colour, so that nothing takes them for duplicates. */
public final class Photos {

    private static final int PATCHES = 23;

    private Photos() {}

    /** A portrait of 800 × 1000 px, some 20 KB. */
    public static byte[] jpeg(long seed) {
        return jpeg(seed, 800, 1000);
    }

    public static byte[] jpeg(long seed, int width, int height) {
        return jpeg(seed, width, height, 0);
    }

    /** As an app sends it: some 200 KB. */
    public static byte[] phone(long seed) {
        return jpeg(seed, 900, 1200, 33);
    }

    /** As a phone's camera takes it: 12 megapixels, some 3 MB. */
    public static byte[] camera(long seed) {
        return jpeg(seed, 3000, 4000, 50);
    }

    /** @param grain how far single pixels differ from their neighbours, 0 to 255 */
    private static byte[] jpeg(long seed, int width, int height, int grain) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random dice = new Random(seed);
        for (int row = 0; row < PATCHES; row++) {
            for (int column = 0; column < PATCHES; column++) {
                graphics.setColor(Color.getHSBColor(dice.nextFloat(), 0.5f, 0.15f + 0.8f * dice.nextFloat()));
                graphics.fillRect(
                        column * width / PATCHES, row * height / PATCHES, width / PATCHES + 1, height / PATCHES + 1);
            }
        }
        graphics.dispose();
        if (grain > 0) {
            roughen(image, grain, new SplittableRandom(seed));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void roughen(BufferedImage image, int grain, SplittableRandom dice) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int lighter = dice.nextInt(grain) - grain / 2;
            pixels[i] = channel(pixels[i] >> 16, lighter) << 16
                    | channel(pixels[i] >> 8, lighter) << 8
                    | channel(pixels[i], lighter);
        }
    }

    private static int channel(int colour, int lighter) {
        return Math.max(0, Math.min(255, (colour & 0xFF) + lighter));
    }
}
