package io.vitrine.campaign.team;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The machine keys of every brand. What owners do is limited to one brand; another's keys do not exist for it. */
public interface MachineKeys {

    /** A brand has no more working keys than this; more of them nobody keeps an eye on. */
    int MAX_WORKING = 50;

    /** The brand's keys: those that work first, then the newest; at most {@value #MAX_LISTED}. */
    Uni<List<MachineKey>> ofBrand(UUID brandId);

    /** Revoked keys stay in the list to show what was, but not without end. */
    int MAX_LISTED = 200;

    /**
     * Keeps {@code key} and the hash of its secret.
     *
     * @return fails with {@link TeamRefused} when the brand has {@value #MAX_WORKING} working keys already
     */
    Uni<MachineKey> add(MachineKey key, MachineKeySecret secret);

    /**
     * Ends the key; a key that was revoked before keeps the time of the first revocation.
     *
     * @return fails with {@link TeamRefused} when the brand has no such key
     */
    Uni<Void> revoke(UUID brandId, UUID keyId, Instant now);

    /** The working key with this secret, noted as used {@code now}; empty when it was revoked or never existed. */
    Uni<Optional<MachineKey>> use(MachineKeySecret secret, Instant now);

    /** The key as it stands; empty when it was revoked or never existed. */
    Uni<Optional<MachineKey>> working(UUID keyId);
}
