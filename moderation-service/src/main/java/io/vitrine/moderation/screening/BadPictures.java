package io.vitrine.moderation.screening;

import io.vitrine.moderation.picture.Fingerprint;
import java.util.List;
import java.util.UUID;

/** The pictures that a brand does not want to see again, of which only hashes are kept: its hash bank. */
public interface BadPictures {

    /** Most matches that one call gives. */
    int MOST = 5;

    /**
     * Finds the brand's bad pictures that look like this one or its mirror image; blocks. Knows all that were added
     * before the call.
     *
     * @param within the largest distance of interest, bits
     * @return nearest first, at most {@value #MOST}
     */
    List<BadMatch> like(UUID brandId, Fingerprint fingerprint, int within);

    /**
     * A bad picture that looks alike.
     *
     * @param entryId its entry in the hash bank
     * @param label why it is there, in the brand's words
     * @param distance 0 to 256 bits
     * @param mirrored whether it is the mirror image that looks alike
     */
    record BadMatch(UUID entryId, String label, int distance, boolean mirrored) {}
}
