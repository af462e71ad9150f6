package io.vitrine.ingest.photo;

/** Why a file is not taken as a photo. What a person is told about it is the business of whoever asked. */
public enum PhotoFault implements Probed {
    /** Zero bytes. */
    EMPTY,
    /** More bytes than {@link PhotoConfig#maxBytes()}. */
    TOO_LARGE,
    /** More pixels than {@link PhotoConfig#maxPixels()}. */
    TOO_MANY_PIXELS,
    /** A side shorter than {@link PhotoConfig#minSide()}. */
    TOO_SMALL,
    /** The file ends before its header does. */
    TRUNCATED,
    /** It begins as a picture of a known kind, and then makes no sense. */
    MALFORMED,
    /** HEIC, the format of some phone cameras. */
    HEIC,
    /** AVIF, GIF, TIFF, BMP or another format of pictures that is not taken. */
    OTHER_PICTURE,
    /** A sequence of pictures in a format that can also hold one. */
    ANIMATED,
    /** A film. */
    VIDEO,
    /** HTML, SVG or other markup: text that a browser would run. */
    MARKUP,
    /** A picture's beginning with a page, script or archive hidden inside. */
    POLYGLOT,
    /** Nothing that is known to be a picture. */
    NO_PICTURE
}
