package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC3;
import static org.bytedeco.opencv.global.opencv_core.KMEANS_PP_CENTERS;
import static org.bytedeco.opencv.global.opencv_core.kmeans;
import static org.bytedeco.opencv.global.opencv_core.setRNGSeed;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2Lab;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_Lab2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.TermCriteria;

/**
 * A picture's main colours: clusters in CIELAB, where distance is as people see it. The same picture gives the same.
 */
final class Palette {

    /** A thousand pixels give the same main colours as four thousand. */
    private static final int SIDE = 32;

    private static final int PIXELS = SIDE * SIDE;
    private static final int MOST = 6;
    private static final int SEED = 42;
    private static final int ROUNDS = 20;
    private static final double PRECISION = 0.5;
    private static final int ATTEMPTS = 2;

    /** Two clusters nearer than that are one colour to the eye at a glance; a difference of 1 is just visible. */
    private static final double SAME_COLOUR = 8;

    private Palette() {}

    static List<Colour> of(Mat bgr) {
        List<Cluster> clusters = merged(clusters(bgr));
        clusters.sort(Comparator.comparingInt(Cluster::pixels).reversed());
        return clusters.stream()
                .map(cluster -> new Colour(rgb(cluster), share(cluster)))
                .toList();
    }

    private static List<Cluster> clusters(Mat bgr) {
        try (Mat small = new Mat();
                Mat lab = new Mat();
                Size size = new Size(SIDE, SIDE);
                Mat labels = new Mat();
                Mat centres = new Mat();
                TermCriteria enough = new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, ROUNDS, PRECISION)) {
            resize(bgr, small, size, 0, 0, INTER_AREA);
            small.convertTo(lab, CV_32F, 1 / 255.0, 0);
            cvtColor(lab, lab, COLOR_BGR2Lab);
            try (Mat points = lab.reshape(1, PIXELS)) {
                setRNGSeed(SEED);
                kmeans(points, MOST, labels, enough, ATTEMPTS, KMEANS_PP_CENTERS, centres);
            }
            return counted(labels.createBuffer(), centres.createBuffer());
        }
    }

    private static List<Cluster> counted(IntBuffer labels, FloatBuffer centres) {
        int[] counts = new int[MOST];
        for (int i = 0; i < PIXELS; i++) {
            counts[labels.get(i)]++;
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (counts[i] > 0) {
                clusters.add(
                        new Cluster(centres.get(3 * i), centres.get(3 * i + 1), centres.get(3 * i + 2), counts[i]));
            }
        }
        return clusters;
    }

    private static List<Cluster> merged(List<Cluster> clusters) {
        List<Cluster> merged = new ArrayList<>();
        for (Cluster cluster : clusters) {
            Cluster all = cluster;
            for (Cluster near : List.copyOf(merged)) {
                if (near.distance(all) < SAME_COLOUR) {
                    merged.remove(near);
                    all = all.with(near);
                }
            }
            merged.add(all);
        }
        return merged;
    }

    private static double share(Cluster cluster) {
        return Math.round(cluster.pixels * 1000.0 / PIXELS) / 1000.0;
    }

    private static String rgb(Cluster cluster) {
        try (Mat lab = new Mat(1, 1, CV_32FC3);
                Mat rgb = new Mat()) {
            FloatBuffer in = lab.createBuffer();
            in.put(0, cluster.l).put(1, cluster.a).put(2, cluster.b);
            cvtColor(lab, rgb, COLOR_Lab2RGB);
            FloatBuffer out = rgb.createBuffer();
            return String.format("#%02x%02x%02x", level(out.get(0)), level(out.get(1)), level(out.get(2)));
        }
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(value * 255)));
    }

    private record Cluster(float l, float a, float b, int pixels) {

        double distance(Cluster other) {
            return Math.sqrt(square(l - other.l) + square(a - other.a) + square(b - other.b));
        }

        Cluster with(Cluster other) {
            int all = pixels + other.pixels;
            return new Cluster(
                    mean(l, other.l, other.pixels, all),
                    mean(a, other.a, other.pixels, all),
                    mean(b, other.b, other.pixels, all),
                    all);
        }

        private static float mean(float mine, float others, int pixels, int all) {
            return mine + (others - mine) * pixels / all;
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
