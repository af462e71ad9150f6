package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final Duration LIMIT = Duration.ofMillis(200);

    @Test
    void gathersTheFindingsOfAllScreensInTheirOrder() {
        try (Screening screening =
                new Screening(List.of(finding("first"), nothing("second"), finding("third")), LIMIT, 1)) {
            ScreeningReport report = screening.screen(Selfies.captioned("x"));

            assertThat(report.findings()).extracting(Finding::screen).containsExactly("first", "third");
            assertThat(report.screens())
                    .extracting(ScreeningReport.ScreenRun::screen)
                    .containsExactly("first", "second", "third");
            assertThat(report.screens()).allMatch(ScreeningReport.ScreenRun::completed);
        }
    }

    @Test
    void tellsThatAScreenFailedAndGoesOn() {
        Screen failing = screen("failing", input -> {
            throw new java.io.IOException("no answer");
        });
        Screen broken = screen("broken", input -> {
            throw new NoClassDefFoundError("native part");
        });
        try (Screening screening = new Screening(List.of(failing, broken, finding("last")), LIMIT, 1)) {
            ScreeningReport report = screening.screen(Selfies.captioned("x"));

            assertThat(report.findings())
                    .extracting(Finding::screen, Finding::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("failing", Finding.NOT_SCREENED),
                            org.assertj.core.groups.Tuple.tuple("broken", Finding.NOT_SCREENED),
                            org.assertj.core.groups.Tuple.tuple("last", "found"));
            assertThat(report.screens())
                    .extracting(ScreeningReport.ScreenRun::completed)
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void givesUpOnASlowScreenAndInterruptsIt() {
        AtomicBoolean interrupted = new AtomicBoolean();
        Screen slow = screen("slow", input -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
            }
            return List.of();
        });
        try (Screening screening = new Screening(List.of(slow, nothing("next")), LIMIT, 2)) {
            ScreeningReport report = screening.screen(Selfies.captioned("x"));

            assertThat(report.findings())
                    .extracting(Finding::sentence)
                    .containsExactly("The check “slow” gave no answer: it took longer than 200 ms.");
            await().atMost(Duration.ofSeconds(5)).untilTrue(interrupted);
        }
    }

    @Test
    void failsClosedWhenScreensThatNeverStopHoldAllThreads() {
        AtomicBoolean stop = new AtomicBoolean();
        Screen stubborn = screen("stubborn", input -> {
            while (!stop.get()) {
                Thread.onSpinWait();
            }
            return List.of();
        });
        try (Screening screening = new Screening(List.of(stubborn, nothing("starved")), LIMIT, 1)) {
            assertThat(screening.screen(Selfies.captioned("x")).findings())
                    .extracting(Finding::code)
                    .containsExactly(Finding.NOT_SCREENED, Finding.NOT_SCREENED);

            stop.set(true);
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                            screening.screen(Selfies.captioned("x")).findings())
                    .isEmpty());
        }
    }

    @Test
    void screensManySelfiesAtTheSameTime() {
        try (Screening screening =
                new Screening(List.of(finding("a"), nothing("b"), finding("c")), Duration.ofSeconds(5), 3)) {
            List<ScreeningReport> reports = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> screening.screen(Selfies.captioned("x")))
                    .toList();

            assertThat(reports).allSatisfy(report -> assertThat(report.findings())
                    .extracting(Finding::code)
                    .containsExactly("found", "found"));
        }
    }

    @Test
    void aModelThatLoadsLongerThanAScreenMayTakeCostsNoSelfieItsCheck() throws Exception {
        var model = new SlowModel();
        try (Screening screening = new Screening(List.of(model, finding("next")), LIMIT, 2)) {
            var first = CompletableFuture.runAsync(() -> load(screening));
            model.begun.await();
            var second = CompletableFuture.runAsync(() -> load(screening));
            assertThat(screening.isLoaded()).isFalse();

            model.mayEnd.countDown();
            CompletableFuture.allOf(first, second).join();

            assertThat(screening.isLoaded()).isTrue();
            assertThat(model.loads).hasValue(1);
            assertThat(screening.screen(Selfies.captioned("x")).findings())
                    .extracting(Finding::code)
                    .containsExactly("found", "found");
        }
    }

    @Test
    void aModelThatNeverLoadsHoldsUpTheFirstSelfieAloneAndIsMissedByAll() throws Exception {
        var model = new SlowModel();
        try (Screening screening = new Screening(List.of(model, finding("next")), LIMIT, 2)) {
            screening.load(LIMIT);

            assertThat(screening.isLoaded()).isTrue();
            assertThat(screening.screen(Selfies.captioned("x")).findings())
                    .extracting(Finding::code)
                    .containsExactly(Finding.NOT_SCREENED, "found");
        }
    }

    @Test
    void aModelThatCannotBeLoadedKeepsNoOtherFromLoading() throws Exception {
        var last = new SlowModel();
        last.mayEnd.countDown();
        Screen broken = new Unloadable("broken", new NoClassDefFoundError("native part"));
        Screen missing = new Unloadable("missing", new java.io.IOException("no such file"));
        try (Screening screening = new Screening(List.of(broken, missing, last), LIMIT, 2)) {
            load(screening);

            assertThat(last.loads).hasValue(1);
            assertThat(screening.isLoaded()).isTrue();
        }
    }

    private static void load(Screening screening) {
        try {
            screening.load(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads when it is told to, and can tell nothing before. */
    private static final class SlowModel extends Named {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final AtomicInteger loads = new AtomicInteger();

        SlowModel() {
            super("slow-model");
        }

        @Override
        public void load() throws Exception {
            begun.countDown();
            mayEnd.await();
            loads.incrementAndGet();
        }

        @Override
        public List<Finding> screen(ScreeningInput input) throws Exception {
            mayEnd.await();
            return List.of(Finding.of(this, "found", 1, Severity.NOTE, "Found."));
        }
    }

    /** Cannot load. */
    private static final class Unloadable extends Named {

        private final Throwable why;

        Unloadable(String name, Throwable why) {
            super(name);
            this.why = why;
        }

        @Override
        public void load() throws Exception {
            if (why instanceof Error error) {
                throw error;
            }
            throw (Exception) why;
        }

        @Override
        public List<Finding> screen(ScreeningInput input) {
            return List.of();
        }
    }

    private abstract static class Named implements Screen {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String version() {
            return "1";
        }
    }

    private static Screen finding(String name) {
        return new Screen() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<Finding> screen(ScreeningInput input) {
                return List.of(Finding.of(this, "found", 1, Severity.NOTE, "Found."));
            }
        };
    }

    private static Screen nothing(String name) {
        return screen(name, input -> List.of());
    }

    private static Screen screen(String name, Look look) {
        return new Screen() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<Finding> screen(ScreeningInput input) throws Exception {
                return look.at(input);
            }
        };
    }

    private interface Look {
        List<Finding> at(ScreeningInput input) throws Exception;
    }
}
