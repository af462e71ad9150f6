package io.vitrine.campaign.gallery;

import java.util.Arrays;

/**
 * Where a model of the moderation service places a picture or a caption, one signed byte for each dimension. Immutable.
 */
public final class Embedding {

    private final String model;
    private final byte[] values;
    private final double length;

    /**
     * @param model that gave it, with its version; not empty
     * @param values one for each dimension; not to be changed any more
     * @throws IllegalArgumentException without a model or without values
     */
    public Embedding(String model, byte[] values) {
        if (model.isEmpty() || values.length == 0) {
            throw new IllegalArgumentException("an embedding without a model or without values");
        }
        this.model = model;
        this.values = values;
        this.length = Math.sqrt(product(values, values));
    }

    public String model() {
        return model;
    }

    /** A copy of the values. */
    public byte[] values() {
        return values.clone();
    }

    /**
     * How alike two are: the cosine of the angle between them, -1 to 1. Those of different models, or of no length,
     * have nothing to do with each other: 0.
     */
    public double cosine(Embedding other) {
        if (!model.equals(other.model) || values.length != other.values.length || length == 0 || other.length == 0) {
            return 0;
        }
        return product(values, other.values) / (length * other.length);
    }

    private static long product(byte[] one, byte[] other) {
        int sum = 0;
        // 1,792 × 127² is far below what an int holds
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && model.equals(that.model) && Arrays.equals(values, that.values);
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
