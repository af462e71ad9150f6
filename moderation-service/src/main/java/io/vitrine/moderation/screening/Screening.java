package io.vitrine.moderation.screening;

import io.vitrine.moderation.screening.ScreeningReport.ScreenRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs all screens over a selfie, one after the other. Safe for use by many threads, at most as many at a time as it
 * was given threads: one selfie occupies one of them. A screen that does not stop when told to keeps its thread; when
 * none is left, what follows counts as not screened, so that nothing waits for ever and nothing is approved by mistake.
 */
public final class Screening implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Screening.class.getName());

    private final List<Screen> screens;
    private final Duration limit;
    private final Semaphore places;
    private final ExecutorService executor;

    /**
     * @param screens in the order in which their findings are shown
     * @param limit how long one screen may take
     * @param threads how many screens may run at the same time, over all selfies
     */
    public Screening(List<Screen> screens, Duration limit, int threads) {
        this.screens = List.copyOf(screens);
        this.limit = limit;
        this.places = new Semaphore(threads);
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "screen-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Screens a selfie; blocks. A screen's failure becomes a finding, never an exception. */
    public ScreeningReport screen(ScreeningInput input) {
        List<ScreenRun> runs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Screen screen : screens) {
            long start = System.nanoTime();
            Outcome outcome = run(screen, input);
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
            runs.add(new ScreenRun(screen.name(), screen.version(), outcome.completed, micros));
            findings.addAll(outcome.findings);
        }
        return new ScreeningReport(runs, findings);
    }

    private Outcome run(Screen screen, ScreeningInput input) {
        FutureTask<List<Finding>> running = new FutureTask<>(() -> List.copyOf(screen.screen(input)));
        try {
            if (!places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return notScreened(screen, "no thread was free for it", null);
            }
            start(running);
            return new Outcome(true, running.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            return notScreened(screen, "the service was stopping", e);
        } catch (TimeoutException e) {
            running.cancel(true);
            return notScreened(screen, "it took longer than " + limit.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            return notScreened(screen, "it failed", e.getCause());
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return notScreened(screen, "the service was stopping", e);
        }
    }

    /** The place is taken until the screen really ends, however long ago its answer was given up. */
    private void start(Runnable screen) {
        try {
            executor.execute(() -> {
                try {
                    screen.run();
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException e) {
            places.release();
            throw e;
        }
    }

    private static Outcome notScreened(Screen screen, String why, @Nullable Throwable cause) {
        LOG.log(System.Logger.Level.WARNING, "Screen " + screen.name() + " gave no answer: " + why, cause);
        String sentence = "The check “" + screen.name() + "” gave no answer: " + why + ".";
        Finding finding = Finding.of(screen, Finding.NOT_SCREENED, 1, Severity.SERIOUS, sentence)
                .with(Map.of("why", why));
        return new Outcome(false, List.of(finding));
    }

    /** Stops the threads; screens that still run are interrupted. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private record Outcome(boolean completed, List<Finding> findings) {}
}
