package io.vitrine.moderation.vision;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.vitrine.moderation.picture.Pixels;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * One of the two image classifiers of <a href="https://github.com/infinitered/nsfwjs">nsfwjs</a> 4.4.0, with its
 * weights as bytes, on one thread of ONNX Runtime. Gives what nsfwjs gives, within a thousandth. Loads at its first
 * use; safe for use by many threads.
 */
public final class NudityModel {

    private static final int SIDE = 224;
    private static final long[] SHAPE = {1, SIDE, SIDE, 3};

    private final String file;
    private final Lazy<OrtSession> session;

    private NudityModel(String file) {
        this.file = file;
        this.session = new Lazy<>(() -> open(file));
    }

    /** MobileNetV2 in its middle size: the better of the two; also a picture's embedding comes from it. */
    public static NudityModel middle() {
        return new NudityModel("nsfw-mobilenet-v2-mid.onnx");
    }

    /** MobileNetV2 in its small size: a second opinion. */
    public static NudityModel small() {
        return new NudityModel("nsfw-mobilenet-v2.onnx");
    }

    /** A picture as all models of this kind take it, scaled once for all of them. */
    public static Input input(Pixels pixels) {
        return new Input(AlignedCorners.rgb(pixels, SIDE));
    }

    /**
     * Looks at a picture; the middle model takes about 40 ms of one processor, the small one 20.
     *
     * @throws Exception if the model cannot be loaded or does not answer
     */
    public Classes classify(Input input) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor image = OnnxTensor.createTensor(environment, input.rgb.duplicate(), SHAPE);
                OrtSession.Result result = session.get().run(Map.of("image", image))) {
            float[][] probabilities = (float[][]) result.get("probabilities")
                    .orElseThrow(() -> new IllegalStateException(file + " gives no probabilities"))
                    .getValue();
            return Classes.of(probabilities[0]);
        }
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
