package io.vitrine.demo.drawing;

import java.awt.Color;

/** The colours of the demo and how light and shade change them. */
public final class Tones {

    public static final Color TERRACOTTA = hex(0xC8623F);
    public static final Color MUSTARD = hex(0xE2A93B);
    public static final Color SAGE = hex(0x93A98C);
    public static final Color FOREST = hex(0x2F5D50);
    public static final Color TEAL = hex(0x2A7F86);
    public static final Color NAVY = hex(0x243252);
    public static final Color COBALT = hex(0x2F57C4);
    public static final Color SKY = hex(0x9CC4E4);
    public static final Color BLUSH = hex(0xF0B9A8);
    public static final Color ROSE = hex(0xD9728A);
    public static final Color PLUM = hex(0x6C3A5C);
    public static final Color CREAM = hex(0xF4E9DA);
    public static final Color SAND = hex(0xD9C3A1);
    public static final Color CAMEL = hex(0xC29A6B);
    public static final Color CHARCOAL = hex(0x33363D);
    public static final Color WHITE = hex(0xFBF8F3);
    public static final Color DENIM = hex(0x4A6F9B);
    public static final Color PALE_DENIM = hex(0x8FB0CF);
    public static final Color RED = hex(0xCC3B3B);
    public static final Color LILAC = hex(0xB9A6DA);
    public static final Color MINT = hex(0xBFE0CE);
    public static final Color LEMON = hex(0xF6DD78);
    public static final Color CORAL = hex(0xF2836B);

    public static final Color BLACK_HAIR = hex(0x221C20);
    public static final Color BROWN_HAIR = hex(0x553424);
    public static final Color CHESTNUT = hex(0x86492B);
    public static final Color COPPER = hex(0xC4602B);
    public static final Color BLOND = hex(0xE3BC74);
    public static final Color SILVER = hex(0xC9C8CC);
    public static final Color PINK_HAIR = hex(0xE58AA8);

    private static final Color NIGHT = hex(0x2A1838);
    private static final Color SUN = hex(0xFFF3DC);

    private Tones() {}

    public static Color hex(int rgb) {
        return new Color(rgb);
    }

    /** {@code share} 0 gives {@code from}, 1 gives {@code to}. */
    static Color mix(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share),
                from.getAlpha());
    }

    static Color shaded(Color colour, double share) {
        return mix(colour, NIGHT, share);
    }

    static Color lit(Color colour, double share) {
        return mix(colour, SUN, share);
    }

    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
