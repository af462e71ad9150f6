package io.vitrine.moderation.audit;

import io.smallrye.mutiny.Uni;
import io.vitrine.audit.Actor;
import io.vitrine.audit.AuditLine;
import io.vitrine.audit.ChainedEntry;
import io.vitrine.audit.ChainedEntry.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the logs. Whoever asks names the brand; the log of another does not exist for them. */
public interface AuditTrail {

    /**
     * Entries, latest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} for the first page
     * @param limit most entries to give
     */
    Uni<List<Stored>> latest(UUID brandId, Filter filter, long before, int limit);

    /**
     * Entries in their order with all that is kept beside them.
     *
     * @param after only entries with a greater number
     * @param limit most entries to give
     */
    Uni<List<Stored>> following(UUID brandId, long after, int limit);

    /** Whether {@code member} has done this to {@code subject}. */
    Uni<Boolean> hasDone(UUID brandId, UUID member, Action action, UUID subject);

    /** Those of {@code subjects} that {@code member} has done this to. */
    Uni<Set<UUID>> done(UUID brandId, UUID member, Action action, Collection<UUID> subjects);

    /** Where the log says that it ends; empty if nothing was ever appended. */
    Uni<Optional<Place>> head(UUID brandId);

    /**
     * Where all logs end, by brand.
     *
     * @param after only brands behind this one; empty for the first page
     */
    Uni<List<Place>> heads(Optional<UUID> after, int limit);

    /** Members whose name stands in the log, with their latest name, for the filter; at most {@code limit}. */
    Uni<List<Actor>> members(UUID brandId, int limit);

    /** The last check of the log; empty if there was none. */
    Uni<Optional<LastCheck>> lastCheck(UUID brandId);

    /** Remembers a check, unless a later one is remembered already. */
    Uni<Void> remember(UUID brandId, LastCheck check);

    /**
     * An entry as the store has it.
     *
     * @param place its brand, number and hash
     * @param entry empty when the row is no entry any more, because somebody changed it
     * @param values those that are kept
     */
    record Stored(Place place, Optional<ChainedEntry> entry, List<AuditLine.Value> values) {

        public Stored {
            values = List.copyOf(values);
        }
    }

    /**
     * Which entries to show.
     *
     * @param action of this action only
     * @param kind by this kind of actor only
     * @param member by this member only
     * @param subject about this case, campaign or brand only
     */
    record Filter(Optional<Action> action, Optional<Actor.Kind> kind, Optional<UUID> member, Optional<UUID> subject) {

        /** All entries. */
        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What a check found.
     *
     * @param at when it ended
     * @param by who asked for it, as colleagues read it
     * @param end the last entry that it saw
     * @param sealed values that entries hold the hash of
     * @param kept of these, those that are there
     * @param breakCount how often the log does not hold
     * @param breaks the first sentences about that
     */
    record LastCheck(Instant at, String by, Place end, long sealed, long kept, long breakCount, List<String> breaks) {

        public LastCheck {
            breaks = List.copyOf(breaks);
        }

        /** Whether the log held. */
        public boolean holds() {
            return breakCount == 0;
        }
    }
}
