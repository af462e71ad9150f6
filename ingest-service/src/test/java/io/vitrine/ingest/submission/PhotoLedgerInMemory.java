package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ledger in lists; what was handed out comes up again until it is removed. */
final class PhotoLedgerInMemory implements PhotoLedger {

    final List<String> doomed = new ArrayList<>();
    final Set<UUID> submissions = new HashSet<>();

    @Nullable
    String sweptTo;

    @Override
    public Uni<List<String>> dueForRemoval(Instant now, int limit) {
        return Uni.createFrom().item(doomed.stream().limit(limit).toList());
    }

    @Override
    public Uni<Void> removed(Collection<String> objectKeys) {
        doomed.removeAll(objectKeys);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Set<UUID>> submissionsAmong(Collection<UUID> ids) {
        return Uni.createFrom().item(ids.stream().filter(submissions::contains).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Optional<String>> sweptTo() {
        return Uni.createFrom().item(Optional.ofNullable(sweptTo));
    }

    @Override
    public Uni<Void> markSweptTo(String objectKey) {
        sweptTo = objectKey;
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Integer> forgetKeys(Instant now, int limit) {
        return Uni.createFrom().item(0);
    }
}
