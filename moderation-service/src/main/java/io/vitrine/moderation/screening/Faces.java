package io.vitrine.moderation.screening;

import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.picture.Box;
import io.vitrine.moderation.picture.Picture;
import io.vitrine.moderation.vision.Face;
import io.vitrine.moderation.vision.FaceDetector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells how many faces a picture shows and how much of it the largest one takes, so that a policy can say what a selfie
 * is. Faces are found, never recognised.
 */
public final class Faces implements Screen {

    private static final String NAME = "faces";
    private static final String BOXES = "boxes";
    private static final String SMALLER = "smallerBoxes";
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
        return NAME;
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public List<Finding> screen(ScreeningInput input) throws Exception {
        if (!(input.picture() instanceof Picture picture)) {
            return List.of();
        }
        List<Face> faces = detector.detect(picture.preview());
        Finding finding = finding(faces);
        return List.of(input.everyFace() ? with(finding, detector.detectSmaller(picture.preview(), faces)) : finding);
    }

    /** Policies judge by what is seen at first sight; small faces are there to be blurred. */
    private static Finding with(Finding finding, List<Face> smaller) {
        Map<String, String> details = new HashMap<>(finding.details());
        details.put(SMALLER, boxes(smaller));
        return finding.with(details);
    }

    @Override
    public ModelState model() {
        return detector.state();
    }

    @Override
    public void load() throws Exception {
        detector.load();
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
                        "count", String.valueOf(faces.size()), "largestShare", number(largest), BOXES, boxes(faces)));
    }

    /** The faces that screening found; empty if it could not look for them, which is not the same as none. */
    public static Optional<List<Box>> in(ScreeningReport report) {
        boolean looked = report.screens().stream().anyMatch(run -> run.screen().equals(NAME) && run.completed());
        return looked
                ? Optional.of(report.findings().stream()
                        .filter(finding -> finding.screen().equals(NAME))
                        .flatMap(finding -> Stream.of(BOXES, SMALLER)
                                .flatMap(which -> boxesOf(finding.details().getOrDefault(which, ""))))
                        .toList())
                : Optional.empty();
    }

    private static Stream<Box> boxesOf(String detail) {
        return Arrays.stream(detail.split(" ")).filter(one -> !one.isEmpty()).map(one -> {
            double[] numbers = Arrays.stream(one.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
        });
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
