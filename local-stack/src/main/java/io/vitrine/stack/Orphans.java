package io.vitrine.stack;

import io.vitrine.stack.RunState.PartState;
import io.vitrine.stack.RunState.Running;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes that a killed launcher left behind. */
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;

    private Orphans() {}

    /** Those of the data folder that still run; none while its launcher lives. */
    public static List<PartState> of(DataFolder data) {
        return RunState.of(data)
                .filter(state -> !state.isRunning())
                .map(state -> state.parts().stream().filter(Orphans::isLeft).toList())
                .orElse(List.of());
    }

    /** Stops them, in order if they can, and returns when they are gone. */
    public static void stop(List<PartState> orphans) {
        // INT is PostgreSQL's fast shutdown, TERM would wait for its clients
        orphans.forEach(part -> ChildProcess.signal(pid(part), part.name().equals("postgres") ? "INT" : "TERM"));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (orphans.stream().anyMatch(Orphans::isLeft) && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        orphans.stream().filter(Orphans::isLeft).forEach(part -> ChildProcess.signal(pid(part), "KILL"));
    }

    private static boolean isLeft(PartState part) {
        Running process = part.process();
        return part.ownProcess() && process != null && process.isAlive();
    }

    private static long pid(PartState part) {
        Running process = part.process();
        return process == null ? 0 : process.pid();
    }
}
