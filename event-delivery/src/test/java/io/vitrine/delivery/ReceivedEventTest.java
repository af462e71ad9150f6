package io.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedEventTest {

    private final UUID id = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @Test
    void carriesTheAttributesOfItsHeaders() {
        var event = ReceivedEvent.of(EventRecords.of(id, subject, "{}"));

        assertThat(event.id()).isEqualTo(id);
        assertThat(event.subject()).isEqualTo(subject);
        assertThat(event.type()).isEqualTo("io.vitrine.test.Happened");
        assertThat(event.isTombstone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_subject", "ce_time"})
    void isPoisonWithoutARequiredHeader(String header) {
        var record = EventRecords.of(id, subject, "{}");
        record.headers().remove(header);

        assertThatExceptionOfType(PoisonEvent.class)
                .isThrownBy(() -> ReceivedEvent.of(record))
                .withMessageContaining(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_subject", "ce_time"})
    void isPoisonWithAMalformedHeader(String header) {
        var record = EventRecords.of(id, subject, "{}");
        CloudEventHeaders.put(record.headers(), header, "nonsense");

        assertThatExceptionOfType(PoisonEvent.class).isThrownBy(() -> ReceivedEvent.of(record));
    }

    @Test
    void isPassedOverOnlyUnderAnotherName() {
        var record = EventRecords.of(id, subject, "{}");

        assertThat(ReceivedEvent.isOfAnotherType(record, "io.vitrine.test.Happened"))
                .isFalse();
        assertThat(ReceivedEvent.isOfAnotherType(record, "io.vitrine.test.Withdrawn"))
                .isTrue();

        record.headers().remove("ce_type");
        assertThat(ReceivedEvent.isOfAnotherType(record, "io.vitrine.test.Withdrawn"))
                .isFalse();
    }
}
