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
 * Remembers for a few seconds whether a session stands, so that a page and its pictures ask the database once. What
 * this process changes it forgets at once; what another process changed it sees when its memory runs out.
 */
public class SessionMemory {

    private static final int MOST = 10_000;

    private final SignIns signIns;
    private final Duration trusted;
    private final Clock clock;
    private final Map<UUID, Remembered> sessions = new ConcurrentHashMap<>();

    private record Remembered(Optional<Session> session, Instant until) {}

    public SessionMemory(SignIns signIns, Duration trusted, Clock clock) {
        this.signIns = signIns;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** The session as it stands, or stood a moment ago. */
    public Uni<Optional<Session>> recall(UUID sessionId) {
        Instant now = clock.instant();
        Remembered remembered = sessions.get(sessionId);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Uni.createFrom().item(remembered.session());
        }
        return signIns.session(sessionId, now).invoke(session -> remember(sessionId, session, now));
    }

    /** Ends the memory of one session. */
    public void forget(UUID sessionId) {
        sessions.remove(sessionId);
    }

    /** Ends the memory of all sessions, after a change to a member or a brand; such changes are rare. */
    public void forgetAll() {
        sessions.clear();
    }

    private void remember(UUID sessionId, Optional<Session> session, Instant now) {
        if (sessions.size() >= MOST) {
            sessions.values().removeIf(old -> !now.isBefore(old.until()));
        }
        if (sessions.size() < MOST) {
            sessions.put(sessionId, new Remembered(session, now.plus(trusted)));
        }
    }
}
