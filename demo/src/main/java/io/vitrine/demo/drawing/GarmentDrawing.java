package io.vitrine.demo.drawing;

import io.vitrine.demo.drawing.Garment.Cut;
import java.awt.Color;
import java.awt.Shape;
import org.jspecify.annotations.Nullable;

/** Draws the body of what is worn above the waist. */
final class GarmentDrawing {

    private static final Color STITCH = Tones.hex(0xE0B070);

    private final Ink ink;
    private final Garment garment;
    private final double shoulder;
    private final double waist;

    GarmentDrawing(Ink ink, Garment garment, double build) {
        this.ink = ink;
        this.garment = garment;
        this.shoulder = 205 * build + (garment.isBulky() ? 14 : 0);
        this.waist = 138 * build + (garment.isBulky() ? 44 : 22);
    }

    double shoulder() {
        return shoulder;
    }

    /** The body of the garment; its underside depends on the cut. */
    Shape outline() {
        double hem = 830;
        double hip = waist + 30;
        switch (garment.cut()) {
            case TRENCH -> {
                hem = 1190;
                hip = waist + 76;
            }
            case DRESS -> {
                hem = 1200;
                hip = waist + 118;
            }
            case CARDIGAN -> hem = 960;
            case DENIM_JACKET -> hem = 740;
            default -> {}
        }
        double waistHere = garment.cut() == Cut.DRESS ? waist - 26 : waist;
        double armhole = garment.isSleeveless() ? shoulder - 62 : shoulder - 28;
        return Forms.symmetric(
                0,
                184,
                54,
                184,
                104,
                206,
                shoulder - 34,
                232,
                shoulder - 4,
                276,
                armhole,
                400,
                waistHere,
                600,
                waistHere + 6,
                660,
                hip,
                hem - 20,
                hip - 18,
                hem,
                0,
                hem + 6);
    }

    /** Without a wearer; {@code inside} is the colour of the lining that shows at the neck. */
    void onHanger(Color inside) {
        body(null);
        Collar collar = new Collar(ink, garment);
        collar.neckline(inside);
        collar.draw();
    }

    /** @param skin of the wearer; null where nobody wears it */
    void body(@Nullable Color skin) {
        if (garment.cut() == Cut.HOODIE) {
            ink.solid(
                    Forms.symmetric(0, 110, 90, 118, 138, 170, 124, 236, 0, 260),
                    Tones.shaded(garment.colour(), 0.16),
                    8);
        }
        Shape body = outline();
        if (garment.isSleeveless()) {
            if (skin != null) {
                ink.solid(
                        Forms.symmetric(
                                0,
                                184,
                                54,
                                184,
                                104,
                                206,
                                shoulder - 34,
                                232,
                                shoulder - 4,
                                276,
                                shoulder - 40,
                                380,
                                100,
                                420,
                                0,
                                420),
                        skin,
                        10);
            }
            body = Forms.without(
                    body,
                    Forms.symmetric(0, 120, 40, 130, 78, 200, 62, 330, 0, 348),
                    Forms.polygon(shoulder - 90, 180, shoulder + 40, 180, shoulder + 40, 400, shoulder - 62, 400),
                    Forms.polygon(-shoulder + 90, 180, -shoulder - 40, 180, -shoulder - 40, 400, -shoulder + 62, 400));
        }
        cloth(body);
        switch (garment.cut()) {
            case DENIM_JACKET -> opening(70, 120, 760, this::denimDetails);
            case CARDIGAN -> opening(40, 60, 980, this::cardiganDetails);
            case TRENCH -> trench();
            case PUFFER -> puffer(body);
            case SHIRT -> placket();
            case DUNGAREES -> bib();
            case HOODIE -> hoodie();
            case DRESS -> dress();
            case BLAZER -> blazer();
            default -> {}
        }
    }

    /** The cloth with its pattern, for the body and the sleeves. */
    void cloth(Shape shape) {
        ink.solid(shape, garment.colour(), 20);
        ink.inside(shape, inside -> new Cloth(inside, garment).pattern());
    }

    /** An open front that shows the shirt below. */
    private void opening(double top, double bottom, double hem, Runnable details) {
        Shape strip = Forms.polygon(-top, 180, top, 180, bottom, hem + 30, -bottom, hem + 30);
        ink.inside(outline(), inside -> {
            inside.solid(strip, garment.accent(), 0);
            inside.fill(
                    Forms.polygon(top - 26, 180, top, 180, bottom, hem + 30, bottom - 26, hem + 30),
                    Tones.clear(Tones.CHARCOAL, 0.16));
            details.run();
        });
    }

    private void denimDetails() {
        for (int side : new int[] {-1, 1}) {
            Color seam = Tones.shaded(garment.colour(), 0.3);
            ink.line(Forms.line(side * 76, 250, side * 118, 740), 5, seam);
            ink.stitches(Forms.line(side * 90, 250, side * 132, 740), 2.5, STITCH);
            ink.line(Forms.line(side * 80, 372, side * 230, 352), 4, seam);
            ink.stitches(Forms.line(side * 80, 380, side * 230, 360), 2.5, STITCH);
            ink.solid(
                    Forms.polygon(side * 106, 390, side * 168, 384, side * 170, 420, side * 138, 438, side * 108, 424),
                    Tones.lit(garment.colour(), 0.07),
                    0);
            ink.fill(Forms.circle(side * 138, 420, 7), STITCH);
            for (int y = 330; y < 740; y += 92) {
                ink.fill(Forms.circle(side * (84 + (y - 250) * 0.086), y, 7), STITCH);
            }
        }
    }

