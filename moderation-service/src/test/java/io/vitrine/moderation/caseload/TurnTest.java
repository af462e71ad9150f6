package io.vitrine.moderation.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "999, 0",
        "1000, 0",
        "1999, 0",
        "2000, 3",
        "3999, 3",
        "4000, 6",
        "10000, 9",
        "100000, 18",
        "1000000, 27",
        "25000000, 42",
        "2147483647, 63"
    })
    void eachDoublingBeyondAThousandWeighsThreePoints(int reach, int points) {
        assertThat(Turn.pointsOf(reach)).isEqualTo(points);
    }

    @Test
    void aReachThatNobodyStatedIsNeutral() {
        assertThat(Turn.of(NOON, 40, null)).isEqualTo(Turn.of(NOON, 40, 0)).isEqualTo(Turn.of(NOON, 40, 1_500));
    }

    @Test
    void aPointOfReachIsWorthWhatAPointOfPriorityIs() {
        assertThat(Turn.of(NOON, 10, 10_000)).isEqualTo(Turn.of(NOON, 19, null));
        assertThat(Turn.of(NOON, 0, 25_000_000)).isEqualTo(NOON.minus(Duration.ofMinutes(42 * 36)));
    }

    @Test
    void whoeverWaitsLongEnoughComesBeforeTheMostFamous() {
        Instant famous = Turn.of(NOON, 0, Integer.MAX_VALUE);

        assertThat(Turn.of(NOON.minus(Duration.ofHours(38)), 0, null)).isBefore(famous);
        assertThat(Turn.of(NOON.minus(Duration.ofHours(37)), 0, null)).isAfter(famous);
    }
}
