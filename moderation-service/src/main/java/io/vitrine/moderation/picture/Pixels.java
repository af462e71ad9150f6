package io.vitrine.moderation.picture;

/**
 * Uncompressed sRGB pixels.
 *
 * @param width px
 * @param height px
 * @param bgr blue, green, red of each pixel, row by row from the top, without padding; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pixels(int width, int height, byte[] bgr) {
    public Pixels {
        if (bgr.length != width * height * 3) {
            throw new IllegalArgumentException("three bytes a pixel are expected");
        }
    }
}
