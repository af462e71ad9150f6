package io.vitrine.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Photos as phones send them, made from the four real ones of the moderation service's tests: enlarged to fill the
 * frame, with the grain of a small sensor, as JPEG of quality 90. One of 12 megapixels has 3.0 MB, one of 2 megapixels
 * 0.5 MB.
 */
final class ScreeningPhotos {

    private static final List<String> REAL = List.of("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg");

    /** So small that nobody scales them before the models do. */
    private static final List<String> UNSCALED = List.of("astronaut.png", "chelsea.png", "coffee.png");

    private static final int GRAIN = 17;
    private static final float QUALITY = 0.9f;
    private static final int BYTE = 0xff;

    private final Path real;
    private final Path made;

    ScreeningPhotos(Workshop workshop) {
        this.real = workshop.project().resolve("moderation-service/src/test/resources/photos");
        this.made = workshop.project().resolve(".vitrine").resolve("bench-photos");
    }

    /** Photos that both sides see pixel by pixel as they are in the file. */
    List<String> unscaled() {
        return UNSCALED.stream().map(name -> real.resolve(name).toString()).toList();
    }

    /** Four photos of that size, as files. */
    List<String> of(int width, int height) {
        List<String> photos = new ArrayList<>();
        try {
            Files.createDirectories(made);
            for (String name : REAL) {
                Path photo = made.resolve(width + "x" + height + "-" + name.replaceAll("\\..*", ".jpg"));
                write(enlarged(ImageIO.read(real.resolve(name).toFile()), width, height), photo);
                photos.add(photo.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Photos cannot be made in " + made, e);
        }
        return photos;
    }

    private static BufferedImage enlarged(BufferedImage photo, int width, int height) {
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double times = Math.max((double) width / photo.getWidth(), (double) height / photo.getHeight());
        int across = (int) Math.ceil(photo.getWidth() * times);
        int down = (int) Math.ceil(photo.getHeight() * times);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(photo, (width - across) / 2, (height - down) / 2, across, down, null);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) large.getRaster().getDataBuffer()).getData();
        SplittableRandom dice = new SplittableRandom(pixels.length);
        for (int i = 0; i < pixels.length; i++) {
            int lighter = dice.nextInt(GRAIN) - GRAIN / 2;
            pixels[i] = level((pixels[i] >> 16 & BYTE) + lighter) << 16
                    | level((pixels[i] >> 8 & BYTE) + lighter) << 8
                    | level((pixels[i] & BYTE) + lighter);
        }
        return large;
    }

    private static int level(int value) {
        return Math.max(0, Math.min(BYTE, value));
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
