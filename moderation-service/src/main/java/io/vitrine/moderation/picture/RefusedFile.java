package io.vitrine.moderation.picture;

/**
 * Carries the reason out of the depths of a parser; has no stack trace, since the file is at fault and not the code.
 */
final class RefusedFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable reason;

    RefusedFile(Unreadable.Cause cause, String detail) {
        super(detail, null, false, false);
        this.reason = new Unreadable(cause, detail);
    }

    static RefusedFile damaged(String detail) {
        return new RefusedFile(Unreadable.Cause.DAMAGED, detail);
    }

    Unreadable reason() {
        return reason;
    }
}
