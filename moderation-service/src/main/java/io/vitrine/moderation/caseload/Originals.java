package io.vitrine.moderation.caseload;

import java.util.Optional;

/** The photos as they were sent. */
public interface Originals {

    /**
     * Reads a photo; blocks.
     *
     * @param most bytes to read; of a larger photo one byte more than this is given
     * @return empty if there is no such photo
     * @throws StoreAway if the store did not answer as it should
     */
    Optional<byte[]> read(String objectKey, long most);
}
