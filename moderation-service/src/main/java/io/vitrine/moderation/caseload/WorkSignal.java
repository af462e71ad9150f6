package io.vitrine.moderation.caseload;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells waiting workers that there may be something to do. Rings are not counted beyond the number of workers: a worker
 * that wakes looks until it finds nothing more.
 */
public final class WorkSignal {

    private final int listeners;
    private final Semaphore rings = new Semaphore(0);

    public WorkSignal(int listeners) {
        this.listeners = listeners;
    }

    /** Wakes one worker, or lets the next one that would wait go on. */
    public void ring() {
        if (rings.availablePermits() < listeners) {
            rings.release();
        }
    }

    /**
     * Waits for a ring, at most {@code limit}.
     *
     * @throws InterruptedException when the worker is told to stop
     */
    public void await(Duration limit) throws InterruptedException {
        rings.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
