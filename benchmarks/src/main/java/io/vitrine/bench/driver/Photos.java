package io.vitrine.bench.driver;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos of which no two look alike: coarse patches of light and colour, so that nothing takes them for duplicates. */
public final class Photos {

    private static final int PATCHES = 9;

    private Photos() {}

    /** A portrait of 800 × 1000 px. */
    public static byte[] jpeg(long seed) {
        return jpeg(seed, 800, 1000);
    }

    public static byte[] jpeg(long seed, int width, int height) {
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
