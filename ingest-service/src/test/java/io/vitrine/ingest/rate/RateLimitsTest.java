package io.vitrine.ingest.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.teststack.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final RateLimits limits = new RateLimits(new ExplicitRateConfig(), clock);
    private final ClientAddress address = new ClientAddress("192.0.2.1");

    @Test
    void letsABurstPassAndSaysHowLongTheNextHasToWait() {
        // Given
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(limits.attemptFrom(address)).isEmpty();
        }
        // When / Then
        assertThat(limits.attemptFrom(address)).contains(Duration.ofSeconds(20));
        assertThat(limits.attemptFrom(new ClientAddress("192.0.2.2"))).isEmpty();
    }

    @Test
    void refillsAsTimePasses() {
        // Given
        for (int attempt = 0; attempt < 4; attempt++) {
            limits.attemptFrom(address);
        }
        // When
        clock.pass(Duration.ofSeconds(20));
        // Then
        assertThat(limits.attemptFrom(address)).isEmpty();
        assertThat(limits.attemptFrom(address)).isPresent();
    }

    @Test
    void countsEachCampaignForItself() {
        // Given
        UUID busy = UUID.randomUUID();
        limits.selfieFor(busy);
        limits.selfieFor(busy);
        // When / Then
        assertThat(limits.selfieFor(busy)).contains(Duration.ofSeconds(30));
        assertThat(limits.selfieFor(UUID.randomUUID())).isEmpty();
    }
}
