package io.vitrine.moderation.screening;

import java.time.Duration;
import java.util.List;

/** Runs all screens over a selfie. Safe for use by many threads. */
public final class Screening implements AutoCloseable {

    private final List<Screen> screens;
    private final Duration limit;

    /**
     * @param screens in the order in which their findings are shown
     * @param limit how long one screen may take
     * @param threads how many screens may run at the same time, over all selfies
     */
    public Screening(List<Screen> screens, Duration limit, int threads) {
        this.screens = List.copyOf(screens);
        this.limit = limit;
    }

    /** Screens a selfie; blocks. A screen's failure becomes a finding, never an exception. */
    public ScreeningReport screen(ScreeningInput input) {
        return new ScreeningReport(List.of(), List.of());
    }

    /** Stops the threads; screens that still run are interrupted. */
    @Override
    public void close() {}
}
