package io.vitrine.moderation.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Meta's PDQ hash: luminance, blurred, sampled at 64 × 64, its 16 × 16 lowest frequencies without the constant one,
 * each above or below their median.
 */
final class Pdq {

    private static final int SAMPLES = 64;
    private static final int FREQUENCIES = 16;
    private static final int BITS = FREQUENCIES * FREQUENCIES;

    /** The longest side that is hashed, px; a larger picture is scaled down first. */
    private static final int LONGEST_SIDE = 512;

    /** The blur's window is one 128th of the side, twice, which is the published filter. */
    private static final int WINDOWS = 128;

    private static final int BLURS = 2;

    /** Divides the sum of gradients, so that ordinary photos reach the full quality of 100. */
    private static final int GRADIENTS_PER_QUALITY = 90;

    private static final float[][] COSINES = cosines();

    private Pdq() {}

    static Fingerprint of(Mat bgr) {
        float[] samples = samples(bgr);
        float[] frequencies = frequencies(samples);
        return new Fingerprint(hash(frequencies), hash(mirrored(frequencies)), quality(samples));
    }

    private static float[] samples(Mat bgr) {
        try (Mat grey = new Mat();
                Mat blurred = new Mat()) {
            cvtColor(bgr, grey, COLOR_BGR2GRAY);
            try (Mat small = Renditions.fit(grey, LONGEST_SIDE)) {
                small.convertTo(blurred, CV_32F);
            }
            int columns = blurred.cols();
            int rows = blurred.rows();
            try (Size window = new Size(windowFor(columns), windowFor(rows))) {
                for (int i = 0; i < BLURS; i++) {
                    blur(blurred, blurred, window);
                }
            }
            FloatBuffer pixels = blurred.createBuffer();
            float[] samples = new float[SAMPLES * SAMPLES];
            for (int y = 0; y < SAMPLES; y++) {
                int row = (int) ((y + 0.5) * rows / SAMPLES) * columns;
                for (int x = 0; x < SAMPLES; x++) {
                    samples[y * SAMPLES + x] = pixels.get(row + (int) ((x + 0.5) * columns / SAMPLES));
                }
            }
            return samples;
        }
    }

    private static int windowFor(int side) {
        return Math.max(1, (side + WINDOWS - 1) / WINDOWS);
    }

    private static float[] frequencies(float[] samples) {
        float[] rows = new float[FREQUENCIES * SAMPLES];
        for (int i = 0; i < FREQUENCIES; i++) {
            for (int x = 0; x < SAMPLES; x++) {
                float sum = 0;
                for (int y = 0; y < SAMPLES; y++) {
                    sum += COSINES[i][y] * samples[y * SAMPLES + x];
                }
                rows[i * SAMPLES + x] = sum;
            }
        }
        float[] frequencies = new float[BITS];
        for (int i = 0; i < FREQUENCIES; i++) {
            for (int j = 0; j < FREQUENCIES; j++) {
                float sum = 0;
                for (int x = 0; x < SAMPLES; x++) {
                    sum += rows[i * SAMPLES + x] * COSINES[j][x];
                }
                frequencies[i * FREQUENCIES + j] = sum;
            }
        }
        return frequencies;
    }

    /** Mirroring left to right turns the sign of each odd horizontal frequency: the first, the third and so on. */
    private static float[] mirrored(float[] frequencies) {
        float[] mirrored = frequencies.clone();
        for (int i = 0; i < BITS; i += 2) {
            mirrored[i] = -mirrored[i];
        }
        return mirrored;
    }

    private static PdqHash hash(float[] frequencies) {
        float[] sorted = frequencies.clone();
        Arrays.sort(sorted);
        float median = (sorted[BITS / 2 - 1] + sorted[BITS / 2]) / 2;
        long[] words = new long[BITS / Long.SIZE];
        for (int i = 0; i < BITS; i++) {
            if (frequencies[i] > median) {
                words[i / Long.SIZE] |= 1L << (i % Long.SIZE);
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    private static int quality(float[] samples) {
        int gradients = 0;
        for (int y = 0; y < SAMPLES; y++) {
            for (int x = 0; x < SAMPLES; x++) {
                float here = samples[y * SAMPLES + x];
                gradients += y + 1 < SAMPLES ? steps(here, samples[(y + 1) * SAMPLES + x]) : 0;
                gradients += x + 1 < SAMPLES ? steps(here, samples[y * SAMPLES + x + 1]) : 0;
            }
        }
        return Math.min(100, gradients / GRADIENTS_PER_QUALITY);
    }

    private static int steps(float a, float b) {
        return Math.abs((int) ((a - b) * 100 / 255));
    }

    private static float[][] cosines() {
        float[][] cosines = new float[FREQUENCIES][SAMPLES];
        for (int i = 0; i < FREQUENCIES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                cosines[i][j] =
                        (float) (Math.sqrt(2.0 / SAMPLES) * Math.cos(Math.PI / 2 / SAMPLES * (i + 1) * (2 * j + 1)));
            }
        }
        return cosines;
    }
}
