package io.vitrine.moderation.screening;

import io.vitrine.moderation.model.Embedding;
import org.jspecify.annotations.Nullable;

/**
 * By what a selfie can be compared with others: clothes and scene, and what its caption is about. There is nothing of a
 * face in it, by which a person could be found again.
 *
 * @param picture of the whole picture; null if no model looked at it
 * @param caption of the caption's words; null if no model read it, or there are none
 */
public record Likeness(@Nullable Embedding picture, @Nullable Embedding caption) {

    /** Nothing to compare by. */
    public static final Likeness NONE = new Likeness(null, null);

    /** This one, with what only the other has. */
    public Likeness and(Likeness other) {
        return new Likeness(picture == null ? other.picture : picture, caption == null ? other.caption : caption);
    }
}
