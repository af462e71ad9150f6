package io.vitrine.moderation.picture;

import java.util.List;

/**
 * What of a picture is to be made unrecognisable.
 *
 * @param found faces that a machine found: each goes with a margin, since its box ends at forehead and chin
 * @param spared faces that stay: where the margin of a found one reaches into one of them, it stays whole
 * @param drawn boxes that a person drew: each goes as it was drawn, whatever it covers
 */
public record BlurPlan(List<Box> found, List<Box> spared, List<Box> drawn) {

    public BlurPlan {
        found = List.copyOf(found);
        spared = List.copyOf(spared);
        drawn = List.copyOf(drawn);
    }

    /** Whether nothing is to be done. */
    public boolean isEmpty() {
        return found.isEmpty() && drawn.isEmpty();
    }
}
