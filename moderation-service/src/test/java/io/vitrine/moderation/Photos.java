package io.vitrine.moderation;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos to send. */
public final class Photos {

    private Photos() {}

    /** A real photo of {@code src/test/resources/photos}. */
    public static byte[] real(String name) {
        try (var in = Photos.class.getResourceAsStream("/photos/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A drawn JPEG; two seeds give two pictures that look nothing alike. */
    public static byte[] drawn(long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        for (int i = 0; i < 60; i++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            g.fillOval(
                    random.nextInt(800) - 100,
                    random.nextInt(600) - 100,
                    50 + random.nextInt(250),
                    50 + random.nextInt(250));
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photo whose upload or disk broke off half-way. */
    public static byte[] truncated() {
        byte[] whole = drawn(7);
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
