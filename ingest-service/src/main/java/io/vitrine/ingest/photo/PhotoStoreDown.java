package io.vitrine.ingest.photo;

/** The object store did not do what it was asked to; asking again later may help. */
public final class PhotoStoreDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PhotoStoreDown(Exception cause) {
        super("the store of photos failed: " + cause.getMessage(), cause);
    }
}
