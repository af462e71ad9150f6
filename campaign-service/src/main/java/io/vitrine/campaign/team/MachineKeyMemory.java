package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Remembers which machine keys work. */
public class MachineKeyMemory extends StandingMemory<MachineKey> {

    private final MachineKeys keys;

    public MachineKeyMemory(MachineKeys keys, Duration trusted, Clock clock) {
        super(trusted, clock);
        this.keys = keys;
    }

    @Override
    protected Uni<Optional<MachineKey>> ask(UUID keyId, Instant now) {
        return keys.working(keyId);
    }
}
