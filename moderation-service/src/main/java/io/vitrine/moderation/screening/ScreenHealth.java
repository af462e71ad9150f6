package io.vitrine.moderation.screening;

import io.vitrine.moderation.model.MissingModel;
import io.vitrine.moderation.model.ModelState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How one screen has been doing since the process began, in a few kilobytes however much it does. Safe for use by many
 * threads.
 */
public final class ScreenHealth {

    /** Times that the percentiles are taken of: the latest ones. */
    private static final int REMEMBERED = 256;

    private final Screen screen;
    private final Duration limit;
    private final Clock clock;
    private final long[] micros = new long[REMEMBERED];
    private long answers;
    private long failures;
    private long timeouts;
    private long microsOfAll;
    private boolean lastGaveNoAnswer;
    private boolean modelWasMissing;
    private @Nullable Instant lastAnswer;
    private @Nullable Instant lastSilence;
    private @Nullable String lastWhy;

    ScreenHealth(Screen screen, Duration limit, Clock clock) {
        this.screen = screen;
        this.limit = limit;
        this.clock = clock;
    }

    /** How it stands. */
    public enum State {
        /** It answers, or nothing speaks against that it will. */
        READY,
        /** Its model loads with the next selfie. */
        NOT_LOADED,
        /** Its model is being loaded. */
        LOADING,
        /** Its model is not in this package; it never answers. */
        MISSING_MODEL,
        /** The last time it was asked, it gave no answer. */
        FAILING;

        /** In lower case with dashes, for machines. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    synchronized void answered(long nanos) {
        micros[(int) (answers % REMEMBERED)] = TimeUnit.NANOSECONDS.toMicros(nanos);
        microsOfAll += TimeUnit.NANOSECONDS.toMicros(nanos);
        answers++;
        lastAnswer = clock.instant();
        lastGaveNoAnswer = false;
        modelWasMissing = false;
    }

    synchronized void timedOut(String why) {
        timeouts++;
        silent(why);
    }

    synchronized void failed(String why, @Nullable Throwable cause) {
        failures++;
        silent(why);
        modelWasMissing = cause instanceof MissingModel;
    }

    private void silent(String why) {
        lastSilence = clock.instant();
        lastWhy = why;
        lastGaveNoAnswer = true;
    }

    /** How the screen stands now. */
    public synchronized Snapshot now() {
        long[] times = Arrays.copyOf(micros, (int) Math.min(answers, REMEMBERED));
        Arrays.sort(times);
        return new Snapshot(
                screen.name(),
                screen.version(),
                state(),
                screen.checks(),
                limit,
                answers,
                failures,
                timeouts,
                lastAnswer,
                lastSilence,
                lastWhy,
                percentile(times, 0.5),
                percentile(times, 0.95),
                microsOfAll);
    }

    private State state() {
        ModelState model = screen.model();
        if (modelWasMissing || model == ModelState.MISSING) {
            return State.MISSING_MODEL;
        }
        if (lastGaveNoAnswer && model != ModelState.LOADING) {
            return State.FAILING;
        }
        return switch (model) {
            case LOADING -> State.LOADING;
            case NOT_LOADED -> State.NOT_LOADED;
            default -> State.READY;
        };
    }

    private static long percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /**
     * How a screen stood at a moment. Counts are of this process, since its start.
     *
     * @param screen its name
     * @param version its version
     * @param state how it stands
     * @param checks whether a selfie counts as not screened without its answer
     * @param limit how long it may take
     * @param answers how often it answered
     * @param failures how often it failed, or was not asked because the service was stopping or out of threads
     * @param timeouts how often it took too long
     * @param lastAnswer when it last answered; null if never
     * @param lastSilence when it last gave no answer; null if never
     * @param lastWhy why not, in words; null if never
     * @param medianMicros of the latest 256 answers; 0 without any
     * @param p95Micros of the latest 256 answers; 0 without any
     * @param microsOfAll all answers together took
     */
    public record Snapshot(
            String screen,
            String version,
            State state,
            boolean checks,
            Duration limit,
            long answers,
            long failures,
            long timeouts,
            @Nullable Instant lastAnswer,
            @Nullable Instant lastSilence,
            @Nullable String lastWhy,
            long medianMicros,
            long p95Micros,
            long microsOfAll) {

        /** Whether it would answer now as far as anybody knows. */
        public boolean isWell() {
            return state != State.MISSING_MODEL && state != State.FAILING;
        }
    }
}
