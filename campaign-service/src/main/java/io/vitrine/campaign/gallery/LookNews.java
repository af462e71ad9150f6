package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Tells the world, in the same transaction as the change. */
interface LookNews {

    /** The look is public as described. */
    Uni<Void> published(LookEntry entry, LookContent content);

    /** The look is no longer public. */
    Uni<Void> retired(LookEntry entry, Instant at);
}
