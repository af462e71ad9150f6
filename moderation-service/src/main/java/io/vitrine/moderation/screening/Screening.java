package io.vitrine.moderation.screening;

import io.vitrine.moderation.model.MissingModel;
import io.vitrine.moderation.screening.ScreeningReport.ScreenRun;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs all screens over a selfie, one after the other. Safe for use by many threads, at most as many at a time as it
 * was given threads: one selfie occupies one of them. A screen that does not stop when told to keeps its thread; when
 * none is left, what follows counts as not screened, so that nothing waits for ever and nothing is approved by mistake.
 */
public final class Screening implements AutoCloseable {

    /** Regular expressions go a step deeper for each repetition in a text, and captions are hostile. */
    private static final long STACK_BYTES = 4L << 20;

    private static final System.Logger LOG = System.getLogger(Screening.class.getName());

    private static final String STOPPING = "the service was stopping";

    private final List<Watched> screens;
    private final Duration limit;
    private final Semaphore places;
    private final ExecutorService executor;
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final AtomicBoolean isLoading = new AtomicBoolean();

    /**
     * @param screens in the order in which their findings are shown
     * @param limit how long one screen may take
     * @param threads how many screens may run at the same time, over all selfies
     */
    public Screening(List<Screen> screens, Duration limit, int threads) {
        this(screens, limit, threads, Clock.systemUTC());
    }

    /** @param clock tells when a screen last answered */
    public Screening(List<Screen> screens, Duration limit, int threads, Clock clock) {
        this.screens = screens.stream()
                .map(screen -> new Watched(screen, new ScreenHealth(screen, limit, clock)))
                .toList();
        this.limit = limit;
        this.places = new Semaphore(threads);
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(null, work, "screen-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether {@link #load} has nothing left to do. */
    public boolean isLoaded() {
        return loaded.isDone();
    }

    /**
     * Loads what the screens look with, off their clock: a model that takes longer to load than a screen may take must
     * not make a selfie count as not screened. Whoever comes first has it loaded, all wait. One that cannot be loaded
     * is passed over; its screen says so when it is asked.
     *
     * @param patience how long the first to come waits at most, and with it all others; what still loads then goes on
     *     doing so, on the clock of its screen
     */
    public void load(Duration patience) throws InterruptedException {
        try {
            if (isLoading.compareAndSet(false, true)) {
                executor.execute(this::loadAll);
            }
            loaded.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (loaded.complete(null)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Models still load after " + patience + "; until they are there, selfies go to review");
            }
        } catch (RejectedExecutionException | ExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, "Models were not loaded: " + STOPPING, e);
        }
    }

    private void loadAll() {
        try {
            for (Watched watched : screens) {
                load(watched.screen);
            }
        } finally {
            loaded.complete(null);
        }
    }

    // A native part that is missing comes as an error.
    @SuppressWarnings("IllegalCatch")
    private static void load(Screen screen) {
        try {
            screen.load();
        } catch (Exception | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "Screen " + screen.name() + " could not load its model", e);
        }
    }

    /** Screens a selfie; blocks. A screen's failure becomes a finding, never an exception. */
    public ScreeningReport screen(ScreeningInput input) {
        List<ScreenRun> runs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Likeness likeness = Likeness.NONE;
        for (Watched watched : screens) {
            Screen screen = watched.screen;
            long start = System.nanoTime();
            Outcome outcome = run(watched, input);
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
            runs.add(new ScreenRun(screen.name(), screen.version(), outcome.completed, micros));
            findings.addAll(outcome.sight.findings());
            likeness = likeness.and(outcome.sight.likeness());
        }
        return new ScreeningReport(runs, findings, likeness);
    }

    /** How each screen has been doing, in their order. */
    public List<ScreenHealth.Snapshot> health() {
        return screens.stream().map(watched -> watched.health.now()).toList();
    }

    /** How the screen of that name has been doing. */
    public ScreenHealth.Snapshot health(String screen) {
        return screens.stream()
                .filter(watched -> watched.screen.name().equals(screen))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no screen " + screen))
                .health
                .now();
    }

    private Outcome run(Watched watched, ScreeningInput input) {
        FutureTask<Sight> running = new FutureTask<>(() -> watched.screen.look(input));
        ScreenHealth health = watched.health;
        try {
            if (!places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return failed(watched, "no thread was free for it", null);
            }
            long start = System.nanoTime();
            start(running);
            Sight sight = running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            health.answered(System.nanoTime() - start);
            return new Outcome(true, sight);
        } catch (RejectedExecutionException e) {
            return failed(watched, STOPPING, e);
        } catch (TimeoutException e) {
            running.cancel(true);
            String why = "it took longer than " + limit.toMillis() + " ms";
            health.timedOut(why);
            return notScreened(watched.screen, why, e);
        } catch (ExecutionException e) {
            return failed(
                    watched, e.getCause() instanceof MissingModel ? "its model is missing" : "it failed", e.getCause());
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return failed(watched, STOPPING, e);
        }
    }

    private static Outcome failed(Watched watched, String why, @Nullable Throwable cause) {
        watched.health.failed(why, cause);
        return notScreened(watched.screen, why, cause);
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
        if (!screen.checks()) {
            return new Outcome(false, Sight.of(List.of()));
        }
        String sentence = "The check “" + screen.name() + "” gave no answer: " + why + ".";
        Finding finding = Finding.of(screen, Finding.NOT_SCREENED, 1, Severity.SERIOUS, sentence)
                .with(Map.of("why", why));
        return new Outcome(false, Sight.of(List.of(finding)));
    }

    /** Stops the threads; screens that still run are interrupted. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private record Outcome(boolean completed, Sight sight) {}

    private record Watched(Screen screen, ScreenHealth health) {}
}
