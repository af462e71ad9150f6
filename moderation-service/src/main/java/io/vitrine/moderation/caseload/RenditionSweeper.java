package io.vitrine.moderation.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Deletes pictures whose time is over: those of withdrawn selfies at once, of rejected ones after their time, and what
 * attempts that died have left. What is still to be deleted lies in the database, so a crash forgets nothing.
 */
@ApplicationScoped
class RenditionSweeper {

    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(10);
    private static final int BATCH = 50;

    private final PostgresRenditions leftovers;
    private final Renditions renditions;
    private final Clock clock;
    private final WorkerGroup worker;

    RenditionSweeper(
            PostgresRenditions leftovers,
            Renditions renditions,
            WorkSignals signals,
            Clock clock,
            CaseloadConfig config) {
        this.leftovers = leftovers;
        this.renditions = renditions;
        this.clock = clock;
        this.worker = new WorkerGroup("sweeping", signals.sweeping(), config.sweepPoll());
    }

    void start(@Observes Startup event) {
        worker.start(1, this::sweep);
    }

    void stop(@Observes Shutdown event) {
        worker.stop();
    }

    private boolean sweep() {
        List<String> due = leftovers.due(clock.instant(), BATCH).await().atMost(DATABASE_LIMIT);
        due.forEach(renditions::delete);
        leftovers.forget(due).await().atMost(DATABASE_LIMIT);
        return due.size() == BATCH;
    }
}
