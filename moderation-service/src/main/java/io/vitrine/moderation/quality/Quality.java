package io.vitrine.moderation.quality;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Counts what was written down. Whoever asks names the brand; what another one did is not counted. */
interface Quality {

    /**
     * The figures of what was decided or answered within a window, which costs as much as there is in it.
     *
     * @param since from then on
     * @param until before then, which is now
     */
    Uni<QualityFigures> of(UUID brandId, Instant since, Instant until);
}
