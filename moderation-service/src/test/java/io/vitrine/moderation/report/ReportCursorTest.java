package io.vitrine.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.moderation.report.Reports.QueuePlace;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCursorTest {

    @Test
    void aPlaceSurvivesItsText() {
        var place = new QueuePlace(80, Instant.parse("2026-03-01T12:00:00.123456Z"), UUID.randomUUID());

        assertThat(ReportCursor.toPlace(ReportCursor.of(place))).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MQ", "MXx4fHk", "%%%"})
    void whatIsNoPlaceIsRefused(String text) {
        assertThatThrownBy(() -> ReportCursor.toPlace(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
