package io.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.bench.driver.KillRun;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The short form of the kill test; the long one is {@code ./vitrine bench kill --cycles N}. */
@ExtendWith(RunningSystem.Extension.class)
@Order(Integer.MAX_VALUE)
class KillIT {

    private static final int CYCLES = 4;

    private final RunningSystem system;

    KillIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void nothingIsLostAndNothingHappensTwiceWhileEveryPartIsKilled() {
        KillRun.Count count = new KillRun(system.vitrine()).run(CYCLES, kill -> {});
        System.out.println("\n" + count.table());

        assertThat(count.kills()).isGreaterThanOrEqualTo(20);
        assertThat(count.lost()).as("lost").isZero();
        assertThat(count.duplicates()).as("duplicates").isZero();
        assertThat(count.unapproved()).as("shown without approval").isZero();
        assertThat(count.decided())
                .as("decided")
                .isEqualTo(count.acknowledged())
                .isPositive();
    }
}
