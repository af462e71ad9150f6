package io.vitrine.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.moderation.caseload.CaseSearch.FoundPlace;
import io.vitrine.moderation.caseload.Cases.DecidedPlace;
import io.vitrine.moderation.caseload.Queues.QueuePlace;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueCursorTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");

    @Test
    void aPlaceComesBackAsItWas() {
        var queued = new QueuePlace(AT, UUID.randomUUID());
        var decided = new DecidedPlace(AT, UUID.randomUUID());

        var found = new FoundPlace(AT, UUID.randomUUID());

        assertThat(QueueCursor.toQueuePlace(QueueCursor.of(queued))).isEqualTo(queued);
        assertThat(QueueCursor.toFoundPlace(QueueCursor.of(found))).isEqualTo(found);
        assertThat(QueueCursor.toDecidedPlace(QueueCursor.of(decided))).isEqualTo(decided);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YWJj", "MXwyfDM", "MXwyMDI2LTAzLTAxVDEyOjAwOjAwWnxu"})
    void anythingElseIsNoPlace(String cursor) {
        assertThatThrownBy(() -> QueueCursor.toQueuePlace(cursor)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QueueCursor.toDecidedPlace(cursor)).isInstanceOf(IllegalArgumentException.class);
    }
}
