package io.vitrine.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay that something was committed. Many wakes before it looks count as one. */
@ApplicationScoped
class RelaySignal {

    private final Semaphore committed = new Semaphore(0);

    void wake() {
        if (committed.availablePermits() == 0) {
            committed.release();
        }
    }

    void await(Duration longest) throws InterruptedException {
        if (committed.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            committed.drainPermits();
        }
    }
}
