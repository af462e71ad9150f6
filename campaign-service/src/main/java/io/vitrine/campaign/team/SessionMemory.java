package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Remembers which sessions stand. */
public class SessionMemory extends StandingMemory<Session> {

    private final SignIns signIns;

    public SessionMemory(SignIns signIns, Duration trusted, Clock clock) {
        super(trusted, clock);
        this.signIns = signIns;
    }

    @Override
    protected Uni<Optional<Session>> ask(UUID sessionId, Instant now) {
        return signIns.session(sessionId, now);
    }
}
