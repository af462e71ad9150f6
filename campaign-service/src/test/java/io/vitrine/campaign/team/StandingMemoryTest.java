package io.vitrine.campaign.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vitrine.teststack.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingMemoryTest {

    private final UUID id = UUID.randomUUID();
    private final MovableClock clock = new MovableClock(Instant.EPOCH);
    private final CountingMemory memory = new CountingMemory(clock);

    @Test
    void asksOnceForAWhile() {
        recall();
        recall();

        assertThat(memory.asked).isEqualTo(1);
    }

    @Test
    void asksAgainWhenTheWhileIsOver() {
        recall();
        clock.pass(Duration.ofSeconds(5));
        recall();

        assertThat(memory.asked).isEqualTo(2);
    }

    @Test
    void forgetsAtOnceWhatItIsToldToForget() {
        recall();
        memory.forget(id);
        recall();

        assertThat(memory.asked).isEqualTo(2);
    }

    private void recall() {
        assertThat(memory.recall(id).await().indefinitely()).contains("standing");
    }

    private static final class CountingMemory extends StandingMemory<String> {

        private int asked;

        CountingMemory(Clock clock) {
            super(Duration.ofSeconds(5), clock);
        }

        @Override
        protected Uni<Optional<String>> ask(UUID id, Instant now) {
            asked++;
            return Uni.createFrom().item(Optional.of("standing"));
        }
    }
}
