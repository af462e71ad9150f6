package io.vitrine.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.BitSet;

/** A plain relative of moderation's PDQ: which of the 16 × 16 lowest waves of a picture are above their median. */
record PerceptualHash(BitSet bits) {

    private static final int SIDE = 64;
    private static final int WAVES = 16;

    static PerceptualHash of(BufferedImage image) {
        double[][] light = light(image);
        double[] waves = new double[WAVES * WAVES];
        for (int u = 0; u < WAVES; u++) {
            for (int v = 0; v < WAVES; v++) {
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        waves[u * WAVES + v] += light[y][x] * wave(u + 1, y) * wave(v + 1, x);
                    }
                }
            }
        }
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        BitSet bits = new BitSet();
        for (int i = 0; i < waves.length; i++) {
            bits.set(i, waves[i] > sorted[waves.length / 2]);
        }
        return new PerceptualHash(bits);
    }

    int distance(PerceptualHash other) {
        BitSet different = (BitSet) bits.clone();
        different.xor(other.bits);
        return different.cardinality();
    }

    private static double wave(int number, int at) {
        return Math.cos(Math.PI / SIDE * number * (at + 0.5));
    }

    private static double[][] light(BufferedImage image) {
        BufferedImage half = image;
        while (half.getWidth() > 2 * SIDE) {
            half = scaled(half, half.getWidth() / 2, half.getHeight() / 2);
        }
        BufferedImage small = scaled(half, SIDE, SIDE);
        double[][] light = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                Color colour = new Color(small.getRGB(x, y));
                light[y][x] = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
            }
        }
        return light;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
