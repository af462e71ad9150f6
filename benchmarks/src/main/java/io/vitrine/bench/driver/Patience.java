package io.vitrine.bench.driver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the system does by itself. */
public final class Patience {

    /** Longer than anything should take, even on a machine that builds at the same time. */
    public static final Duration SOON = Duration.ofSeconds(60);

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private Patience() {}

    /** @throws IllegalStateException if it did not become true in time */
    public static void until(String what, Duration atMost, BooleanSupplier condition) {
        untilPresent(what, atMost, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** @throws IllegalStateException if nothing was there in time */
    public static <T> T untilPresent(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + atMost.toSeconds() + " s in vain for: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
