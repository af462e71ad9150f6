package io.vitrine.demo.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/** The places that are indoors. */
final class Rooms {

    private Rooms() {}

    private static Shape all(double width, double height) {
        return Forms.box(0, 0, width, height, 0);
    }

    static void studio(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.lit(mood, 0.35), Tones.shaded(mood, 0.18));
        ink.glow(width * 0.32, height * 0.3, width * 0.75, Tones.clear(Color.WHITE, 0.4));
        ink.fill(
                Forms.ellipse(width * 0.5, height * 1.02, width * 0.9, height * 0.12),
                Tones.clear(Tones.shaded(mood, 0.4), 0.35));
    }

    static void arch(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fill(all(width, height), Tones.lit(mood, 0.62));
        double breadth = width * 0.64;
        ink.solid(Forms.box((width - breadth) / 2, height * 0.12, breadth, height * 1.4, breadth / 2), mood, 26);
        ink.fill(Forms.circle(width * 0.86, height * 0.16, width * 0.1), Tones.shaded(mood, 0.25));
        ink.fill(Forms.box(0, height * 0.9, width, height, 0), Tones.shaded(mood, 0.3));
    }

    static void fittingRoom(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.hex(0xF5E6D6), Tones.hex(0xDFC4A8));
        ink.glow(width * 0.5, height * 0.02, width * 0.7, Tones.clear(Tones.hex(0xFFF4CF), 0.9));
        for (int i = 0; i < 9; i++) {
            double x = width * 0.6 + i * width * 0.052;
            ink.fade(
                    Forms.box(x, height * 0.1, width * 0.056, height * 0.85, 14),
                    Tones.lit(mood, 0.12),
                    Tones.shaded(mood, i % 2 == 0 ? 0.12 : 0.34));
        }
        ink.fill(Forms.box(width * 0.56, height * 0.085, width, 18, 9), Tones.hex(0xB08A4A));
        ink.fill(Forms.box(width * 0.05, height * 0.18, width * 0.26, 14, 7), Tones.hex(0xB08A4A));
        Color[] rail = {Tones.DENIM, Tones.SAND, Tones.TERRACOTTA};
        for (int i = 0; i < 3; i++) {
            double x = width * (0.09 + 0.085 * i);
            ink.line(Forms.curve(x, height * 0.18, x + 8, height * 0.2, x, height * 0.215), 5, Tones.CHARCOAL);
            ink.solid(
                    Forms.blob(
                            x - 12,
                            height * 0.215,
                            x + 44,
                            height * 0.26,
                            x + 40,
                            height * 0.5,
                            x - 44,
                            height * 0.5,
                            x - 44,
                            height * 0.26),
                    rail[i],
                    12);
        }
        ink.fade(Forms.box(0, height * 0.9, width, height * 0.1, 0), Tones.hex(0xB98F66), Tones.hex(0x9C7450));
        ink.solid(Forms.box(width * 0.04, height * 0.78, width * 0.28, height * 0.05, 16), Tones.hex(0x8C5F3F), 8);
        ink.fill(Forms.box(width * 0.07, height * 0.82, 18, height * 0.1, 4), Tones.hex(0x6B4630));
        ink.fill(Forms.box(width * 0.27, height * 0.82, 18, height * 0.1, 4), Tones.hex(0x6B4630));
    }

    static void cafe(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.shaded(mood, 0.18), Tones.shaded(mood, 0.42));
        for (int i = 0; i < 3; i++) {
            double y = height * (0.24 + 0.17 * i);
            ink.fill(Forms.box(width * 0.62, y, width * 0.4, 16, 4), Tones.hex(0xC99B66));
            for (int j = 0; j < 6; j++) {
                double x = width * 0.645 + j * width * 0.062;
                double tall = 46 + dice.nextInt(52);
                Color[] jars = {Tones.CREAM, Tones.TERRACOTTA, Tones.SAGE, Tones.MUSTARD, Tones.SKY};
                ink.solid(Forms.box(x, y - tall, 42, tall, 10), jars[(i + j) % 5], 6);
            }
        }
        ink.fade(
                Forms.box(width * 0.03, height * 0.16, width * 0.34, height * 0.5, 12),
                Tones.hex(0xDCEEF5),
                Tones.hex(0xFBE9C8));
        ink.line(Forms.box(width * 0.03, height * 0.16, width * 0.34, height * 0.5, 12), 16, Tones.hex(0x3A2B26));
        ink.line(Forms.line(width * 0.2, height * 0.16, width * 0.2, height * 0.66), 10, Tones.hex(0x3A2B26));
        for (int i = 0; i < 3; i++) {
            double x = width * (0.2 + 0.3 * i);
            ink.line(Forms.line(x, 0, x, height * 0.08), 5, Tones.CHARCOAL);
            ink.glow(x, height * 0.12, 190, Tones.clear(Tones.hex(0xFFE3A0), 0.75));
            ink.solid(
                    Forms.polygon(
                            x - 24,
                            height * 0.075,
                            x + 24,
                            height * 0.075,
                            x + 66,
                            height * 0.12,
                            x - 66,
                            height * 0.12),
                    Tones.hex(0xD9A441),
                    8);
        }
        ink.fade(Forms.box(0, height * 0.84, width, height * 0.2, 0), Tones.hex(0xB57F52), Tones.hex(0x8A5B38));
    }

    static void books(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fill(all(width, height), Tones.hex(0x5B3D2C));
        Color[] spines = {
            Tones.TERRACOTTA,
            Tones.FOREST,
            Tones.NAVY,
            Tones.CREAM,
            Tones.MUSTARD,
            Tones.PLUM,
            Tones.SAGE,
            mood,
            Tones.RED,
            Tones.SAND
        };
        double shelf = height / 6;
        for (int row = 0; row < 6; row++) {
            double x = 6;
            while (x < width) {
                double breadth = 24 + dice.nextInt(34);
                double tall = shelf * (0.6 + 0.27 * dice.nextDouble());
                Color spine = spines[dice.nextInt(spines.length)];
                double top = (row + 1) * shelf - 20 - tall;
                ink.solid(Forms.box(x, top, breadth - 3, tall, 4), spine, 5);
                ink.fill(Forms.box(x + 4, top + tall * 0.16, breadth - 11, 7, 2), Tones.lit(spine, 0.5));
                ink.fill(Forms.box(x + 4, top + tall * 0.72, breadth - 11, 5, 2), Tones.lit(spine, 0.5));
                x += breadth;
            }
            ink.fill(Forms.box(0, (row + 1) * shelf - 20, width, 20, 0), Tones.hex(0x8A5D3E));
        }
    }

    static void tiles(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fill(all(width, height), Tones.hex(0xE9E4DA));
        for (int row = 0; row * 62 < height; row++) {
            for (int column = -1; column * 124 < width; column++) {
                Color tile = dice.nextInt(7) == 0
                        ? Tones.lit(mood, 0.3)
                        : Tones.mix(Tones.WHITE, mood, 0.05 + 0.1 * dice.nextDouble());
                ink.fill(Forms.box(column * 124 + (row % 2) * 62 + 3, row * 62 + 3, 118, 56, 6), tile);
            }
        }
        ink.fill(Forms.box(0, height * 0.12, width, 96, 0), mood);
        ink.fill(Forms.box(0, height * 0.12 + 14, width, 6, 0), Tones.WHITE);
        ink.fill(Forms.box(0, height * 0.12 + 76, width, 6, 0), Tones.WHITE);
        ink.solid(Forms.circle(width * 0.16, height * 0.12 + 48, 92), Tones.WHITE, 6);
        ink.line(Forms.circle(width * 0.16, height * 0.12 + 48, 76), 20, Tones.RED);
        ink.fill(Forms.box(0, height * 0.94, width, height, 0), Tones.hex(0x6C6A70));
    }

    static void lift(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.hex(0xD5D8DC), Tones.hex(0x8B9097));
        for (int i = 0; i < 5; i++) {
            double x = width * i / 5;
            ink.fade(
                    Forms.box(x + 8, 0, width / 5 - 16, height, 0),
                    Tones.mix(Tones.hex(0xE6E8EA), mood, 0.18),
                    Tones.mix(Tones.hex(0x9DA2A9), mood, 0.3));
            ink.fill(Forms.polygon(x + 30, 0, x + 70, 0, x + 30, height), Tones.clear(Color.WHITE, 0.25));
        }
        for (int i = 0; i < 4; i++) {
            ink.glow(width * (0.14 + 0.24 * i), 36, 130, Tones.clear(Color.WHITE, 0.95));
        }
        ink.solid(Forms.box(width * 0.86, height * 0.4, 84, 300, 20), Tones.hex(0x3D4046), 8);
        for (int i = 0; i < 8; i++) {
            ink.fill(
                    Forms.circle(width * 0.86 + 26 + (i % 2) * 34, height * 0.4 + 44 + (i / 2) * 68, 13),
                    i == 3 ? Tones.MUSTARD : Tones.CREAM);
        }
        ink.line(Forms.line(0, height * 0.66, width, height * 0.66), 22, Tones.hex(0x6C7178));
    }

    static void bricks(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fill(all(width, height), Tones.lit(mood, 0.45));
        for (int row = 0; row * 54 < height; row++) {
            for (int column = -1; column * 132 < width; column++) {
                Color brick = Tones.mix(
                        mood, dice.nextBoolean() ? Tones.TERRACOTTA : Tones.CHARCOAL, 0.22 * dice.nextDouble());
                ink.fill(Forms.box(column * 132 + (row % 2) * 66 + 4, row * 54 + 4, 124, 46, 5), brick);
            }
        }
        ink.glow(width * 0.2, height * 0.2, width * 0.8, Tones.clear(Tones.hex(0xFFF1D0), 0.5));
    }

    static void window(Ink ink, double width, double height, Color mood, Random dice) {
        ink.fade(all(width, height), Tones.lit(mood, 0.4), Tones.mix(mood, Tones.SAND, 0.4));
        ink.fade(
                Forms.box(width * 0.14, height * 0.07, width * 0.72, height * 0.62, 10),
                Tones.hex(0xCBE4F2),
                Tones.hex(0xFFF0D2));
        ink.inside(Forms.box(width * 0.14, height * 0.07, width * 0.72, height * 0.62, 10), inside -> {
            for (int i = 0; i < 9; i++) {
                double top = height * (0.3 + 0.25 * dice.nextDouble());
                inside.fill(
                        Forms.box(width * (0.1 + 0.09 * i), top, width * 0.1, height, 0),
                        Tones.clear(Tones.hex(i % 2 == 0 ? 0x8DA5BC : 0xB2C2CF), 0.8));
            }
        });
        ink.line(Forms.box(width * 0.14, height * 0.07, width * 0.72, height * 0.62, 10), 22, Tones.WHITE);
        ink.line(Forms.line(width * 0.5, height * 0.07, width * 0.5, height * 0.69), 14, Tones.WHITE);
        ink.line(Forms.line(width * 0.14, height * 0.32, width * 0.86, height * 0.32), 14, Tones.WHITE);
        for (int side : new int[] {0, 1}) {
            double x = side == 0 ? -20 : width * 0.86;
            for (int fold = 0; fold < 4; fold++) {
                ink.fade(
                        Forms.box(x + fold * width * 0.042, 0, width * 0.046, height, 12),
                        Tones.lit(mood, 0.7),
                        Tones.lit(mood, fold % 2 == 0 ? 0.5 : 0.25));
            }
        }
        ink.solid(Forms.box(width * 0.2, height * 0.62, 110, 100, 16), Tones.TERRACOTTA, 10);
        for (int i = -3; i <= 3; i++) {
            ink.line(
                    Forms.curve(
                            width * 0.2 + 55,
                            height * 0.62,
                            width * 0.2 + 55 + i * 26,
                            height * 0.55,
                            width * 0.2 + 55 + i * 46,
                            height * 0.5 + Math.abs(i) * 14),
                    16,
                    Tones.FOREST);
        }
    }
}
