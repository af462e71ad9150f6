package io.vitrine.campaign.report;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Forgets who reported a look, and in which words, when the time for complaints is over. */
@ApplicationScoped
class ReportSweepSchedule {

    private static final Logger LOG = Logger.getLogger(ReportSweepSchedule.class);
    private static final int BATCH = 1_000;

    private final PostgresReports reports;
    private final ReportConfig config;
    private final Clock clock;

    ReportSweepSchedule(PostgresReports reports, ReportConfig config, Clock clock) {
        this.reports = reports;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{vitrine.reports.sweep-every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return forget().invoke(count -> {
                    if (count > 0) {
                        LOG.infof("forgot who sent %d reports", count);
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("reports are swept later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** Forgets batch by batch; returns how many. */
    Uni<Integer> forget() {
        return reports.forget(clock.instant().minus(config.keep()), BATCH)
                .chain(count -> count < BATCH ? Uni.createFrom().item(count) : forget().map(more -> count + more));
    }
}
