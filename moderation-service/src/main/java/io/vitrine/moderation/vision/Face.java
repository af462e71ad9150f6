package io.vitrine.moderation.vision;

/**
 * Where a face is, in shares of the picture's width and height, from the upper left corner. A face that is cut off by
 * the edge may reach beyond it.
 *
 * @param x left edge, 0 to 1
 * @param y upper edge, 0 to 1
 * @param width 0 to 1
 * @param height 0 to 1
 * @param score how sure the detector is, 0 to 1
 */
public record Face(double x, double y, double width, double height, double score) {

    /** The share of the picture that it covers, 0 to 1. */
    public double share() {
        return seen(x, width) * seen(y, height);
    }

    private static double seen(double from, double length) {
        return Math.max(0, Math.min(1, from + length) - Math.max(0, from));
    }

    /** Whether the middle of one lies within the other: then they are the same face, seen whole and in part. */
    boolean isPartOf(Face other) {
        return other.holds(x + width / 2, y + height / 2)
                || holds(other.x + other.width / 2, other.y + other.height / 2);
    }

    private boolean holds(double across, double down) {
        return across >= x && across <= x + width && down >= y && down <= y + height;
    }

    /** How much two faces are the same place: what both cover, of what either covers. */
    double overlap(Face other) {
        double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double both = across * down;
        return both / (width * height + other.width * other.height - both);
    }
}
