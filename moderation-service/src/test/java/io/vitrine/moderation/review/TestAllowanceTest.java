package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestAllowanceTest {

    private static final UUID MAYA = new UUID(1, 1);
    private static final UUID NOA = new UUID(1, 2);

    private final Hand hand = new Hand();
    private final TestAllowance allowance = new TestAllowance(new Sixty(), hand);

    @Test
    void whoTriesTooMuchIsToldHowLongToWait() {
        assertThat(allowance.take(MAYA, 50)).isEmpty();
        assertThat(allowance.take(MAYA, 50)).contains(Duration.ofSeconds(40));
        assertThat(allowance.take(NOA, 50)).isEmpty();

        hand.now = hand.now.plusSeconds(40);
        assertThat(allowance.take(MAYA, 50)).isEmpty();
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-06-05T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Sixty captions a minute. */
    private record Sixty() implements ReviewConfig {
        @Override
        public Duration claim() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration undoGrace() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int streams() {
            return 1;
        }

        @Override
        public int testedCaptionsPerMinute() {
            return 60;
        }
    }
}
