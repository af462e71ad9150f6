package io.vitrine.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Starts a part again when it ended by itself: at once the first time, ever later when it keeps ending. */
final class Keeper implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private static final Duration RESTART_PATIENCE = Duration.ofSeconds(60);

    private final List<Kept> parts = new ArrayList<>();
    private final Runnable changed;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(named("keeper"));
    private final ExecutorService starters = Executors.newCachedThreadPool(named("starter"));

    /** @param changed told after each change of a part's state */
    Keeper(Runnable changed) {
        this.changed = changed;
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    synchronized void add(Kept part) {
        parts.add(part);
    }

    synchronized List<Kept> parts() {
        return List.copyOf(parts);
    }

    /** From now on, a part that ends is started again. */
    void begin() {
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        for (Kept part : parts()) {
            if (part.claimRestart(System.nanoTime())) {
                changed.run();
                starters.execute(() -> {
                    part.restart();
                    changed.run();
                });
            }
        }
    }

    /** Ends the watching, and returns when no restart is under way any more. The parts themselves stay as they are. */
    @Override
    public void close() {
        watch.shutdownNow();
        starters.shutdownNow();
        try {
            starters.awaitTermination(RESTART_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
