package io.vitrine.moderation.picture;

/**
 * One size of a picture: upright, sRGB, JPEG, without metadata.
 *
 * @param width px
 * @param height px
 * @param jpeg the file's bytes; not to be changed
 */
// The bytes are handed to the object store as they are; copying them at each access would double the work's memory.
@SuppressWarnings("ArrayRecordComponent")
public record Rendition(int width, int height, byte[] jpeg) {}
