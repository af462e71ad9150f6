package io.vitrine.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void bytesGiveItBackWhole() {
        Embedding embedding = Embedding.of("a-model@1", new float[] {0.5f, -1, 0.25f, 0});

        assertThat(Embedding.ofBytes(embedding.toBytes())).isEqualTo(embedding);
        assertThat(embedding.values()).containsExactly(64, -127, 32, 0);
    }

    @Test
    void aNumberIsOffByHalfAStepAtMost() {
        float[] numbers = numbers(384, 1);
        Embedding embedding = Embedding.of("m", numbers);

        for (int i = 0; i < numbers.length; i++) {
            assertThat(embedding.values()[i] * embedding.scale())
                    .isCloseTo(numbers[i], within(embedding.scale() / 2 + 1e-6f));
        }
    }

    @Test
    void theAngleBetweenTwoHardlyChanges() {
        for (int seed = 0; seed < 20; seed++) {
            float[] one = numbers(1792, seed);
            float[] other = numbers(1792, seed + 1000);
            for (int i = 0; i < one.length; i += 2) {
                other[i] = one[i];
            }

            assertThat(cosine(
                            floats(Embedding.of("m", one).values()),
                            floats(Embedding.of("m", other).values())))
                    .isCloseTo(cosine(one, other), within(0.002));
        }
    }

    @Test
    void nothingAtAllIsNothing() {
        assertThat(Embedding.of("m", new float[3]).values()).containsOnly(0);
    }

    private static float[] numbers(int count, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static float[] floats(byte[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values[i];
        }
        return floats;
    }

    private static double cosine(float[] a, float[] b) {
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < a.length; i++) {
            both += a[i] * b[i];
            one += a[i] * a[i];
            other += b[i] * b[i];
        }
        return both / Math.sqrt(one * other);
    }
}
