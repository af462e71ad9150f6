package io.vitrine.campaign.gallery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The words in which people speak of clothes' colours. Each colour has exactly one of them: that of the nearest sample,
 * where lightness counts half, because a shirt in the shade is still a green shirt.
 */
public enum ColourName {
    BLACK("#17171a"),
    CHARCOAL("#45484d"),
    GREY("#87898c"),
    SILVER("#bfc1c4"),
    WHITE("#f7f7f5"),
    CREAM("#efe6cf"),
    BEIGE("#d3bd9a"),
    TAN("#b98d5e"),
    BROWN("#7d4520"),
    RUST("#ad4a22"),
    RED("#c8202c"),
    BURGUNDY("#701d31"),
    CORAL("#f2785c"),
    ORANGE("#ee8526"),
    MUSTARD("#cc9a1d"),
    YELLOW("#f6d83c"),
    OLIVE("#6d6f34"),
    GREEN("#2f8a45"),
    MINT("#a5dcc0"),
    TEAL("#1b7f85"),
    SKY("#8ebfe6"),
    BLUE("#2a62c4"),
    NAVY("#1d2a52"),
    LILAC("#b7a0d8"),
    PURPLE("#6a3797"),
    PINK("#f0a3bd"),
    MAGENTA("#cc2f86");

    private final Lab sample;

    ColourName(String sample) {
        this.sample = Lab.of(sample);
    }

    /** The word for {@code colour}. */
    public static ColourName of(Lab colour) {
        return Arrays.stream(values())
                .min(Comparator.comparingDouble(name -> name.distance(colour)))
                .orElseThrow();
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says nothing about the clothes: walls, skin, shade and sky-grey are in most pictures. */
    public boolean isNeutral() {
        return switch (this) {
            case BLACK, CHARCOAL, GREY, SILVER, WHITE, CREAM, BEIGE, TAN, BROWN -> true;
            default -> false;
        };
    }

    private double distance(Lab colour) {
        double lightness = (sample.l() - colour.l()) / 2;
        return Math.sqrt(
                lightness * lightness + Math.pow(sample.a() - colour.a(), 2) + Math.pow(sample.b() - colour.b(), 2));
    }
}
