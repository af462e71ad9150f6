package io.vitrine.moderation.caseload;

/** The object store does not answer, or not as it should. What needs it is tried again later. */
public final class StoreAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreAway(String message, Throwable cause) {
        super(message, cause);
    }
}
