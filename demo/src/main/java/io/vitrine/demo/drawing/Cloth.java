package io.vitrine.demo.drawing;

import java.awt.Color;

/** Draws what is woven into cloth or printed on it; the caller sees to it that nothing shows beside the cloth. */
final class Cloth {

    private final Ink ink;
    private final Garment garment;

    Cloth(Ink ink, Garment garment) {
        this.ink = ink;
        this.garment = garment;
    }

    void pattern() {
        Color accent = garment.accent();
        switch (garment.pattern()) {
            case PLAIN -> {}
            case STRIPES -> {
                for (int y = 130; y < 1240; y += 52) {
                    ink.fill(Forms.box(-620, y, 1240, 22, 0), accent);
                }
            }
            case DOTS -> {
                for (int row = 0; row < 28; row++) {
                    for (int column = -12; column <= 12; column++) {
                        ink.fill(Forms.circle(column * 46 + (row % 2) * 23, 150 + row * 40, 8.5), accent);
                    }
                }
            }
            case CHECK -> {
                for (int i = -8; i <= 28; i++) {
                    ink.fill(Forms.box(-640, i * 74 + 20, 1280, 26, 0), Tones.clear(accent, 0.5));
                    ink.fill(Forms.box(i * 74 - 660, 100, 26, 1200, 0), Tones.clear(accent, 0.5));
                }
            }
            case FLOWERS -> flowers(accent);
            case RIB -> {
                for (int x = -620; x < 620; x += 22) {
                    ink.line(Forms.line(x, 100, x, 1300), 4, Tones.clear(Tones.shaded(garment.colour(), 0.6), 0.16));
                }
            }
        }
    }

    private void flowers(Color accent) {
        for (int row = 0; row < 14; row++) {
            for (int column = -6; column <= 6; column++) {
                double x = column * 88 + (row % 2) * 44;
                double y = 170 + row * 78;
                for (int petal = 0; petal < 5; petal++) {
                    double angle = petal * Math.PI * 0.4 + row;
                    ink.fill(Forms.circle(x + 13 * Math.cos(angle), y + 13 * Math.sin(angle), 10), accent);
                }
                ink.fill(Forms.circle(x, y, 7), Tones.MUSTARD);
                ink.fill(Forms.ellipse(x + 32, y + 24, 11, 6), Tones.clear(Tones.FOREST, 0.7));
            }
        }
    }
}
