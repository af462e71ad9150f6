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
        int stride = pixels.width() * CHANNELS;
        for (int y = 0; y < side; y++) {
            mix(pixels.bgr(), rows.before[y] * stride, rows.after[y] * stride, rows.share[y], columns, row);
            out.put(row);
        }
        return out.flip();
    }

    /** Locals and no calls: the first compiler, which is all that the service has, inlines little. */
    private static void mix(byte[] bgr, int above, int below, float down, Axis columns, float[] row) {
        int[] before = columns.before;
        int[] after = columns.after;
        float[] share = columns.share;
        int at = 0;
        for (int x = 0; x < share.length; x++) {
            int left = before[x] * CHANNELS;
            int right = after[x] * CHANNELS;
            float across = share[x];
            for (int channel = CHANNELS - 1; channel >= 0; channel--) {
                float upperLeft = bgr[above + left + channel] & 0xff;
                float upperRight = bgr[above + right + channel] & 0xff;
                float lowerLeft = bgr[below + left + channel] & 0xff;
                float lowerRight = bgr[below + right + channel] & 0xff;
                float upper = upperLeft + (upperRight - upperLeft) * across;
                float lower = lowerLeft + (lowerRight - lowerLeft) * across;
                row[at++] = upper + (lower - upper) * down;
            }
        }
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
