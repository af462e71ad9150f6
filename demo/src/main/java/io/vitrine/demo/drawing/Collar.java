package io.vitrine.demo.drawing;

import io.vitrine.demo.drawing.Garment.Cut;
import java.awt.Color;
import java.awt.Shape;

/** Draws necklines, collars, lapels and hoods. */
final class Collar {

    private static final Color STITCH = Tones.hex(0xE0B070);

    private final Ink ink;
    private final Garment garment;

    Collar(Ink ink, Garment garment) {
        this.ink = ink;
        this.garment = garment;
    }

    /** Skin at the neckline, drawn over the body and under the collar. */
    void neckline(Color skin) {
        switch (garment.cut()) {
            case TEE, DUNGAREES -> {
                ink.fill(Forms.ellipse(0, 180, 74, 48), ribColour());
                ink.fill(Forms.ellipse(0, 172, 64, 44), skin);
            }
            case KNIT -> {
                ink.fill(Forms.ellipse(0, 182, 78, 46), ribColour());
                ink.fill(Forms.ellipse(0, 168, 58, 36), skin);
            }
            case SHIRT -> ink.fill(Forms.polygon(-60, 170, 60, 170, 0, 292), skin);
            case DENIM_JACKET, CARDIGAN -> ink.fill(Forms.ellipse(0, 176, 68, 50), skin);
            case TRENCH, BLAZER -> ink.fill(Forms.ellipse(0, 176, 62, 62), skin);
            default -> {}
        }
    }

    /** Collars and hoods, over the neck. */
    void draw() {
        Color colour = garment.colour();
        switch (garment.cut()) {
            case TURTLENECK -> {
                ink.solid(Forms.box(-64, 116, 128, 122, 26), Tones.lit(colour, 0.05), 10);
                ink.line(Forms.curve(-58, 168, 0, 178, 58, 168), 4, Tones.clear(Tones.shaded(colour, 0.6), 0.35));
                ribs(-50, 50, 124, 204);
            }
            case SHIRT -> lapels(Tones.lit(colour, 0.1), 58, 150, 34, 262, 104, 232);
            case DENIM_JACKET -> {
                lapels(Tones.lit(colour, 0.08), 58, 156, 74, 300, 138, 258);
                for (int side : new int[] {-1, 1}) {
                    ink.stitches(Forms.line(side * 66, 176, side * 80, 284, side * 126, 254), 2.5, STITCH);
                }
            }
            case TRENCH -> {
                lapels(Tones.lit(colour, 0.06), 50, 158, 30, 390, 150, 330);
                lapels(Tones.lit(colour, 0.16), 56, 142, 86, 262, 148, 238);
            }
            case BLAZER -> lapels(Tones.lit(colour, 0.09), 52, 164, 10, 520, 124, 318);
            case PUFFER -> {
                ink.solid(
                        Forms.symmetric(0, 134, 70, 128, 104, 150, 108, 206, 60, 228, 0, 232),
                        Tones.lit(colour, 0.08),
                        12);
                ink.line(Forms.line(0, 140, 0, 232), 6, Tones.clear(garment.accent(), 0.9));
            }
            case HOODIE -> {
                ink.solid(
                        Forms.without(
                                Forms.symmetric(0, 148, 80, 152, 108, 196, 60, 262, 0, 274),
                                Forms.ellipse(0, 158, 60, 56)),
                        Tones.lit(colour, 0.06),
                        10);
                ink.line(Forms.curve(-32, 250, -36, 320, -30, 372), 7, garment.accent());
                ink.line(Forms.curve(32, 250, 38, 310, 34, 352), 7, garment.accent());
            }
            default -> {}
        }
    }

    private void lapels(Color colour, double topX, double topY, double tipX, double tipY, double outX, double outY) {
        for (int side : new int[] {-1, 1}) {
            Shape flap = Forms.polygon(
                    side * topX, topY, side * tipX, tipY, side * outX, outY, side * (topX + 24), topY + 6);
            ink.fill(flap, colour);
            ink.line(flap, 3, Tones.clear(Tones.shaded(colour, 0.6), 0.4));
        }
    }

    private void ribs(double from, double to, double top, double bottom) {
        for (double x = from; x <= to; x += 18) {
            ink.line(Forms.line(x, top, x, bottom), 3, Tones.clear(Tones.shaded(garment.colour(), 0.6), 0.2));
        }
    }

    private Color ribColour() {
        return garment.cut() == Cut.TEE && garment.pattern() == Garment.Pattern.STRIPES
                ? garment.accent()
                : Tones.shaded(garment.colour(), 0.12);
    }
}
