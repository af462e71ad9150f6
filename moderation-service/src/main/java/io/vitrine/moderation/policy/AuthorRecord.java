package io.vitrine.moderation.policy;

/**
 * What one brand knows of an author from its own cases of the last year; nothing of another brand.
 *
 * @param approved selfies that it shows
 * @param rejected selfies that it rejected
 * @param strikes rejections for what the author did wrong within the last 180 days, each weighing half as much every 60
 *     days; to a thousandth
 */
public record AuthorRecord(long approved, long rejected, double strikes) {

    /** Of somebody who shares for the first time. */
    public static final AuthorRecord NONE = new AuthorRecord(0, 0, 0);
}