    private void cardiganDetails() {
        for (int side : new int[] {-1, 1}) {
            ink.line(Forms.line(side * 42, 180, side * 62, 980), 26, Tones.lit(garment.colour(), 0.1));
        }
        for (int y = 430; y < 900; y += 110) {
            ink.fill(Forms.circle(42 + y * 0.022, y, 11), Tones.shaded(garment.colour(), 0.4));
        }
        ribs(-240, -60, 380, 960);
        ribs(80, 240, 380, 960);
    }

    private void trench() {
        Color dark = Tones.shaded(garment.colour(), 0.3);
        ink.inside(outline(), inside -> {
            inside.fill(Forms.polygon(-50, 180, 50, 180, 0, 400), garment.accent());
            inside.line(Forms.curve(14, 400, 40, 700, 44, 1200), 4, dark);
            inside.solid(Forms.box(-300, 588, 600, 50, 8), Tones.shaded(garment.colour(), 0.1), 0);
            inside.line(Forms.box(-34, 578, 66, 70, 10), 8, dark);
        });
        for (int y : new int[] {440, 530, 720, 820}) {
            ink.fill(Forms.circle(-62, y, 12), dark);
            ink.fill(Forms.circle(62, y, 12), dark);
        }
        ink.line(Forms.line(-150, 356, -84, 372), 5, dark);
    }

    private void puffer(Shape body) {
        ink.inside(body, inside -> {
            for (int y = 290; y < 860; y += 84) {
                inside.line(
                        Forms.curve(-260, y, -120, y + 16, 0, y + 4, 120, y + 16, 260, y),
                        7,
                        Tones.clear(Tones.shaded(garment.colour(), 0.65), 0.4));
                inside.line(Forms.curve(-240, y + 18, -120, y + 34, -20, y + 24), 9, Tones.clear(Color.WHITE, 0.2));
            }
            inside.line(Forms.line(0, 200, 0, 860), 7, Tones.clear(garment.accent(), 0.9));
        });
    }

    private void placket() {
        Color seam = Tones.clear(Tones.shaded(garment.colour(), 0.5), 0.4);
        ink.line(Forms.curve(18, 276, 20, 560, 18, 826), 3.5, seam);
        for (int y = 350; y < 820; y += 92) {
            ink.fill(Forms.circle(0, y, 7), Tones.shaded(garment.colour(), 0.34));
        }
        ink.line(Forms.line(70, 380, 140, 380, 140, 436, 105, 452, 70, 436, 70, 380), 3.5, seam);
    }

    private void bib() {
        Color cloth = garment.accent();
        Shape bib = Forms.blob(
                -96,
                372,
                0,
                366,
                96,
                372,
                110,
                480,
                waist + 4,
                560,
                waist + 26,
                700,
                waist + 34,
                840,
                0,
                850,
                -waist - 34,
                840,
                -waist - 26,
                700,
                -waist - 4,
                560,
                -110,
                480);
        for (int side : new int[] {-1, 1}) {
            ink.line(Forms.curve(side * 112, 214, side * 100, 300, side * 84, 392), 34, cloth);
            ink.fill(Forms.circle(side * 84, 400, 12), STITCH);
        }
        ink.inside(Forms.both(bib, bib), inside -> {
            inside.solid(bib, cloth, 16);
            inside.stitches(Forms.box(-66, 440, 132, 112, 14), 3, STITCH);
            inside.stitches(Forms.curve(-90, 388, 0, 384, 90, 388), 3, STITCH);
            inside.stitches(Forms.line(-220, 610, 220, 610), 3, STITCH);
        });
    }

    private void hoodie() {
        Color seam = Tones.clear(Tones.shaded(garment.colour(), 0.55), 0.4);
        ink.line(Forms.line(-96, 780, -82, 650, 82, 650, 96, 780), 5, seam);
        ink.fill(Forms.circle(0, 470, 44), Tones.clear(garment.accent(), 0.9));
        ink.fill(Forms.circle(14, 458, 34), garment.colour());
    }

    private void dress() {
        Color seam = Tones.clear(Tones.shaded(garment.colour(), 0.55), 0.42);
        ink.line(Forms.curve(-waist + 8, 590, 0, 604, waist - 8, 590), 16, Tones.shaded(garment.colour(), 0.22));
        for (int i = -3; i <= 3; i++) {
            ink.line(Forms.curve(i * 26, 640, i * 44, 900, i * 66, 1190), 4, seam);
        }
        ink.line(Forms.curve(-62, 326, 0, 344, 62, 326), 6, seam);
    }

    private void blazer() {
        ink.inside(outline(), inside -> {
            inside.fill(Forms.polygon(-56, 180, 56, 180, 4, 540), garment.accent());
            inside.line(Forms.curve(6, 540, 12, 700, 30, 830), 4, Tones.shaded(garment.colour(), 0.4));
        });
        ink.fill(Forms.circle(-14, 572, 11), Tones.shaded(garment.colour(), 0.45));
        ink.line(Forms.line(-170, 660, -84, 668), 6, Tones.shaded(garment.colour(), 0.35));
        ink.line(Forms.line(170, 660, 84, 668), 6, Tones.shaded(garment.colour(), 0.35));
    }

    private void ribs(double from, double to, double top, double bottom) {
        for (double x = from; x <= to; x += 18) {
            ink.line(Forms.line(x, top, x, bottom), 3, Tones.clear(Tones.shaded(garment.colour(), 0.6), 0.2));
        }
    }
}
