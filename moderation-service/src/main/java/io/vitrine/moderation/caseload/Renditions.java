package io.vitrine.moderation.caseload;

import java.util.Optional;

/** The pictures made for showing. All methods block and throw {@link StoreAway} if the store fails. */
public interface Renditions {

    /** Stores a picture. Its name must have been reserved before, so that it is never lost sight of. */
    void put(String objectKey, byte[] jpeg);

    /** Reads a picture; empty if there is none of that name. */
    Optional<byte[]> read(String objectKey);

    /** Deletes a picture, if it is there. */
    void delete(String objectKey);
}
