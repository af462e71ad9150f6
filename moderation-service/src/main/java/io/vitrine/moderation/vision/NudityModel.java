package io.vitrine.moderation.vision;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.vitrine.moderation.model.Embedding;
import io.vitrine.moderation.model.Lazy;
import io.vitrine.moderation.model.ModelFile;
import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.picture.Pixels;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

/**
 * One of the two image classifiers of <a href="https://github.com/infinitered/nsfwjs">nsfwjs</a> 4.4.0, with its
 * weights as bytes, on one thread of ONNX Runtime. Gives what nsfwjs gives, within a thousandth. Loads at its first
 * use; safe for use by many threads.
 */
public final class NudityModel {

    private static final int SIDE = 224;
    private static final long[] SHAPE = {1, SIDE, SIDE, 3};

    private static final String PROBABILITIES = "probabilities";
    private static final String EMBEDDING = "embedding";

    /** Names what gave an embedding; those of two versions are not to be compared. */
    private static final String EMBEDDED_BY = "nsfwjs-4.4.0/mobilenet-v2-mid";

    private final String file;
    private final Lazy<OrtSession> session;

    NudityModel(String file) {
        this.file = file;
        this.session = new Lazy<>(() -> open(file));
    }

    /** MobileNetV2 in its middle size: the better of the two; also a picture's embedding comes from it. */
    public static NudityModel middle() {
        return new NudityModel("/models/nsfw-mobilenet-v2-mid.onnx");
    }

    /** MobileNetV2 in its small size: a second opinion. */
    public static NudityModel small() {
        return new NudityModel("/models/nsfw-mobilenet-v2.onnx");
    }

    /** A picture as all models of this kind take it, scaled once for all of them. */
    public static Input input(Pixels pixels) {
        return new Input(AlignedCorners.rgb(pixels, SIDE));
    }

    /** Whether it could answer now; does not wait. */
    public ModelState state() {
        return ModelFile.isThere(file) ? session.state() : ModelState.MISSING;
    }

    /**
     * Loads it, unless it is loaded; blocks.
     *
     * @throws Exception if it cannot be loaded
     */
    public void load() throws Exception {
        session.get();
    }

    /**
     * Looks at a picture; the middle model takes about 40 ms of one processor, the small one 20.
     *
     * @throws Exception if the model cannot be loaded or does not answer
     */
    public Classes classify(Input input) throws Exception {
        return run(input, Set.of(PROBABILITIES), this::classes);
    }

    /**
     * Looks at a picture once and tells both: its kinds, and where among all pictures it stands. Only the middle model
     * can; it costs the same as {@link #classify}.
     *
     * @throws Exception if the model cannot be loaded, does not answer, or has no embedding
     */
    public Described describe(Input input) throws Exception {
        return run(input, Set.of(PROBABILITIES, EMBEDDING), result -> {
            float[][] embedding = (float[][]) output(result, EMBEDDING);
            return new Described(classes(result), Embedding.of(EMBEDDED_BY, embedding[0]));
        });
    }

    private <T> T run(Input input, Set<String> outputs, Reading<T> reading) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor image = OnnxTensor.createTensor(environment, input.rgb.duplicate(), SHAPE);
                OrtSession.Result result = session.get().run(Map.of("image", image), outputs)) {
            return reading.of(result);
        }
    }

    private Classes classes(OrtSession.Result result) throws OrtException {
        return Classes.of(((float[][]) output(result, PROBABILITIES))[0]);
    }

    private Object output(OrtSession.Result result, String name) throws OrtException {
        return result.get(name)
                .orElseThrow(() -> new IllegalStateException(file + " gives no " + name))
                .getValue();
    }

    private interface Reading<T> {
        T of(OrtSession.Result result) throws OrtException;
    }

    private static OrtSession open(String file) throws OrtException, IOException {
        try (SessionOptions options = new SessionOptions()) {
            // selfies are looked at in parallel; threads inside one would only get in each other's way
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(ModelFile.read(file), options);
        }
    }

    /** A picture of {@link #SIDE} × {@link #SIDE} pixels in floats; safe for use by many threads. */
    public static final class Input {
        private final FloatBuffer rgb;

        private Input(FloatBuffer rgb) {
            this.rgb = rgb;
        }
    }

    /**
     * What one look at a picture tells.
     *
     * @param classes how likely it is of each kind
     * @param embedding of 1,792 dimensions: pictures of like clothes and scenes lie in like directions. It was learnt
     *     from kinds of pictures, not from people, and does not tell one person from another
     */
    public record Described(Classes classes, Embedding embedding) {}

    /**
     * How likely a picture is of each kind; together 1.
     *
     * @param drawing harmless art
     * @param hentai drawn pornography
     * @param neutral harmless
     * @param porn photographed sexual acts or bare genitals
     * @param sexy suggestive, not explicit
     */
    public record Classes(double drawing, double hentai, double neutral, double porn, double sexy) {

        private static Classes of(float[] inOrderOfNames) {
            return new Classes(
                    inOrderOfNames[0], inOrderOfNames[1], inOrderOfNames[2], inOrderOfNames[3], inOrderOfNames[4]);
        }

        /** Explicit, whether photographed or drawn. */
        public double explicit() {
            return Math.min(1, porn + hentai);
        }
    }
}
