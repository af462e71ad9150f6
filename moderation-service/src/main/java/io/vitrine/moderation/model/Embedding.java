package io.vitrine.moderation.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The direction in which a model places what it saw or read, one byte for each dimension: value × {@link #scale} is the
 * model's number, within half a {@code scale}. Two are comparable only if the same model gave them, by the cosine of
 * the angle between them, for which the scale does not matter.
 */
public final class Embedding {

    private static final int MOST = Byte.MAX_VALUE;

    private final String model;
    private final float scale;
    private final byte[] values;

    private Embedding(String model, float scale, byte[] values) {
        this.model = model;
        this.scale = scale;
        this.values = values;
    }

    /**
     * Rounds a model's numbers to bytes; the largest in amount becomes 127.
     *
     * @param model names the model and its version, in ASCII
     */
    public static Embedding of(String model, float[] numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        float scale = largest == 0 ? 1 : largest / MOST;
        byte[] values = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = (byte) Math.round(numbers[i] / scale);
        }
        return new Embedding(model, scale, values);
    }

    /** Reads what {@link #toBytes} wrote. */
    public static Embedding ofBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] model = new byte[in.get() & 0xff];
        in.get(model);
        float scale = in.getFloat();
        byte[] values = new byte[in.remaining()];
        in.get(values);
        return new Embedding(new String(model, StandardCharsets.US_ASCII), scale, values);
    }

    /** The length of the model's name, the name, the scale as a big-endian float, then the values. */
    public byte[] toBytes() {
        byte[] name = model.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + name.length + Float.BYTES + values.length)
                .put((byte) name.length)
                .put(name)
                .putFloat(scale)
                .put(values)
                .array();
    }

    /** The model that gave it, with its version. */
    public String model() {
        return model;
    }

    /** What one step of a value is worth. */
    public float scale() {
        return scale;
    }

    /** A copy of the values, one signed byte for each dimension. */
    public byte[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that
                && model.equals(that.model)
                && scale == that.scale
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return model + "[" + values.length + "]";
    }
}
