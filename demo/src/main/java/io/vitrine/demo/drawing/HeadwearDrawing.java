package io.vitrine.demo.drawing;

import java.awt.Color;
import java.awt.Shape;

/** Draws hats and scarves. */
final class HeadwearDrawing {

    private final Ink ink;
    private final Color colour;
    private final Color accent;

    HeadwearDrawing(Ink ink, Color colour, Color accent) {
        this.ink = ink;
        this.colour = colour;
        this.accent = accent;
    }

    void behind(Person.Headwear headwear) {
        Color back = Tones.shaded(colour, 0.24);
        switch (headwear) {
            case HIJAB ->
                ink.solid(
                        Forms.symmetric(0, -166, 76, -152, 122, -80, 124, 20, 120, 120, 150, 190, 190, 260, 0, 330),
                        back,
                        0);
            case STRAW -> ink.solid(Forms.ellipse(0, -82, 232, 62), back, 0);
            case BUCKET -> ink.solid(Forms.ellipse(0, -62, 158, 40), back, 0);
            default -> {}
        }
    }

    void front(Person.Headwear headwear) {
        switch (headwear) {
            case NONE -> {}
            case BEANIE -> beanie();
            case BUCKET -> bucket();
            case STRAW -> straw();
            case CAP -> cap();
            case BERET -> beret();
            case HIJAB -> hijab();
            case TURBAN -> turban();
        }
    }

    private void beanie() {
        Shape crown = Forms.symmetric(0, -206, 62, -196, 108, -140, 116, -70, 60, -62, 0, -62);
        ink.solid(crown, colour, 18);
        ink.inside(crown, inside -> {
            for (int i = -5; i <= 5; i++) {
                inside.line(
                        Forms.curve(i * 10, -210, i * 21, -140, i * 23, -60),
                        3,
                        Tones.clear(Tones.shaded(colour, 0.5), 0.3));
            }
        });
        ink.solid(Forms.box(-121, -98, 242, 50, 22), Tones.lit(colour, 0.12), 10);
        for (int i = -6; i <= 6; i++) {
            ink.line(Forms.line(i * 17, -90, i * 17, -56), 3, Tones.clear(Tones.shaded(colour, 0.5), 0.3));
        }
    }

    private void bucket() {
        Shape crown = Forms.symmetric(0, -192, 66, -190, 92, -176, 104, -110, 112, -80, 60, -68, 0, -66);
        ink.solid(crown, colour, 18);
        Shape brim = Forms.symmetric(0, -92, 70, -94, 116, -100, 156, -54, 150, -38, 90, -52, 0, -58);
        ink.solid(brim, Tones.lit(colour, 0.08), 12);
        ink.stitches(Forms.curve(-146, -50, -90, -66, 0, -72, 90, -66, 146, -50), 2.5, Tones.clear(accent, 0.8));
        ink.stitches(Forms.curve(-128, -66, -80, -78, 0, -84, 80, -78, 128, -66), 2.5, Tones.clear(accent, 0.8));
    }

    private void straw() {
        Shape brim = Forms.symmetric(0, -96, 90, -98, 190, -104, 236, -82, 200, -56, 110, -64, 0, -66);
        ink.solid(brim, colour, 10);
        ink.inside(brim, inside -> {
            for (int i = 0; i < 4; i++) {
                inside.line(
                        Forms.curve(
                                -240,
                                -92 + i * 9,
                                -100,
                                -76 + i * 9,
                                0,
                                -76 + i * 9,
                                100,
                                -76 + i * 9,
                                240,
                                -92 + i * 9),
                        2.5,
                        Tones.clear(Tones.shaded(colour, 0.5), 0.25));
            }
        });
        Shape crown = Forms.symmetric(0, -208, 60, -206, 96, -186, 108, -120, 112, -82, 60, -74, 0, -72);
        ink.solid(crown, colour, 18);
        ink.inside(crown, inside -> inside.fill(Forms.box(-140, -116, 280, 36, 0), accent));
    }

