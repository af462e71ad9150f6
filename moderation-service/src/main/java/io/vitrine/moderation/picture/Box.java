package io.vitrine.moderation.picture;

/**
 * A part of a picture, in shares of its width and height, from the upper left corner; so it means the same in every
 * rendition.
 *
 * @param x left edge
 * @param y upper edge
 * @param width more than 0
 * @param height more than 0
 */
public record Box(double x, double y, double width, double height) {

    /** @throws IllegalArgumentException if it has no size */
    public Box {
        if (!(width > 0 && height > 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException("a box has a place and a size");
        }
    }

    /** The share of the picture that it covers, 0 to 1; what lies beyond the edge does not count. */
    public double share() {
        return seen(x, width) * seen(y, height);
    }

    /** The same place and shape, {@code times} as wide and high. */
    Box scaled(double times) {
        return new Box(x - width * (times - 1) / 2, y - height * (times - 1) / 2, width * times, height * times);
    }

    private static double seen(double from, double length) {
        return Math.max(0, Math.min(1, from + length) - Math.max(0, from));
    }
}
