package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.teststack.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestAllowanceTest {

    private static final UUID MAYA = new UUID(1, 1);
    private static final UUID NOA = new UUID(1, 2);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-05T12:00:00Z"));
    private final TestAllowance allowance = new TestAllowance(new PlainReviewConfig(60), clock);

    @Test
    void whoTriesTooMuchIsToldHowLongToWait() {
        assertThat(allowance.take(MAYA, 50)).isEmpty();
        assertThat(allowance.take(MAYA, 50)).contains(Duration.ofSeconds(40));
        assertThat(allowance.take(NOA, 50)).isEmpty();

        clock.pass(Duration.ofSeconds(40));
        assertThat(allowance.take(MAYA, 50)).isEmpty();
    }
}
