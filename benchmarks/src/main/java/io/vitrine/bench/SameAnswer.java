package io.vitrine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Whether two that look at the same photo do the same work: the same sizes of renditions, the same probabilities. */
final class SameAnswer {

    /** Where both see the pixels of the file; what the service promises of its likeness to nsfwjs. */
    static final double OF_THE_SAME_PIXELS = 0.001;

    /**
     * Where each has scaled the photo in its own way before the models saw it. Rounding alone moves a probability by up
     * to 0.045.
     */
    static final double OF_PIXELS_SCALED_APART = 0.1;

    /** Sides are rounded by one in one way and by the other in another, px. */
    private static final int ROUNDING = 1;

    private static final List<String> MODELS = List.of("middle", "small");

    private SameAnswer() {}

    /** In what they differ, as a sentence; empty if they do the same. */
    static Optional<String> difference(JsonNode ours, JsonNode theirs, double tolerance) {
        if (farthest(ours.path("renditions"), theirs.path("renditions")) > ROUNDING) {
            return Optional.of("the renditions have other sizes: " + ours.path("renditions") + " and "
                    + theirs.path("renditions"));
        }
        return differenceOfClassifiers(ours, theirs, tolerance);
    }

    /** The same of the probabilities alone, for photos so small that not every size is made of them. */
    static Optional<String> differenceOfClassifiers(JsonNode ours, JsonNode theirs, double tolerance) {
        for (String model : MODELS) {
            if (farthest(ours.path(model), theirs.path(model)) > tolerance) {
                return Optional.of("the " + model + " classifier answers otherwise: " + ours.path(model) + " and "
                        + theirs.path(model));
            }
        }
        return Optional.empty();
    }

    /** The largest difference of two numbers at the same place; infinite if the lists are empty or of other shapes. */
    private static double farthest(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Math.abs(one.asDouble() - other.asDouble());
        }
        if (!one.isArray() || one.isEmpty() || one.size() != other.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double farthest = 0;
        for (int i = 0; i < one.size(); i++) {
            farthest = Math.max(farthest, farthest(one.get(i), other.get(i)));
        }
        return farthest;
    }
}
