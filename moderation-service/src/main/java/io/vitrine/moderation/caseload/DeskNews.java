package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Multi;
import java.util.UUID;

/** Tells that a case came to a desk or left it, wherever in the system that happened. */
public interface DeskNews {

    /**
     * The brands whose desks change, from now on. It says that something happened, never what, and can be lost while
     * the database is away: read the desk anew from time to time.
     */
    Multi<UUID> changes();
}
