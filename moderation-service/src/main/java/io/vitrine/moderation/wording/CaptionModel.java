package io.vitrine.moderation.wording;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.vitrine.moderation.model.Embedding;
import io.vitrine.moderation.model.Lazy;
import io.vitrine.moderation.model.ModelFile;
import io.vitrine.moderation.model.ModelState;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * Places a caption by what it is about, with <a
 * href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">all-MiniLM-L6-v2</a> with its weights as bytes,
 * on one thread of ONNX Runtime; 3 to 9 ms of a processor for a caption. It was trained on English, and sees of other
 * languages little more than words that are spelt alike. Loads at its first use; safe for use by many threads.
 */
public final class CaptionModel {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /** Names what gave an embedding; those of two versions are not to be compared. */
    private static final String EMBEDDED_BY = "all-minilm-l6-v2-q";

    private final String file;
    private final Lazy<Loaded> loaded;

    public CaptionModel() {
        this(MODEL);
    }

    CaptionModel(String file) {
        this.file = file;
        this.loaded = new Lazy<>(() -> open(file));
    }

    /** Whether it could answer now; does not wait. */
    public ModelState state() {
        return ModelFile.isThere(file) && ModelFile.isThere(TOKENIZER) ? loaded.state() : ModelState.MISSING;
    }

    /**
     * Loads it, unless it is loaded; blocks.
     *
     * @throws Exception if it cannot be loaded
     */
    public void load() throws Exception {
        loaded.get();
    }

    /**
     * Where a text stands among all texts, in 384 dimensions: texts about like things lie in like directions.
     *
     * @throws Exception if the model cannot be loaded or does not answer
     */
    public Embedding embed(String text) throws Exception {
        return Embedding.of(EMBEDDED_BY, mean(text));
    }

    /** The mean over the pieces, of length 1. */
    float[] mean(String text) throws Exception {
        Loaded model = loaded.get();
        long[] pieces = model.pieces.of(text);
        long[] all = new long[pieces.length];
        Arrays.fill(all, 1);
        long[] shape = {1, pieces.length};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(all), shape);
                OnnxTensor segments =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                OrtSession.Result result = model.session.run(
                        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", segments))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        }
    }

    private static float[] mean(float[][] ofEachPiece) {
        float[] sum = new float[ofEachPiece[0].length];
        for (float[] one : ofEachPiece) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        double squares = 0;
        for (float value : sum) {
            squares += (double) value * value;
        }
        float unit = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= unit;
        }
        return sum;
    }

    private static Loaded open(String file) throws OrtException, IOException {
        try (SessionOptions options = new SessionOptions()) {
            // selfies are looked at in parallel; threads inside one would only get in each other's way
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            WordPieces pieces = WordPieces.load(TOKENIZER);
            return new Loaded(pieces, OrtEnvironment.getEnvironment().createSession(ModelFile.read(file), options));
        }
    }

    private record Loaded(WordPieces pieces, OrtSession session) {}
}
