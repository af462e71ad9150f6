package io.vitrine.moderation;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photo with one face near and the same face far, to have a bystander whom nobody has to agree for. */
public final class FaceComposites {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    /** The bystander's face is this much smaller, so that it has a seventh of the area. */
    private static final double FAR = 0.38;

    private FaceComposites() {}

    /** As JPEG; two seeds give two backgrounds, so that none passes for another one. */
    public static byte[] oneNearOneFar(int seed) {
        return oneNearOneFar(seed, FAR);
    }

    /** As {@link #oneNearOneFar(int)}, with the far one at {@code size} of the near one. */
    public static byte[] oneNearOneFar(int seed, double size) {
        try {
            BufferedImage astronaut = ImageIO.read(new ByteArrayInputStream(Photos.real("astronaut.png")));
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.drawImage(ImageIO.read(new ByteArrayInputStream(Photos.drawn(seed))), 0, 0, WIDTH, HEIGHT, null);
            g.setColor(new Color(200, 200, 190));
            g.fillRect(0, 0, WIDTH, HEIGHT / 4);
            g.drawImage(astronaut, 0, 0, HEIGHT, HEIGHT, null);
            int far = (int) Math.round(HEIGHT * size);
            g.drawImage(astronaut, WIDTH - far + 60, 420, far, far, null);
            g.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
