package io.vitrine.campaign.catalogue;

import io.smallrye.mutiny.Uni;

/** Where the pictures of products lie. */
public interface ProductImages {

    /** Keeps the JPEG; gives its new, unguessable key. */
    Uni<String> keep(byte[] jpeg);

    /**
     * Removes a picture that no product has any more. A picture that stays behind harms nobody, so this never fails.
     */
    Uni<Void> discard(String key);
}
