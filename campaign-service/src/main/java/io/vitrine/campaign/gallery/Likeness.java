package io.vitrine.campaign.gallery;

import org.jspecify.annotations.Nullable;

/**
 * By what a look can be compared with others: clothes and scene, and what its caption is about. Of a face there is
 * nothing in it. Kept only while the look is published.
 *
 * @param picture of the whole picture; null if no model looked at it
 * @param caption of the caption's words; null if no model read it, or there are none
 */
public record Likeness(@Nullable Embedding picture, @Nullable Embedding caption) {

    /** Nothing to compare by. */
    public static final Likeness NONE = new Likeness(null, null);
}
