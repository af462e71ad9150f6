package io.vitrine.demo.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What a lens and a sensor add, a little grain and darker corners, and the JPEG file that a phone would send. */
public final class Film {

    private static final double GRAIN = 3.2;
    private static final double VIGNETTE = 0.17;

    private Film() {}

    static BufferedImage develop(BufferedImage image, SplittableRandom dice) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                double dx = 2.0 * x / width - 1;
                double dy = 2.0 * y / height - 1;
                double edge = (dx * dx + dy * dy) / 2;
                double light = 1 - VIGNETTE * edge * Math.sqrt(edge);
                double grain = GRAIN * (dice.nextDouble() + dice.nextDouble() - 1);
                row[x] = tone(row[x] >> 16, light, grain + 1) << 16
                        | tone(row[x] >> 8, light, grain) << 8
                        | tone(row[x], light, grain - 1);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static int tone(int channel, double light, double grain) {
        return (int) Math.max(0, Math.min(255, Math.round((channel & 0xFF) * light + grain)));
    }

    /** The picture in {@code share} of its size. */
    public static BufferedImage smaller(BufferedImage image, double share) {
        return Scene.scaled(image, (int) (image.getWidth() * share), (int) (image.getHeight() * share));
    }

    /** @param quality 0…1, as JPEG writers count it */
    public static byte[] jpeg(BufferedImage image, double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
