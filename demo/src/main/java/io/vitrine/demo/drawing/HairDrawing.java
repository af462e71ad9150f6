package io.vitrine.demo.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** Draws hair in two layers, behind the shoulders and over the forehead. */
final class HairDrawing {

    private static final Shape CAP =
            Forms.symmetric(0, -166, 60, -156, 100, -108, 110, -40, 104, 8, 94, -2, 90, -44, 70, -84, 36, -98, 0, -94);
    private static final Shape PARTED = Forms.symmetric(
            0, -164, 60, -156, 101, -108, 111, -40, 105, 20, 96, 4, 92, -30, 72, -62, 34, -92, 6, -122, 0, -124);

    private final Ink ink;
    private final Person person;
    private final Color colour;

    HairDrawing(Ink ink, Person person) {
        this.ink = ink;
        this.person = person;
        this.colour = person.hairColour;
    }

    /** What falls behind neck and shoulders. */
    void behind() {
        switch (person.hair) {
            case BOB ->
                ink.solid(
                        Forms.symmetric(0, -172, 84, -152, 132, -70, 142, 40, 138, 126, 108, 158, 60, 140, 0, 130),
                        back(),
                        0);
            case FRINGE ->
                ink.solid(
                        Forms.symmetric(0, -172, 84, -152, 130, -70, 140, 60, 148, 210, 150, 320, 90, 340, 0, 320),
                        back(),
                        0);
            case LONG ->
                ink.solid(
                        Forms.symmetric(0, -170, 84, -152, 128, -70, 138, 60, 152, 220, 162, 400, 100, 420, 0, 400),
                        back(),
                        0);
            case WAVES ->
                ink.solid(
                        Forms.symmetric(
                                0, -174, 90, -152, 136, -70, 140, 10, 160, 70, 152, 140, 178, 210, 160, 280, 172, 350,
                                100, 380, 0, 340),
                        back(),
                        0);
            case CURLS -> {
                ink.solid(Forms.cloud(0, -30, 138, 140, 15, 38), back(), 0);
                ink.solid(Forms.cloud(0, 70, 140, 110, 13, 38), back(), 0);
            }
            case AFRO -> ink.solid(Forms.cloud(0, -62, 172, 168, 22, 32), colour, 18);
            case PONYTAIL ->
                ink.solid(
                        Forms.blob(
                                60, -150, 130, -150, 168, -80, 186, 40, 176, 170, 150, 250, 138, 160, 128, 60, 96, -40),
                        back(),
                        10);
            case LOCS -> locs(true);
            case SILVER_SET -> ink.solid(Forms.cloud(0, -50, 116, 118, 13, 32), colour, 14);
            case TOP_BUN -> ink.solid(Forms.cloud(0, -196, 50, 46, 9, 18), colour, 14);
            case SPACE_BUNS -> {
                ink.solid(Forms.cloud(-88, -156, 40, 38, 8, 15), colour, 10);
                ink.solid(Forms.cloud(88, -156, 40, 38, 8, 15), colour, 10);
            }
            default -> {}
        }
    }

    /** The outline of the hair on the forehead; its shadow falls on the face. */
    Shape fringe() {
        return switch (person.hair) {
            case BALD -> new Area();
            case BUZZ ->
                Forms.symmetric(0, -147, 58, -139, 94, -98, 104, -40, 100, -4, 94, -34, 80, -72, 40, -90, 0, -92);
            case CROP ->
                Forms.blob(
                        -104, -2, -112, -60, -98, -128, -50, -168, 10, -176, 70, -164, 106, -118, 112, -58, 104, -2, 95,
                        -30, 88, -66, 52, -78, 20, -70, -20, -80, -60, -72, -88, -62, -95, -30);
            case QUIFF ->
                Forms.blob(
                        -104, -6, -110, -70, -112, -120, -90, -176, -20, -206, 60, -208, 104, -176, 112, -110, 110, -60,
                        104, -6, 95, -40, 84, -84, 40, -92, -10, -106, -60, -92, -86, -76, -95, -40);
            case SIDE_PART ->
                Forms.blob(
                        -105, 6, -112, -60, -100, -130, -56, -170, 0, -180, 64, -168, 104, -122, 112, -56, 105, 6, 95,
                        -28, 84, -60, 40, -66, -10, -84, -52, -116, -74, -84, -92, -50, -96, -20);
            case PIXIE ->
                Forms.blob(
                        -106, 26, -116, -50, -106, -124, -56, -172, 10, -180, 76, -164, 112, -108, 116, -40, 106, 30,
                        94, 4, 86, -24, 60, -30, 20, -50, -24, -70, -56, -60, -82, -30, -94, 6);
            case BOB ->
                Forms.symmetric(
                        0, -172, 70, -162, 118, -100, 138, 0, 142, 100, 122, 140, 98, 128, 98, 60, 95, 0, 90, -38, 50,
                        -40, 0, -42);
            case FRINGE ->
                Forms.symmetric(
                        0, -172, 70, -162, 118, -100, 136, 0, 142, 120, 146, 220, 120, 230, 108, 120, 99, 40, 92, -30,
                        54, -34, 0, -40);
            case LONG ->
                Forms.symmetric(
                        0, -168, 70, -160, 118, -100, 134, 20, 146, 180, 156, 330, 128, 350, 112, 200, 101, 60, 95, -10,
                        70, -70, 30, -112, 4, -138, 0, -138);
            case WAVES ->
                Forms.blob(
                        -30, -170, 50, -176, 112, -120, 138, -20, 134, 60, 158, 130, 144, 210, 164, 290, 126, 310, 110,
                        230, 124, 160, 104, 90, 106, 30, 92, -40, 40, -90, -30, -132, -60, -90, -90, -40, -98, 30, -112,
                        90, -104, 150, -130, 220, -118, 280, -150, 290, -162, 220, -140, 140, -152, 70, -130, -10, -120,
                        -90, -88, -150);
            case CURLS -> Forms.without(curlyTop(), Forms.ellipse(0, 30, 90, 112));
            case AFRO -> Forms.without(Forms.cloud(0, -96, 122, 86, 12, 26), Forms.ellipse(0, 26, 93, 122));
            case SILVER_SET -> Forms.without(Forms.cloud(0, -92, 106, 66, 11, 27), Forms.ellipse(0, 22, 92, 106));
            case TOP_BUN, PONYTAIL -> CAP;
            case SPACE_BUNS, BRAIDS -> PARTED;
            case LOCS -> CAP;
        };
    }

