package io.vitrine.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final List<String> said = new ArrayList<>();
    private final FakePart part = new FakePart();
    private final Kept kept = new Kept(part, "fake.log", said::add);

    @Test
    void aPartThatEndedIsStartedAgainAfterAShortWait() {
        // Given
        kept.start();
        part.alive = false;
        long now = System.nanoTime();
        // When
        boolean atOnce = kept.claimRestart(now);
        boolean afterTheWait = kept.claimRestart(now + Duration.ofMillis(250).toNanos());
        kept.restart();
        // Then
        assertThat(atOnce).isFalse();
        assertThat(afterTheWait).isTrue();
        assertThat(kept.snapshot(1).state()).isEqualTo("ready");
        assertThat(kept.snapshot(1).restarts()).isEqualTo(1);
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("ended by itself", "fake.log");
    }

    @Test
    void onlyOneRestartIsUnderWayAtATime() {
        // Given
        kept.start();
        part.alive = false;
        kept.claimRestart(System.nanoTime());
        long later = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        // Then
        assertThat(kept.claimRestart(later)).isTrue();
        assertThat(kept.claimRestart(later)).isFalse();
    }

    @Test
    void waitsLongerEachTimeItFails() {
        // Given
        kept.start();
        part.alive = false;
        part.failure = "no memory";
        kept.claimRestart(System.nanoTime());
        // When
        kept.restart();
        kept.restart();
        // Then
        assertThat(kept.snapshot(1).state()).isEqualTo("restarting");
        assertThat(said).last().asString().contains("next try in 800 ms", "no memory");
        assertThat(kept.claimRestart(System.nanoTime() + Duration.ofMillis(400).toNanos()))
                .isFalse();
        assertThat(kept.claimRestart(System.nanoTime() + Duration.ofMillis(900).toNanos()))
                .isTrue();
    }

    @Test
    void aStoppedPartStaysStopped() {
        // Given
        kept.start();
        // When
        kept.close();
        // Then
        assertThat(kept.claimRestart(System.nanoTime() + Duration.ofMinutes(1).toNanos()))
                .isFalse();
        assertThat(kept.snapshot(1).state()).isEqualTo("stopped");
    }

    @Test
    void aPartThatComesUpAfterTheStopIsStoppedToo() {
        // Given
        kept.start();
        part.alive = false;
        kept.claimRestart(System.nanoTime());
        kept.close();
        // When
        kept.restart();
        // Then
        assertThat(part.alive).isFalse();
    }

    private static final class FakePart implements StackPart {

        private boolean alive;
        private String failure = "";

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public void start() {
            if (!failure.isEmpty()) {
                throw new StackException(failure);
            }
            alive = true;
        }

        @Override
        public Address address() {
            return Address.local(1);
        }

        @Override
        public OptionalLong pid() {
            return OptionalLong.empty();
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public void close() {
            alive = false;
        }
    }
}
