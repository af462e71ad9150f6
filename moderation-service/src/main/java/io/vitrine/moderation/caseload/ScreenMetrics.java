package io.vitrine.moderation.caseload;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vitrine.moderation.screening.ScreenHealth.Snapshot;
import io.vitrine.moderation.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What the screens do, for dashboards: {@code vitrine.screen.answers} (how many, and how long they took together),
 * {@code vitrine.screen.silences} by {@code cause} ({@code failure}, {@code timeout}), {@code vitrine.screen.time} by
 * {@code quantile} (of the latest 256 answers) and {@code vitrine.screen.well} (1 or 0), each by {@code screen}.
 */
@ApplicationScoped
class ScreenMetrics implements MeterBinder {

    private final Screening screening;

    ScreenMetrics(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Snapshot screen : screening.health()) {
            bind(registry, screen.screen());
        }
    }

    private void bind(MeterRegistry registry, String screen) {
        Tags tags = Tags.of("screen", screen);
        FunctionTimer.builder(
                        "vitrine.screen.answers",
                        screening,
                        all -> now(all, screen).answers(),
                        all -> now(all, screen).microsOfAll(),
                        TimeUnit.MICROSECONDS)
                .description("Answers of a screen and the time they took")
                .tags(tags)
                .register(registry);
        silences(registry, tags.and("cause", "failure"), all -> now(all, screen).failures());
        silences(registry, tags.and("cause", "timeout"), all -> now(all, screen).timeouts());
        time(registry, tags.and("quantile", "0.5"), all -> now(all, screen).medianMicros());
        time(registry, tags.and("quantile", "0.95"), all -> now(all, screen).p95Micros());
        Gauge.builder("vitrine.screen.well", screening, all -> now(all, screen).isWell() ? 1 : 0)
                .description("Whether a screen has its model and last gave an answer")
                .tags(tags)
                .register(registry);
    }

    private void silences(MeterRegistry registry, Tags tags, ToDoubleFunction<Screening> count) {
        FunctionCounter.builder("vitrine.screen.silences", screening, count)
                .description("How often a screen was asked and gave no answer")
                .tags(tags)
                .register(registry);
    }

    private void time(MeterRegistry registry, Tags tags, ToDoubleFunction<Screening> micros) {
        Gauge.builder("vitrine.screen.time", screening, all -> micros.applyAsDouble(all) / 1e6)
                .description("How long the latest answers of a screen took")
                .baseUnit("seconds")
                .tags(tags)
                .register(registry);
    }

    private static Snapshot now(Screening screening, String screen) {
        return screening.health(screen);
    }
}
