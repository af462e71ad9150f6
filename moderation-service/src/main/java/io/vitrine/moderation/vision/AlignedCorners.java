package io.vitrine.moderation.vision;

import io.vitrine.moderation.picture.Pixels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Scales as TensorFlow's {@code resizeBilinear} does with {@code alignCorners}: the corner pixels stay the corner
 * pixels, four neighbours are mixed, nothing is rounded. Models see what they were trained to see only if their input
 * is scaled in just that way; rounding to bytes moves a probability by up to 0.045.
 */
final class AlignedCorners {

    private static final int CHANNELS = 3;

    private AlignedCorners() {}

    /** {@code side × side} pixels: red, green, blue of each, 0 to 255, row by row from the top. */
    static FloatBuffer rgb(Pixels pixels, int side) {
        FloatBuffer out = ByteBuffer.allocateDirect(side * side * CHANNELS * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        Axis columns = new Axis(pixels.width(), side);
        Axis rows = new Axis(pixels.height(), side);
        float[] row = new float[side * CHANNELS];
        for (int y = 0; y < side; y++) {
            int above = rows.before[y] * pixels.width();
            int below = rows.after[y] * pixels.width();
            mix(pixels.bgr(), above, below, rows.share[y], columns, row);
            out.put(row);
        }
        return out.flip();
    }

    private static void mix(byte[] bgr, int above, int below, float down, Axis columns, float[] row) {
        for (int x = 0; x < columns.share.length; x++) {
            int left = columns.before[x];
            int right = columns.after[x];
            float across = columns.share[x];
            for (int channel = 0; channel < CHANNELS; channel++) {
                int at = CHANNELS - 1 - channel;
                float top = between(bgr, above + left, above + right, at, across);
                float bottom = between(bgr, below + left, below + right, at, across);
                row[x * CHANNELS + channel] = top + (bottom - top) * down;
            }
        }
    }

    private static float between(byte[] bgr, int one, int other, int at, float share) {
        float from = bgr[one * CHANNELS + at] & 0xff;
        float to = bgr[other * CHANNELS + at] & 0xff;
        return from + (to - from) * share;
    }

    /** For each place of the result: its two neighbours in the picture, and how near it is to the second. */
    private static final class Axis {
        private final int[] before;
        private final int[] after;
        private final float[] share;

        Axis(int length, int places) {
            before = new int[places];
            after = new int[places];
            share = new float[places];
            float step = (length - 1f) / (places - 1);
            for (int i = 0; i < places; i++) {
                float at = i * step;
                before[i] = (int) at;
                after[i] = Math.min(length - 1, (int) Math.ceil(at));
                share[i] = at - before[i];
            }
        }
    }
}
