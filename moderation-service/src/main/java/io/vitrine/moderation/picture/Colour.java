package io.vitrine.moderation.picture;

/**
 * A main colour of a picture.
 *
 * @param rgb sRGB as {@code #rrggbb}
 * @param share of the picture's area, 0 to 1
 */
public record Colour(String rgb, double share) {}
