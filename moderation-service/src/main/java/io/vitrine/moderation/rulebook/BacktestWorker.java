package io.vitrine.moderation.rulebook;

import io.vitrine.moderation.caseload.Evaluations;
import io.vitrine.moderation.caseload.Evaluations.JudgedCase;
import io.vitrine.moderation.caseload.Evaluations.JudgedPlace;
import io.vitrine.moderation.policy.PolicyReader;
import io.vitrine.moderation.policy.PolicyReading.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works at backtests, one at a time, page by page. How far one is stands in the database after each page: a worker that
 * dies loses at most a page, and who cancels one is heard before the next. Reading and judging never hold up screening,
 * which has threads of its own.
 */
@ApplicationScoped
class BacktestWorker {

    private static final Logger LOG = Logger.getLogger(BacktestWorker.class);
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(30);

    private final Backtests backtests;
    private final Evaluations evaluations;
    private final Clock clock;
    private final RulebookConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "backtest");
        named.setDaemon(true);
        return named;
    });

    BacktestWorker(Backtests backtests, Evaluations evaluations, Clock clock, RulebookConfig config) {
        this.backtests = backtests;
        this.evaluations = evaluations;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes Startup event) {
        long poll = config.poll().toMillis();
        thread.scheduleWithFixedDelay(this::workWhileThereIsAny, poll, poll, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes Shutdown event) {
        thread.shutdownNow();
    }

    /** Looks at once whether there is something to do. */
    void wake() {
        thread.execute(this::workWhileThereIsAny);
    }

    private void workWhileThereIsAny() {
        try {
            Optional<Backtest> taken = take();
            while (taken.isPresent()) {
                work(taken.get());
                taken = take();
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.error("a backtest stopped; it goes on when its lease has ended", e);
            }
        }
    }

    private Optional<Backtest> take() {
        Instant now = clock.instant();
        return backtests.take(now, now.plus(config.lease())).await().atMost(DATABASE_LIMIT);
    }

    private void work(Backtest taken) {
        if (!(PolicyReader.read(taken.document()) instanceof Accepted draft)) {
            throw new IllegalStateException("backtest " + taken.id() + " has a draft that is no policy");
        }
        Backtest backtest = taken;
        boolean goesOn = true;
        while (goesOn) {
            int wanted = Math.min(config.page(), backtest.total() - backtest.done());
            List<JudgedCase> page = wanted == 0 ? List.of() : page(backtest, wanted);
            Optional<JudgedPlace> last =
                    page.isEmpty() ? backtest.after() : Optional.of(place(page.get(page.size() - 1)));
            boolean end = page.size() < wanted || backtest.done() + page.size() >= backtest.total();
            backtest = backtest.further(page.size(), last, backtest.tally().plus(draft.policy(), page), end);
            boolean counts = backtests
                    .proceed(backtest, clock.instant().plus(config.lease()))
                    .await()
                    .atMost(DATABASE_LIMIT);
            goesOn = counts && !end;
        }
    }

    private List<JudgedCase> page(Backtest backtest, int wanted) {
        return evaluations
                .ofCampaign(backtest.brandId(), backtest.campaignId(), backtest.since(), backtest.after(), wanted)
                .await()
                .atMost(DATABASE_LIMIT);
    }

    private static JudgedPlace place(JudgedCase judged) {
        return new JudgedPlace(judged.judgedAt(), judged.caseId());
    }
}
