package io.vitrine.moderation.report;

import static io.vitrine.moderation.report.ReportRow.at;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Forgets what people wrote in reports whose time is over. That there was a report, and its answer, stays. */
@ApplicationScoped
class PostgresReportSweep {

    private static final Logger LOG = Logger.getLogger(PostgresReportSweep.class);
    private static final int BATCH = 1_000;

    private final Pool pool;
    private final ReportConfig config;
    private final Clock clock;

    PostgresReportSweep(Pool pool, ReportConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{vitrine.reports.sweep-every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return forgetWords()
                .invoke(count -> {
                    if (count > 0) {
                        LOG.infof("forgot the words of %d reports", count);
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("reports are swept later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** Forgets one batch after the other; returns how many. */
    Uni<Integer> forgetWords() {
        return pool.preparedQuery("update look_report set explanation = '' where id in (select id from look_report"
                        + " where state <> 'open' and explanation <> '' and answered_at < $1 limit " + BATCH + ")")
                .execute(Tuple.of(at(clock.instant().minus(config.keepWords()))))
                .chain(rows -> rows.rowCount() < BATCH
                        ? Uni.createFrom().item(rows.rowCount())
                        : forgetWords().map(more -> rows.rowCount() + more));
    }
}
