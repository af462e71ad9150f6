package io.vitrine.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.policy.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-09-01T12:00:00Z",
        "2026-08-31T23:59:59Z, 2027-02-28T23:59:59Z",
        "2027-08-31T00:00:00Z, 2028-02-29T00:00:00Z"
    })
    void anAuthorHasSixMonths(Instant decidedAt, Instant end) {
        var rejection = new Decision(
                1,
                Outcome.REJECTED,
                null,
                "balanced@2",
                List.of(StatedReason.of(Reason.OTHER)),
                null,
                List.of(),
                decidedAt);

        assertThat(rejection.appealableUntil()).isEqualTo(end);
    }
}
