package io.vitrine.demo.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/** Places in which people take pictures of themselves. */
public enum Backdrop {
    STREET(Backdrop::street),
    FITTING_ROOM(Rooms::fittingRoom),
    PARK(Backdrop::park),
    CAFE(Rooms::cafe),
    STUDIO(Rooms::studio),
    ARCH(Rooms::arch),
    BEACH(Backdrop::beach),
    BOOKS(Rooms::books),
    NIGHT(Backdrop::night),
    TILES(Rooms::tiles),
    LIFT(Rooms::lift),
    GREENHOUSE(Backdrop::greenhouse),
    MOUNTAINS(Backdrop::mountains),
    BRICKS(Rooms::bricks),
    WINDOW(Rooms::window),
    MARKET(Backdrop::market);

    /** Paints a place of the given size; {@code mood} is its main colour. */
    interface Painter {
        void paint(Ink ink, double width, double height, Color mood, Random dice);
    }

    private final Painter painter;

    Backdrop(Painter painter) {
        this.painter = painter;
    }

    void paint(Ink ink, double width, double height, Color mood, Random dice) {
        painter.paint(ink, width, height, mood, dice);
    }

    private static Shape all(double width, double height) {
        return Forms.box(0, 0, width, height, 0);
    }

    private static void street(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.mix(mood, Tones.SKY, 0.6), Tones.CREAM);
        Color[] fronts = {Tones.BLUSH, Tones.SAND, Tones.MINT, Tones.CORAL, Tones.LEMON, Tones.SKY};
        double x = -60;
        int house = dice.nextInt(6);
        while (x < width) {
            double breadth = 210 + dice.nextInt(110);
            double top = height * (0.08 + 0.2 * dice.nextDouble());
            Color front = Tones.mix(fronts[house++ % fronts.length], mood, 0.25);
            ink.solid(Forms.box(x, top, breadth, height, 4), front, 14);
            for (double y = top + 60; y < height * 0.66; y += 150) {
                for (double wx = x + 34; wx < x + breadth - 70; wx += 92) {
                    ink.fill(Forms.box(wx - 6, y - 6, 68, 104, 6), Tones.lit(front, 0.55));
                    ink.fade(Forms.box(wx, y, 56, 92, 4), Tones.hex(0x5F7D98), Tones.hex(0x9DB6C6));
                    ink.fill(Forms.box(wx + 26, y, 4, 92, 0), Tones.lit(front, 0.55));
                }
            }
            awning(ink, x + 16, height * 0.7, breadth - 32, fronts[(house + 2) % fronts.length]);
            ink.fade(
                    Forms.box(x + 26, height * 0.75, breadth - 52, height * 0.2, 4),
                    Tones.hex(0x46586C),
                    Tones.hex(0xE8C98E));
            x += breadth;
        }
        ink.fill(Forms.box(0, height * 0.93, width, height, 0), Tones.hex(0xB9AFA6));
    }

    private static void awning(Ink ink, double x, double y, double width, Color colour) {
        int flaps = (int) Math.max(4, width / 36);
        for (int i = 0; i < flaps; i++) {
            ink.fill(Forms.box(x + i * width / flaps, y, width / flaps, 78, 14), i % 2 == 0 ? colour : Tones.WHITE);
        }
    }

    private static void park(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.mix(Tones.SKY, mood, 0.3), Tones.hex(0xFDF3DC));
        ink.glow(width * 0.82, height * 0.16, 300, Tones.clear(Tones.LEMON, 0.9));
        ink.fill(
                Forms.blob(
                        -200,
                        height * 0.62,
                        width * 0.3,
                        height * 0.5,
                        width * 0.8,
                        height * 0.6,
                        width + 200,
                        height * 0.52,
                        width + 200,
                        height + 200,
                        -200,
                        height + 200),
                Tones.hex(0xA9C48F));
        for (int i = 0; i < 7; i++) {
            double x = width * (i + 0.2 + 0.4 * dice.nextDouble()) / 6.4 - 60;
            double y = height * (0.3 + 0.16 * dice.nextDouble());
            double size = 100 + dice.nextInt(70);
            ink.fill(Forms.box(x - 12, y, 24, height * 0.4, 8), Tones.hex(0x7A5A45));
            Color leaves = Tones.mix(i % 2 == 0 ? Tones.FOREST : Tones.SAGE, Tones.MUSTARD, 0.3 * dice.nextDouble());
            ink.solid(Forms.cloud(x, y, size, size * 0.95, 9, size * 0.34), leaves, 26);
        }
        ink.fill(
                Forms.blob(
                        -200,
                        height * 0.8,
                        width * 0.4,
                        height * 0.7,
                        width + 200,
                        height * 0.82,
                        width + 200,
                        height + 300,
                        -200,
                        height + 300),
                Tones.hex(0x86AA74));
        ink.fill(
                Forms.blob(
                        width * 0.5,
                        height * 0.74,
                        width * 0.6,
                        height * 0.75,
                        width * 0.9,
                        height + 200,
                        width * 0.2,
                        height + 200),
                Tones.hex(0xE9D7B4));
    }

    private static void beach(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height * 0.55), Tones.mix(Tones.SKY, mood, 0.35), Tones.hex(0xFCE4CC));
        ink.fill(Forms.circle(width * 0.2, height * 0.2, 92), Tones.hex(0xFFF0B8));
        for (int i = 0; i < 3; i++) {
            double x = width * (0.35 + 0.28 * i);
            ink.fill(Forms.cloud(x, height * (0.1 + 0.07 * (i % 2)), 110, 26, 6, 34), Tones.clear(Color.WHITE, 0.85));
        }
        ink.fade(Forms.box(0, height * 0.44, width, height * 0.3, 0), Tones.hex(0x2E8FA0), Tones.hex(0x8FD3CE));
        for (int i = 0; i < 22; i++) {
            double x = dice.nextDouble() * width;
            double y = height * (0.46 + 0.2 * dice.nextDouble());
            ink.line(Forms.curve(x, y, x + 30, y - 6, x + 70, y), 5, Tones.clear(Color.WHITE, 0.5));
        }
        ink.fill(
                Forms.blob(
                        -100,
                        height * 0.68,
                        width * 0.3,
                        height * 0.64,
                        width * 0.7,
                        height * 0.7,
                        width + 100,
                        height * 0.65,
                        width + 100,
                        height + 200,
                        -100,
                        height + 200),
                Tones.hex(0xF1DDB8));
        ink.at(width * 0.84, height * 0.52, 1, 12, umbrella -> {
            umbrella.fill(Forms.box(-6, -30, 12, 420, 6), Tones.WHITE);
            for (int i = -3; i <= 3; i++) {
                umbrella.fill(
                        Forms.polygon(0, -150, i * 62 - 31, 10, i * 62 + 31, 10),
                        i % 2 == 0 ? Tones.CORAL : Tones.WHITE);
            }
        });
    }

    private static void night(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.hex(0x121732), Tones.mix(Tones.hex(0x45295A), mood, 0.25));
        for (int i = 0; i < 9; i++) {
            double x = width * i / 8.0 - 60;
            double top = height * (0.22 + 0.3 * dice.nextDouble());
            ink.fill(Forms.box(x, top, 150, height, 4), Tones.hex(i % 2 == 0 ? 0x1C2144 : 0x262450));
            for (int w = 0; w < 26; w++) {
                if (dice.nextInt(3) > 0) {
                    ink.fill(
                            Forms.box(x + 18 + (w % 4) * 32, top + 30 + (w / 4) * 52, 16, 26, 3),
                            Tones.clear(Tones.LEMON, 0.35 + 0.5 * dice.nextDouble()));
                }
            }
        }
        Color[] lamps = {Tones.CORAL, Tones.LEMON, Tones.ROSE, Tones.SKY, mood};
        for (int i = 0; i < 38; i++) {
            double radius = 16 + dice.nextInt(46);
            Color lamp = Tones.clear(lamps[i % lamps.length], 0.2 + 0.35 * dice.nextDouble());
            ink.fill(Forms.circle(dice.nextDouble() * width, height * (0.3 + 0.7 * dice.nextDouble()), radius), lamp);
        }
    }

    private static void greenhouse(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.hex(0xEAF4E4), Tones.mix(Tones.SAGE, mood, 0.3));
        for (int i = 0; i <= 6; i++) {
            ink.line(Forms.line(width * i / 6, 0, width * i / 6, height), 12, Tones.clear(Color.WHITE, 0.9));
            ink.line(Forms.line(0, height * i / 5, width, height * i / 5), 8, Tones.clear(Color.WHITE, 0.9));
        }
        for (int i = 0; i < 46; i++) {
            boolean left = i % 2 == 0;
            double x = left ? dice.nextDouble() * width * 0.3 : width * (0.7 + 0.3 * dice.nextDouble());
            double y = height * dice.nextDouble();
            leaf(
                    ink,
                    x,
                    y,
                    0.8 + dice.nextDouble(),
                    (left ? -30 : 210) + dice.nextInt(60),
                    Tones.mix(Tones.FOREST, Tones.hex(0x86B06A), dice.nextDouble()));
        }
    }

    private static void leaf(Ink ink, double x, double y, double scale, double degrees, Color colour) {
        ink.at(x, y, scale, degrees, leaf -> {
            leaf.solid(Forms.blob(0, 0, 50, -52, 130, -46, 190, 0, 130, 46, 50, 52), colour, 12);
            leaf.line(Forms.line(6, 0, 176, 0), 4, Tones.lit(colour, 0.3));
            for (int i = 1; i < 5; i++) {
                leaf.line(Forms.line(i * 34, 0, i * 34 + 26, -30), 3, Tones.lit(colour, 0.3));
                leaf.line(Forms.line(i * 34, 0, i * 34 + 26, 30), 3, Tones.lit(colour, 0.3));
            }
        });
    }

    private static void mountains(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.mix(Tones.SKY, mood, 0.4), Tones.hex(0xFFEFE2));
        for (int layer = 0; layer < 3; layer++) {
            Color rock = Tones.mix(Tones.hex(0x8FA3C4), Tones.FOREST, layer * 0.42);
            for (int i = 0; i < 4; i++) {
                double x = width * (i * 0.36 - 0.1 + 0.15 * dice.nextDouble());
                double top = height * (0.2 + 0.16 * layer + 0.08 * dice.nextDouble());
                double base = 340 - layer * 30.0;
                ink.solid(Forms.polygon(x, top, x + base, height, x - base, height), rock, 40);
                if (layer == 0) {
                    ink.fill(
                            Forms.polygon(
                                    x, top, x + 52, top + 118, x + 20, top + 96, x - 8, top + 126, x - 26, top + 96,
                                    x - 50, top + 122),
                            Tones.WHITE);
                }
            }
        }
        ink.fill(
                Forms.blob(
                        -200,
                        height * 0.84,
                        width * 0.5,
                        height * 0.76,
                        width + 200,
                        height * 0.86,
                        width + 200,
                        height + 300,
                        -200,
                        height + 300),
                Tones.hex(0x54795C));
    }

    private static void market(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.lit(mood, 0.6), Tones.hex(0xE7D2B6));
        double flap = width / 9;
        for (int i = 0; i < 9; i++) {
            ink.fill(Forms.box(i * flap, -40, flap, height * 0.2 + 40, flap / 2), i % 2 == 0 ? mood : Tones.WHITE);
        }
        ink.line(
                Forms.curve(
                        0,
                        height * 0.26,
                        width * 0.25,
                        height * 0.31,
                        width * 0.5,
                        height * 0.27,
                        width * 0.75,
                        height * 0.31,
                        width,
                        height * 0.26),
                4,
                Tones.CHARCOAL);
        for (int i = 0; i < 10; i++) {
            ink.glow(width * (i + 0.5) / 10, height * 0.3, 60, Tones.clear(Tones.LEMON, 0.8));
            ink.fill(Forms.circle(width * (i + 0.5) / 10, height * 0.3, 13), Tones.hex(0xFFF7D6));
        }
        Color[] fruit = {Tones.CORAL, Tones.LEMON, Tones.RED, Tones.MUSTARD, Tones.SAGE, Tones.PLUM};
        for (int row = 0; row < 4; row++) {
            double y = height * (0.56 + 0.13 * row);
            for (int i = 0; i < 26; i++) {
                double x = (i + (row % 2) * 0.5) * width / 24;
                ink.solid(Forms.circle(x, y + dice.nextInt(18), 30), fruit[(i / 5 + row) % fruit.length], 9);
            }
            ink.solid(Forms.box(-10, y + 36, width + 20, 60, 6), Tones.hex(0xA9784F), 0);
        }
    }
}
