package io.vitrine.moderation.vision;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the raw answer of BlazeFace into faces: for each of 48 × 48 places a score and a box relative to that place.
 *
 * @see <a href="https://arxiv.org/abs/1907.05047">BlazeFace</a>
 */
final class FaceAnchors {

    static final int PLACES = 48;

    /** Box and six landmarks of each place: x, y, width, height, then pairs. */
    static final int NUMBERS = 16;

    private static final double LEAST_SCORE = 0.5;
    private static final double SAME_FACE = 0.3;

    private FaceAnchors() {}

    /**
     * Faces in shares of the square that the model saw, the surest first, each once.
     *
     * @param scores one for each place, before the logistic function
     * @param boxes {@link #NUMBERS} for each place, in pixels of the square
     * @param side of the square, px
     */
    static List<Face> faces(FloatBuffer scores, FloatBuffer boxes, int side) {
        List<Face> found = new ArrayList<>();
        for (int i = 0; i < PLACES * PLACES; i++) {
            double score = 1 / (1 + Math.exp(-scores.get(i)));
            if (score >= LEAST_SCORE) {
                double width = boxes.get(i * NUMBERS + 2) / side;
                double height = boxes.get(i * NUMBERS + 3) / side;
                double x = boxes.get(i * NUMBERS) / side + centre(i % PLACES) - width / 2;
                double y = boxes.get(i * NUMBERS + 1) / side + centre(i / PLACES) - height / 2;
                found.add(new Face(x, y, width, height, score));
            }
        }
        found.sort(Comparator.comparingDouble(Face::score).reversed());
        return eachOnce(found);
    }

    private static double centre(int place) {
        return (place + 0.5) / PLACES;
    }

    private static List<Face> eachOnce(List<Face> surestFirst) {
        List<Face> kept = new ArrayList<>();
        for (Face face : surestFirst) {
            if (kept.stream().noneMatch(other -> other.overlap(face) > SAME_FACE)) {
                kept.add(face);
            }
        }
        return List.copyOf(kept);
    }
}
