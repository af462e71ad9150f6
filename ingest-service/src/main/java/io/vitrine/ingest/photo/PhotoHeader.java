package io.vitrine.ingest.photo;

/**
 * What a photo's header says. Nothing was decoded, so the picture may still turn out to be damaged.
 *
 * @param format the kind of picture, by its first bytes
 * @param width of the stored pixels before orientation, px
 * @param height of the stored pixels before orientation, px
 * @param bytes the file's size
 */
public record PhotoHeader(PhotoFormat format, int width, int height, long bytes) implements Probed {}