    private void cap() {
        Shape crown = Forms.symmetric(0, -184, 66, -176, 108, -122, 114, -62, 60, -66, 0, -68);
        ink.solid(crown, colour, 18);
        ink.line(Forms.curve(-4, -184, -10, -130, -8, -72), 3, Tones.clear(Tones.shaded(colour, 0.6), 0.35));
        ink.line(Forms.curve(-60, -172, -74, -120, -70, -72), 3, Tones.clear(Tones.shaded(colour, 0.6), 0.35));
        ink.line(Forms.curve(54, -174, 64, -120, 60, -72), 3, Tones.clear(Tones.shaded(colour, 0.6), 0.35));
        ink.fill(Forms.circle(0, -184, 9), Tones.shaded(colour, 0.3));
        ink.fill(Forms.circle(0, -122, 20), accent);
        ink.solid(Forms.symmetric(0, -92, 70, -88, 118, -74, 122, -50, 70, -56, 0, -58), Tones.shaded(colour, 0.25), 0);
    }

    private void beret() {
        Shape felt = Forms.blob(
                -118, -84, -150, -130, -120, -186, -30, -214, 70, -196, 122, -150, 118, -92, 60, -90, 0, -96, -60, -90);
        ink.solid(felt, colour, 22);
        ink.line(Forms.line(-12, -208, -8, -228), 9, Tones.shaded(colour, 0.2));
        ink.line(Forms.curve(-110, -88, -50, -98, 0, -101, 60, -97, 112, -94), 9, Tones.shaded(colour, 0.28));
        ink.glow(-62, -162, 50, Tones.clear(Color.WHITE, 0.14));
    }

    private void hijab() {
        Shape outer = Forms.symmetric(
                0, -168, 76, -154, 122, -84, 126, 10, 118, 90, 128, 150, 172, 218, 198, 300, 130, 352, 0, 384);
        Shape opening = Forms.symmetric(0, -104, 56, -92, 86, -36, 86, 40, 62, 102, 26, 132, 0, 136);
        Shape cloth = Forms.without(outer, opening);
        ink.solid(cloth, colour, 20);
        Color fold = Tones.clear(Tones.shaded(colour, 0.55), 0.34);
        ink.inside(cloth, inside -> {
            inside.line(opening, 13, Tones.clear(Tones.shaded(colour, 0.5), 0.3));
            inside.line(Forms.curve(-92, 70, -40, 168, 40, 214, 150, 250), 6, fold);
            inside.line(Forms.curve(-112, 110, -60, 214, 30, 270, 150, 300), 6, fold);
            inside.line(Forms.curve(90, 70, 60, 150, 0, 190, -70, 230), 5, fold);
            inside.line(Forms.curve(-130, 210, -80, 290, 0, 330, 90, 350), 5, fold);
            inside.line(Forms.curve(-70, -150, -104, -90, -106, 0), 7, Tones.clear(Color.WHITE, 0.22));
        });
    }

    private void turban() {
        Shape wrap = Forms.symmetric(0, -228, 66, -222, 122, -178, 132, -110, 112, -48, 70, -74, 0, -62);
        ink.solid(wrap, colour, 22);
        ink.inside(wrap, inside -> {
            Color fold = Tones.clear(Tones.shaded(colour, 0.55), 0.4);
            for (int i = 0; i < 5; i++) {
                inside.line(Forms.curve(-140, -60 - i * 32, -40, -104 - i * 34, 30, -84 - i * 26), 6, fold);
                inside.line(Forms.curve(140, -76 - i * 32, 60, -112 - i * 32, 6, -70 - i * 30), 6, fold);
            }
            inside.line(Forms.curve(-120, -84, -40, -132, 40, -110), 8, Tones.clear(accent, 0.9));
            inside.line(Forms.curve(120, -118, 60, -158, -10, -128), 8, Tones.clear(accent, 0.9));
        });
        ink.solid(Forms.cloud(6, -96, 26, 24, 6, 10), Tones.lit(colour, 0.12), 8);
    }
}