    void front() {
        Shape fringe = fringe();
        if (person.hair == Person.Hair.BALD) {
            ink.glow(-36, -104, 40, Tones.clear(Color.WHITE, 0.28));
            return;
        }
        if (person.hair == Person.Hair.BUZZ) {
            ink.fill(fringe, Tones.clear(colour, 0.82));
            return;
        }
        ink.solid(fringe, colour, 12);
        ink.inside(fringe, inside -> strands());
        if (person.hair == Person.Hair.BRAIDS) {
            braid(-1);
            braid(1);
        }
        if (person.hair == Person.Hair.LOCS) {
            locs(false);
        }
    }

    /** Lighter strands that follow the head. */
    private void strands() {
        Color shine = Tones.clear(Tones.lit(colour, 0.55), 0.34);
        switch (person.hair) {
            case AFRO, CURLS, SILVER_SET -> curlMarks(shine);
            case LONG, FRINGE, BRAIDS, SPACE_BUNS, BOB -> {
                for (int side : new int[] {-1, 1}) {
                    ink.line(Forms.curve(side * 14, -150, side * 74, -112, side * 106, -20, side * 118, 160), 6, shine);
                    ink.line(Forms.curve(side * 10, -140, side * 58, -104, side * 94, -40), 3.5, shine);
                    ink.line(Forms.curve(side * 20, -164, side * 100, -130, side * 126, 0, side * 138, 200), 4, shine);
                }
            }
            case WAVES -> {
                ink.line(Forms.curve(-20, -146, 60, -120, 112, -30, 120, 60, 138, 130, 132, 200), 5, shine);
                ink.line(Forms.curve(-40, -150, -96, -90, -118, 0, -128, 100, -122, 160), 5, shine);
            }
            default -> {
                ink.line(Forms.curve(-70, -120, -30, -146, 30, -150, 74, -128), 7, shine);
                ink.line(Forms.curve(-84, -84, -40, -124, 20, -130, 60, -116), 4, shine);
                ink.line(Forms.curve(-40, -168, 20, -176, 70, -156), 3.5, shine);
            }
        }
    }

    private void curlMarks(Color shine) {
        for (int i = 0; i < 9; i++) {
            double x = -112 + 28 * i;
            double y = -96 - 46 * Math.cos((i - 4) * 0.36) + (i % 2) * 16;
            ink.line(Forms.curve(x - 12, y + 6, x - 4, y - 9, x + 9, y - 4, x + 8, y + 9), 4, shine);
        }
    }

    private static Area curlyTop() {
        Area top = Forms.cloud(0, -84, 118, 82, 13, 34);
        for (int side : new int[] {-1, 1}) {
            top.add(new Area(Forms.circle(side * 118, 0, 36)));
            top.add(new Area(Forms.circle(side * 128, 58, 38)));
            top.add(new Area(Forms.circle(side * 124, 116, 36)));
        }
        top.add(new Area(Forms.circle(-34, -72, 26)));
        top.add(new Area(Forms.circle(22, -82, 24)));
        return top;
    }

    private void braid(int side) {
        for (int i = 0; i < 8; i++) {
            double y = 70 + 38 * i;
            double x = side * (112 + 8 * Math.sin(i * 0.6));
            Shape link = Forms.ellipse(0, 0, 27 - i, 25);
            Color tone = i % 2 == 0 ? colour : Tones.lit(colour, 0.09);
            ink.at(x, y, 1, side * (i % 2 == 0 ? 24 : -24), turned -> turned.solid(link, tone, 7));
        }
        ink.fill(Forms.box(side * 114 - 13, 354, 26, 16, 7), person.accent);
        ink.solid(
                Forms.blob(
                        side * 114 - 12,
                        370,
                        side * 114 + 12,
                        370,
                        side * 116 + 10,
                        408,
                        side * 116,
                        424,
                        side * 116 - 12,
                        404),
                colour,
                5);
    }

    private void locs(boolean back) {
        int first = back ? -7 : -6;
        for (int i = first; i <= -first; i++) {
            if (!back && Math.abs(i) < 4) {
                continue;
            }
            double top = 17 * i;
            double end = back ? 26 * i : 25 * i + Math.signum(i) * 6;
            double length = back ? 300 - 6 * Math.abs(i) : 250 - 12 * Math.abs(i);
            Color strand = Math.floorMod(i, 3) == 0 ? Tones.lit(colour, 0.14) : colour;
            ink.solid(Forms.limb(14, 11, top, -110, end * 0.98, 60, end, length), back ? back(strand) : strand, 5);
        }
    }

    private Color back() {
        return back(colour);
    }

    private static Color back(Color colour) {
        return Tones.shaded(colour, 0.22);
    }
}
