package io.vitrine.ingest.submission;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Runs in the background what no request waits for. What fails is tried again at the next turn. */
@Singleton
class HousekeepingSchedule {

    private static final Logger LOG = Logger.getLogger(HousekeepingSchedule.class);
    private static final int FORGOTTEN_AT_ONCE = 5000;

    private final PhotoRemoval removal;
    private final OrphanSweep orphans;
    private final PhotoLedger ledger;
    private final Clock clock;

    HousekeepingSchedule(PhotoRemoval removal, OrphanSweep orphans, PhotoLedger ledger, Clock clock) {
        this.removal = removal;
        this.orphans = orphans;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "{vitrine.ingest.housekeeping.remove-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> removePhotos() {
        return reported("removed %d originals", removal.removeDue());
    }

    @Scheduled(
            every = "{vitrine.ingest.housekeeping.sweep-every:15m}",
            delayed = "{vitrine.ingest.housekeeping.sweep-delay:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweepOrphans() {
        return reported("removed %d photos that no submission came of", orphans.sweep());
    }

    @Scheduled(every = "{vitrine.ingest.housekeeping.forget-every:5m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetKeys() {
        return reported("forgot %d idempotency keys", ledger.forgetKeys(clock.instant(), FORGOTTEN_AT_ONCE));
    }

    private static Uni<Void> reported(String what, Uni<Integer> work) {
        return work.invoke(count -> {
                    if (count > 0) {
                        LOG.infof(what, count);
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("housekeeping goes on later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }
}
