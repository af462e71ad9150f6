package io.vitrine.moderation.picture;

/**
 * The original gives no picture that may be shown.
 *
 * @param cause what is wrong with it
 * @param detail a sentence for reviewers
 */
public record Unreadable(Cause cause, String detail) implements PictureReading {

    /** What is wrong with an original. */
    public enum Cause {
        /** More bytes than the limit. */
        TOO_MANY_BYTES,
        /** More pixels than the limit, by its header. */
        TOO_MANY_PIXELS,
        /** A side of no or hardly any pixels. */
        TOO_SMALL,
        /** Neither JPEG nor PNG nor WebP. */
        UNSUPPORTED_TYPE,
        /** A moving picture, of which only one frame could be screened. */
        ANIMATED,
        /** Cut off or broken. */
        DAMAGED
    }
}
