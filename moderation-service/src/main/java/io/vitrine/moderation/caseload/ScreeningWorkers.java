package io.vitrine.moderation.caseload;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.caseload.ScreeningQueue.Attempt;
import io.vitrine.moderation.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Screens what is due, a few selfies at the same time. The first ones after a start wait until the screens' models are
 * loaded; nothing is loaded before, so that the start is not slowed (ADR 0012). Each worker is woken when a case comes
 * in, and looks by itself. A case with an attempt that ended without a word is screened alone: should it end the
 * process again, it takes no other selfie with it (ADR 0020).
 */
@ApplicationScoped
class ScreeningWorkers {

    private static final Logger LOG = Logger.getLogger(ScreeningWorkers.class);
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(10);

    private final ScreeningQueue queue;
    private final ScreenSelfie screenSelfie;
    private final Screening screening;
    private final WorkSignal signal;
    private final Clock clock;
    private final CaseloadConfig config;
    private final WorkerGroup workers;
    private final WorkerGroup suspectWorker;

    /** Held together by ordinary attempts, alone by one at a suspect; fair, so that a suspect gets its turn. */
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);

    ScreeningWorkers(
            ScreeningQueue queue,
            ScreenSelfie screenSelfie,
            Screening screening,
            WorkSignals signals,
            Clock clock,
            CaseloadConfig config) {
        this.queue = queue;
        this.screenSelfie = screenSelfie;
        this.screening = screening;
        this.signal = signals.screening();
        this.clock = clock;
        this.config = config;
        this.workers = new WorkerGroup("screening", signal, config.screeningPoll());
        this.suspectWorker = new WorkerGroup("screening-alone", new WorkSignal(1), config.screeningPoll());
    }

    void start(@Observes Startup event) {
        workers.start(WorkSignals.screeners(config), this::screenOne);
        suspectWorker.start(1, this::screenSuspect);
    }

    void stop(@Observes Shutdown event) {
        suspectWorker.stop();
        workers.stop();
    }

    /** Screens the next case, if one is due. */
    private boolean screenOne() {
        return isReady() && screenWith(company.readLock(), queue::take);
    }

    /** Screens the next case that may be deadly, if one is due, when all others have ended. */
    private boolean screenSuspect() {
        return queue.isSuspectDue(clock.instant()).await().atMost(DATABASE_LIMIT)
                && isReady()
                && screenWith(company.writeLock(), queue::takeSuspect);
    }

    /** Whether the screens can look; has their models loaded when the first case is due, before it is taken. */
    private boolean isReady() {
        if (screening.isLoaded()) {
            return true;
        }
        if (!queue.isAnyDue(clock.instant()).await().atMost(DATABASE_LIMIT)) {
            return false;
        }
        try {
            screening.load(config.loadLimit());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean screenWith(Lock lock, BiFunction<Instant, Instant, Uni<Optional<Attempt>>> take) {
        lock.lock();
        try {
            Instant now = clock.instant();
            Optional<Attempt> attempt =
                    take.apply(now, now.plus(config.screeningLease())).await().atMost(DATABASE_LIMIT);
            attempt.ifPresent(this::screen);
            return attempt.isPresent();
        } finally {
            lock.unlock();
        }
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
