package io.vitrine.moderation.caseload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Threads that do a piece of work again and again while there is any, and wait for a signal when there is none. */
public final class WorkerGroup {

    private static final Logger LOG = Logger.getLogger(WorkerGroup.class);

    /** How long a worker rests after a failure, so that a database that is away is not asked in a circle. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** How long the end of the process waits for work that has begun. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private final WorkSignal signal;
    private final Duration poll;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    public WorkerGroup(String name, WorkSignal signal, Duration poll) {
        this.name = name;
        this.signal = signal;
        this.poll = poll;
    }

    /**
     * Starts the threads.
     *
     * @param piece does one piece of work; false if there was none. A failure is logged, and the worker goes on
     */
    public void start(int count, BooleanSupplier piece) {
        for (int i = 1; i <= count; i++) {
            var thread = new Thread(() -> work(piece), name + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Lets work that has begun end, for a while, then interrupts it. */
    public void stop() {
        stopping = true;
        threads.forEach(thread -> signal.ring());
        try {
            long end = System.nanoTime() + FAREWELL.toNanos();
            for (Thread thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(BooleanSupplier piece) {
        try {
            while (!stopping) {
                if (!attempt(piece)) {
                    signal.await(poll);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt(BooleanSupplier piece) throws InterruptedException {
        try {
            return piece.getAsBoolean();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            if (!stopping) {
                LOG.errorf(e, "%s rests for %s", Thread.currentThread().getName(), REST);
                Thread.sleep(REST.toMillis());
            }
            return true;
        }
    }
}
