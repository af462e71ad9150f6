package io.vitrine.demo.drawing;

import io.vitrine.demo.drawing.Garment.Cut;
import java.awt.Color;
import java.awt.Shape;

/** Draws legs, trousers, skirts and shoes. */
final class LegsDrawing {

    private final Ink ink;
    private final Person person;

    LegsDrawing(Ink ink, Person person) {
        this.ink = ink;
        this.person = person;
    }

    void draw() {
        boolean bare = person.top.cut() == Cut.DRESS || person.bottom.cut() == Cut.SKIRT;
        for (int side : new int[] {-1, 1}) {
            shoe(side);
            if (bare) {
                ink.solid(Forms.limb(66, 34, side * 84, 820, side * 92, 1200, side * 84, 1560), person.skin.base, 12);
            }
        }
        if (person.top.cut() != Cut.DRESS) {
            clothOnly();
        }
    }

    /** Trousers or skirt alone. */
    void clothOnly() {
        switch (person.bottom.cut()) {
            case SKIRT -> skirt();
            case WIDE_TROUSERS -> trousers(78, 118);
            default -> trousers(88, 56);
        }
    }

    private void trousers(double start, double end) {
        double build = person.build;
        GarmentDrawing cloth = new GarmentDrawing(ink, person.bottom, build);
        cloth.cloth(Forms.symmetric(0, 740, 150 * build, 740, 178 * build, 830, 174 * build, 920, 60, 960, 0, 900));
        for (int side : new int[] {-1, 1}) {
            Shape leg = Forms.without(
                    Forms.limb(start * build, end, side * 88 * build, 850, side * 94, 1200, side * 92, 1540),
                    Forms.box(-400, 1548, 800, 300, 0));
            cloth.cloth(leg);
            ink.line(
                    Forms.curve(side * 130 * build, 880, side * 128, 1200, side * 118, 1520),
                    3.5,
                    Tones.clear(Tones.shaded(person.bottom.colour(), 0.6), 0.35));
        }
        ink.line(Forms.curve(0, 800, 6, 900, 2, 960), 5, Tones.clear(Tones.shaded(person.bottom.colour(), 0.7), 0.4));
    }

    private void skirt() {
        Shape skirt = Forms.polygon(-150, 730, 150, 730, 262, 1230, -262, 1230);
        new GarmentDrawing(ink, person.bottom, person.build).cloth(skirt);
        Color fold = Tones.clear(Tones.shaded(person.bottom.colour(), 0.6), 0.32);
        for (int i = -4; i <= 4; i++) {
            ink.line(Forms.line(i * 32, 760, i * 56, 1226), 5, fold);
        }
    }

    private void shoe(int side) {
        Color shoe = person.accent;
        Shape upper = Forms.blob(
                side * 46,
                1570,
                side * 118,
                1566,
                side * 130,
                1602,
                side * 166,
                1624,
                side * 160,
                1650,
                side * 54,
                1650);
        ink.solid(upper, shoe, 8);
        ink.fill(Forms.box(side > 0 ? 44 : -168, 1638, 124, 18, 9), Tones.WHITE);
        ink.line(Forms.line(side * 82, 1590, side * 122, 1600), 5, Tones.clear(Color.WHITE, 0.8));
    }
}
