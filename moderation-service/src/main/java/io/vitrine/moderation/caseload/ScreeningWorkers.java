package io.vitrine.moderation.caseload;

import io.vitrine.moderation.caseload.ScreeningQueue.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Screens what is due, a few selfies at the same time. Each worker is woken when a case comes in, and looks by itself.
 */
@ApplicationScoped
class ScreeningWorkers {

    private static final Logger LOG = Logger.getLogger(ScreeningWorkers.class);
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(10);

    private final ScreeningQueue queue;
    private final ScreenSelfie screenSelfie;
    private final WorkSignal signal;
    private final Clock clock;
    private final CaseloadConfig config;
    private final WorkerGroup workers;

    ScreeningWorkers(
            ScreeningQueue queue, ScreenSelfie screenSelfie, WorkSignals signals, Clock clock, CaseloadConfig config) {
        this.queue = queue;
        this.screenSelfie = screenSelfie;
        this.signal = signals.screening();
        this.clock = clock;
        this.config = config;
        this.workers = new WorkerGroup("screening", signal, config.screeningPoll());
    }

    void start(@Observes Startup event) {
        workers.start(WorkSignals.screeners(config), this::screenOne);
    }

    void stop(@Observes Shutdown event) {
        workers.stop();
    }

    /** Screens the next case, if one is due. */
    private boolean screenOne() {
        Instant now = clock.instant();
        Optional<Attempt> attempt =
                queue.take(now, now.plus(config.screeningLease())).await().atMost(DATABASE_LIMIT);
        attempt.ifPresent(this::screen);
        return attempt.isPresent();
    }

    private void screen(Attempt attempt) {
        try {
            screenSelfie.attempt(attempt);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: attempt %d failed", attempt.moderationCase().id(), attempt.number());
            queue.fail(attempt, clock.instant().plus(config.retryFirst()))
                    .await()
                    .atMost(DATABASE_LIMIT);
        }
    }
}
