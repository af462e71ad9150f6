package io.vitrine.moderation.hashbank;

import io.vitrine.moderation.caseload.WorkSignal;
import io.vitrine.moderation.caseload.WorkerGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;

/** One thread that compares what came into the banks, one addition after the other. */
@ApplicationScoped
class MatchingWorker {

    private final MatchShared matching;
    private final WorkSignal signal = new WorkSignal(1);
    private final WorkerGroup worker;

    MatchingWorker(MatchShared matching, HashBankConfig config) {
        this.matching = matching;
        this.worker = new WorkerGroup("hash-bank", signal, config.matchingPoll());
    }

    void start(@Observes Startup event) {
        worker.start(1, matching::next);
    }

    void stop(@Observes Shutdown event) {
        worker.stop();
    }

    /** There may be something to compare. */
    void ring() {
        signal.ring();
    }
}
