package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.moderation.model.ModelState;
import io.vitrine.moderation.screening.ScreenHealth.Snapshot;
import io.vitrine.moderation.screening.ScreenHealth.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ScreenHealthTest {

    private static final Instant NOW = Instant.parse("2026-06-05T12:00:00Z");
    private static final Duration LIMIT = Duration.ofMillis(200);

    private final Moody screen = new Moody();
    private final ScreenHealth health = new ScreenHealth(screen, LIMIT, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aScreenThatWasNeverAskedIsReady() {
        assertThat(health.now())
                .isEqualTo(new Snapshot("moody", "3", State.READY, true, LIMIT, 0, 0, 0, null, null, null, 0, 0, 0));
    }

    @Test
    void percentilesAreThoseOfTheLatestAnswers() {
        for (int i = 0; i < 1000; i++) {
            health.answered(Duration.ofSeconds(9).toNanos());
        }
        for (int micros = 1; micros <= 256; micros++) {
            health.answered(micros * 1000L);
        }

        assertThat(health.now().answers()).isEqualTo(1256);
        assertThat(health.now().medianMicros()).isEqualTo(128);
        assertThat(health.now().p95Micros()).isEqualTo(244);
    }

    @Test
    void failsUntilItAnswersAgain() {
        health.answered(1000);
        health.failed("it failed", new IllegalStateException());
        assertThat(health.now().state()).isEqualTo(State.FAILING);
        assertThat(health.now().isWell()).isFalse();
        assertThat(health.now().lastWhy()).isEqualTo("it failed");

        health.answered(1000);
        assertThat(health.now().state()).isEqualTo(State.READY);
        assertThat(health.now().failures()).isEqualTo(1);
        assertThat(health.now().lastSilence()).isEqualTo(NOW);
    }

    @Test
    void itsModelSaysWhatItWaitsFor() {
        screen.model = ModelState.NOT_LOADED;
        assertThat(health.now().state()).isEqualTo(State.NOT_LOADED);
        screen.model = ModelState.LOADING;
        health.timedOut("it took longer than 200 ms");
        assertThat(health.now().state()).isEqualTo(State.LOADING);
        screen.model = ModelState.MISSING;
        assertThat(health.now().state()).isEqualTo(State.MISSING_MODEL);
        screen.model = ModelState.READY;
        assertThat(health.now().state()).isEqualTo(State.FAILING);
        assertThat(health.now().timeouts()).isEqualTo(1);
    }

    @Test
    void screeningKeepsTheHealthOfEachScreen() {
        Moody slow = new Moody();
        slow.look = input -> {
            new CountDownLatch(1).await();
            return List.of();
        };
        Moody broken = new Moody();
        broken.look = input -> {
            throw new IllegalStateException("no");
        };
        try (Screening screening =
                new Screening(List.of(screen, slow, broken), LIMIT, 3, Clock.fixed(NOW, ZoneOffset.UTC))) {
            screening.screen(Selfies.captioned("x"));

            assertThat(screening.health())
                    .extracting(Snapshot::state)
                    .containsExactly(State.READY, State.FAILING, State.FAILING);
            assertThat(screening.health()).extracting(Snapshot::timeouts).containsExactly(0L, 1L, 0L);
            assertThat(screening.health()).extracting(Snapshot::failures).containsExactly(0L, 0L, 1L);
            assertThat(screening.health().get(0).lastAnswer()).isEqualTo(NOW);
        }
    }

    @Test
    void aScreenThatChecksNothingHoldsNobodyUp() {
        Moody describing = new Moody();
        describing.checks = false;
        describing.look = input -> {
            throw new IllegalStateException("no");
        };
        try (Screening screening = new Screening(List.of(describing), LIMIT, 1)) {
            ScreeningReport report = screening.screen(Selfies.captioned("x"));

            assertThat(report.findings()).isEmpty();
            assertThat(report.screens())
                    .extracting(ScreeningReport.ScreenRun::completed)
                    .containsExactly(false);
            assertThat(screening.health())
                    .extracting(Snapshot::state, Snapshot::checks)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(State.FAILING, false));
        }
    }

    /** Does as it is told. */
    private static final class Moody implements Screen {
        private ModelState model = ModelState.READY;
        private boolean checks = true;
        private Look look = input -> List.of();

        @Override
        public String name() {
            return "moody";
        }

        @Override
        public String version() {
            return "3";
        }

        @Override
        public List<Finding> screen(ScreeningInput input) throws Exception {
            return look.at(input);
        }

        @Override
        public ModelState model() {
            return model;
        }

        @Override
        public boolean checks() {
            return checks;
        }
    }

    private interface Look {
        List<Finding> at(ScreeningInput input) throws Exception;
    }
}
