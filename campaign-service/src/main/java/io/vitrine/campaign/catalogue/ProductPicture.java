package io.vitrine.campaign.catalogue;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A product's picture as shoppers get it: a JPEG of at most {@value #EDGE} px, written anew from the pixels, so that
 * nothing of the uploaded file but its pixels reaches anybody.
 */
final class ProductPicture {

    /** Twice the largest width at which a product is shown. */
    static final int EDGE = 640;

    /** Larger files are no product pictures, and decoding them would cost others. */
    static final int MAX_BYTES = 5 * 1024 * 1024;

    static final int MAX_PIXELS = 24_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private ProductPicture() {}

    /** The bytes cannot be a product picture. The message is for the person who sent them. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Reads the header first, then decodes once.
     *
     * @return the JPEG
     * @throws Unusable if it is not a whole PNG or JPEG within the limits
     */
    static byte[] prepare(byte[] uploaded) {
        if (uploaded.length > MAX_BYTES) {
            throw new Unusable("The picture is larger than 5 MB. Save it smaller and upload it again.");
        }
        String format = format(uploaded)
                .orElseThrow(
                        () -> new Unusable("This is no PNG or JPEG picture. Save it as one of these and upload it."));
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            return write(fit(decode(format, input)));
        } catch (IIOException | IllegalArgumentException broken) {
            throw new Unusable("The picture cannot be read to its end. Save it again and upload it.");
        } catch (IOException memory) {
            throw new IllegalStateException("memory does not fail", memory);
        }
    }

    private static Optional<String> format(byte[] bytes) {
        return startsWith(bytes, PNG)
                ? Optional.of("png")
                : startsWith(bytes, JPEG) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static BufferedImage decode(String format, ImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 32 || height < 32) {
                throw new Unusable("The picture is smaller than 32 by 32 pixels. Upload a larger one.");
            }
            if ((long) width * height > MAX_PIXELS) {
                throw new Unusable("The picture has more than 24 megapixels. Save it smaller and upload it again.");
            }
            var parameters = reader.getDefaultReadParam();
            // Whole pixels are left out while reading, so that a large picture never stands whole in memory.
            int step = Math.max(1, Math.max(width, height) / (2 * EDGE));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fit(BufferedImage decoded) {
        double scale = Math.min(1, (double) EDGE / Math.max(decoded.getWidth(), decoded.getHeight()));
        int width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = fitted.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            canvas.drawImage(decoded, 0, 0, width, height, null);
        } finally {
            canvas.dispose();
        }
        return fitted;
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", bytes)) {
            throw new IllegalStateException("every Java platform writes JPEG");
        }
        return bytes.toByteArray();
    }
}
