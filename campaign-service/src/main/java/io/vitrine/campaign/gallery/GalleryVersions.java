package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of galleries, read from where they are kept. */
interface GalleryVersions {

    Uni<GalleryVersion> of(UUID campaignId);

    /** Galleries that changed since a moment of the store's own clock; null for all. */
    Uni<List<Touched>> touchedSince(@Nullable Instant moment);

    /**
     * A gallery that changed.
     *
     * @param at when, by the store's own clock
     */
    record Touched(GalleryVersion version, Instant at) {}
}
