package io.vitrine.ingest.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadGateTest {

    private final UploadGate gate = new UploadGate(new ExplicitRateConfig());

    @Test
    void letsInAsManyAsThereArePlaces() {
        // Given
        UploadGate.Place first = gate.enter().orElseThrow();
        gate.enter().orElseThrow();
        assertThat(gate.enter()).isEmpty();
        // When
        first.leave();
        // Then
        assertThat(gate.enter()).isPresent();
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        // Given
        UploadGate.Place first = gate.enter().orElseThrow();
        gate.enter().orElseThrow();
        // When
        first.leave();
        first.leave();
        gate.enter().orElseThrow();
        // Then
        assertThat(gate.enter()).isEmpty();
    }
}
