package io.vitrine.campaign.gallery;

/**
 * A colour in CIE L*a*b* (D65), where equal distances look about equally different.
 *
 * @param l lightness, 0 to 100
 * @param a green (negative) to red
 * @param b blue (negative) to yellow
 */
public record Lab(double l, double a, double b) {

    /**
     * Reads an sRGB colour.
     *
     * @param rgb {@code #rrggbb}
     * @throws IllegalArgumentException for anything else
     */
    public static Lab of(String rgb) {
        if (!rgb.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("not a colour: " + rgb);
        }
        double red = linear(Integer.parseInt(rgb.substring(1, 3), 16));
        double green = linear(Integer.parseInt(rgb.substring(3, 5), 16));
        double blue = linear(Integer.parseInt(rgb.substring(5, 7), 16));
        // sRGB to XYZ, IEC 61966-2-1, divided by the white point D65.
        double x = curved((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
        double y = curved(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = curved((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** How different the two look: 2 is just noticeable, above 50 another colour (CIE76). */
    public double distance(Lab other) {
        return Math.sqrt(square(l - other.l) + square(a - other.a) + square(b - other.b));
    }

    /** How colourful it is: 0 for greys, about 100 for the purest. */
    public double chroma() {
        return Math.hypot(a, b);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double curved(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double square(double value) {
        return value * value;
    }
}
