package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a few seconds whether what a token speaks of still stands, so that a page and its pictures ask the
 * database once. What this process changes it forgets at once; what another process changed it sees when its memory
 * runs out.
 */
public abstract class StandingMemory<T> {

    private static final int MOST = 10_000;

    private final Duration trusted;
    private final Clock clock;
    private final Map<UUID, Remembered<T>> memories = new ConcurrentHashMap<>();

    private record Remembered<T>(Optional<T> standing, Instant until) {}

    protected StandingMemory(Duration trusted, Clock clock) {
        this.trusted = trusted;
        this.clock = clock;
    }

    /** Asks the database. */
    protected abstract Uni<Optional<T>> ask(UUID id, Instant now);

    /** It as it stands, or stood a moment ago. */
    public Uni<Optional<T>> recall(UUID id) {
        Instant now = clock.instant();
        Remembered<T> remembered = memories.get(id);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Uni.createFrom().item(remembered.standing());
        }
        return ask(id, now).invoke(standing -> remember(id, standing, now));
    }

    /** Ends the memory of one. */
    public void forget(UUID id) {
        memories.remove(id);
    }

    /** Ends the memory of all, after a change to a member or a brand; such changes are rare. */
    public void forgetAll() {
        memories.clear();
    }

    private void remember(UUID id, Optional<T> standing, Instant now) {
        if (memories.size() >= MOST) {
            memories.values().removeIf(old -> !now.isBefore(old.until()));
        }
        if (memories.size() < MOST) {
            memories.put(id, new Remembered<>(standing, now.plus(trusted)));
        }
    }
}
