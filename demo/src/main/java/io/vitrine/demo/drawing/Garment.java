package io.vitrine.demo.drawing;

import java.awt.Color;

/**
 * A piece of clothing.
 *
 * @param cut its shape
 * @param colour the cloth
 * @param accent the second colour: stripes, the shirt under a jacket, buttons
 * @param pattern what is on the cloth
 */
public record Garment(Cut cut, Color colour, Color accent, Pattern pattern) {

    public enum Cut {
        TEE,
        KNIT,
        TURTLENECK,
        SHIRT,
        DENIM_JACKET,
        TRENCH,
        BLAZER,
        HOODIE,
        PUFFER,
        DUNGAREES,
        DRESS,
        CARDIGAN,
        TROUSERS,
        SKIRT,
        WIDE_TROUSERS
    }

    public enum Pattern {
        PLAIN,
        STRIPES,
        DOTS,
        CHECK,
        FLOWERS,
        RIB
    }

    public static Garment of(Cut cut, Color colour) {
        return new Garment(cut, colour, Tones.WHITE, Pattern.PLAIN);
    }

    public static Garment of(Cut cut, Color colour, Color accent) {
        return new Garment(cut, colour, accent, Pattern.PLAIN);
    }

    public static Garment of(Cut cut, Color colour, Pattern pattern, Color accent) {
        return new Garment(cut, colour, accent, pattern);
    }

    /** Whether the sleeve ends above the elbow. */
    boolean hasShortSleeves() {
        return cut == Cut.TEE || cut == Cut.DUNGAREES;
    }

    boolean isSleeveless() {
        return cut == Cut.DRESS;
    }

    /** Whether the cloth puts on bulk: coats and padded jackets. */
    boolean isBulky() {
        return cut == Cut.PUFFER || cut == Cut.TRENCH || cut == Cut.HOODIE;
    }
}
