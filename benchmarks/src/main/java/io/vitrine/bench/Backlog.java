package io.vitrine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.vitrine.bench.driver.Brand;
import io.vitrine.bench.driver.Patience;
import java.time.Duration;

/** How much of what was shared is screened. */
final class Backlog {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Brand brand;

    Backlog(Brand brand) {
        this.brand = brand;
    }

    /** Cases of the brand that were screened so far. */
    long screened() {
        JsonNode counts = brand.owner().get("/api/review/counts").good();
        return counts.path("open").asLong() + counts.path("decidedToday").asLong();
    }

    void awaitScreened(long count) {
        Patience.until(count + " selfies screened", PATIENCE, () -> screened() >= count);
    }

    /** Waits until nothing more was screened for a while. */
    void awaitEmpty() {
        long[] last = {screened(), System.nanoTime()};
        Patience.until("no more screening", PATIENCE, () -> {
            long now = screened();
            if (now != last[0]) {
                last[0] = now;
                last[1] = System.nanoTime();
            }
            return System.nanoTime() - last[1] > QUIET.toNanos();
        });
    }
}
