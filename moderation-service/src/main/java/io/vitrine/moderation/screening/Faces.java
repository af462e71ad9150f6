package io.vitrine.moderation.screening;

import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.vision.Face;
import io.vitrine.moderation.vision.FaceDetector;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells how many faces a picture shows and how much of it the largest one takes, so that a policy can say what a selfie
 * is. Faces are found, never recognised.
 */
public final class Faces implements Screen {

    public static final String FACES = "faces";
    public static final String NO_FACE = "no-face";
    public static final String ONLY_SMALL_FACES = "only-small-faces";

    /** A selfie shows at least one face of at least this share of the picture. */
    private static final double SELFIE_SHARE = 0.05;

    private final FaceDetector detector;

    public Faces(FaceDetector detector) {
        this.detector = detector;
    }

    @Override
    public String name() {
        return "faces";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) throws Exception {
        return input.picture() instanceof Picture picture
                ? List.of(finding(detector.detect(picture.preview())))
                : List.of();
    }

    @Override
    public ModelState model() {
        return detector.state();
    }

    Finding finding(List<Face> faces) {
        if (faces.isEmpty()) {
            return Finding.of(this, NO_FACE, 1, Severity.NOTE, "No face can be seen.")
                    .with(Map.of("count", "0"));
        }
        double largest = faces.stream().mapToDouble(Face::share).max().orElse(0);
        boolean isSelfie = largest >= SELFIE_SHARE;
        String sentence = (faces.size() == 1 ? "One face; it takes " : faces.size() + " faces; the largest takes ")
                + percent(largest) + " of the picture.";
        double score = faces.stream().mapToDouble(Face::score).max().orElse(0);
        return Finding.of(this, isSelfie ? FACES : ONLY_SMALL_FACES, score, Severity.NOTE, sentence)
                .with(Map.of(
                        "count", String.valueOf(faces.size()),
                        "largestShare", number(largest),
                        "boxes", boxes(faces)));
    }

    private static String percent(double share) {
        return share < 0.01 ? "less than 1 %" : Math.round(share * 100) + " %";
    }

    /** {@code x,y,width,height} of each face in shares of the picture, largest first. */
    private static String boxes(List<Face> faces) {
        return faces.stream()
                .sorted(Comparator.comparingDouble(Face::share).reversed())
                .map(face -> String.join(
                        ",", number(face.x()), number(face.y()), number(face.width()), number(face.height())))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
