package io.vitrine.moderation.picture;

/** The file formats that are read. */
public enum PictureFormat {
    JPEG,
    PNG,
    WEBP
}
