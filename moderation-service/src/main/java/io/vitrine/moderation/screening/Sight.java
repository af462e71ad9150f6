package io.vitrine.moderation.screening;

import java.util.List;

/**
 * What one look of a screen gives.
 *
 * @param findings what is worth knowing, nothing if all is well
 * @param likeness what other looks can be compared by, if the screen came by it on the way
 */
public record Sight(List<Finding> findings, Likeness likeness) {

    public Sight {
        findings = List.copyOf(findings);
    }

    /** Findings and no more. */
    public static Sight of(List<Finding> findings) {
        return new Sight(findings, Likeness.NONE);
    }
}
