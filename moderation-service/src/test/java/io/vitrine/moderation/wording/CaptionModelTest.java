package io.vitrine.moderation.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitrine.moderation.model.Embedding;
import io.vitrine.moderation.model.MissingModel;
import io.vitrine.moderation.model.ModelState;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaptionModelTest {

    private static final CaptionModel MODEL = new CaptionModel();

    @Test
    void captionsAboutLikeThingsLieInLikeDirections() throws Exception {
        String beach = "Beach day with my straw hat and sunglasses";

        double like = cosine(beach, "Sun, sea and my new shades");
        double unlike = cosine(beach, "Black leather jacket for the concert tonight");

        assertThat(like).isGreaterThan(unlike + 0.1);
        assertThat(cosine(beach, beach)).isCloseTo(1, within(1e-6));
    }

    @Test
    void anEmbeddingHas384DimensionsOfLengthOne() throws Exception {
        float[] mean = MODEL.mean("A yellow raincoat");
        double squares = 0;
        for (float value : mean) {
            squares += value * value;
        }

        assertThat(squares).isCloseTo(1, within(1e-4));
        assertThat(MODEL.embed("A yellow raincoat").values()).hasSize(384);
    }

    @Test
    void readsAnyText() throws Exception {
        for (String text :
                List.of("x", "日本語のキャプション", "🤘🤘🤘", "a".repeat(5_000), "word ".repeat(900), "\u0000\u200b")) {
            assertThat(MODEL.mean(text)).hasSize(384).doesNotContain(Float.NaN);
        }
    }

    @Test
    void manyThreadsGetTheAnswerOfOne() throws Exception {
        Embedding alone = MODEL.embed("Denim on denim");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Embedding>> same = IntStream.range(0, 32)
                    .<Callable<Embedding>>mapToObj(i -> () -> MODEL.embed("Denim on denim"))
                    .toList();
            for (Future<Embedding> answer : threads.invokeAll(same)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tellsWhetherItIsThere() throws Exception {
        CaptionModel fresh = new CaptionModel();
        CaptionModel gone = new CaptionModel("/models/not-packed.onnx");

        assertThat(fresh.state()).isEqualTo(ModelState.NOT_LOADED);
        fresh.embed("Now it loads");
        assertThat(fresh.state()).isEqualTo(ModelState.READY);
        assertThat(gone.state()).isEqualTo(ModelState.MISSING);
        assertThatThrownBy(() -> gone.embed("x")).isInstanceOf(MissingModel.class);
    }

    private static double cosine(String one, String other) throws Exception {
        float[] a = MODEL.mean(one);
        float[] b = MODEL.mean(other);
        double cosine = 0;
        for (int i = 0; i < a.length; i++) {
            cosine += a[i] * b[i];
        }
        return cosine;
    }
}
