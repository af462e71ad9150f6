package io.vitrine.moderation.secondlook;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Strikes out drawn cases for which nobody came in time. They are not given any more, and stand before all others in
 * the order in which the desk looks for the next one. Their cases are not locked: who has one of these rows locked is
 * passed over, and whoever comes later finds that the case is not drawn.
 */
@ApplicationScoped
class PostgresLookSweep {

    private static final Logger LOG = Logger.getLogger(PostgresLookSweep.class);
    private static final int BATCH = 1_000;

    private static final String SWEEP =
            """
            delete from second_look where case_id in (
                select case_id from second_look
                where state = 'waiting' and due_at <= $1 and (claimed_until is null or claimed_until <= $2)
                limit $3 for update skip locked)
            """;

    private final Pool pool;
    private final SecondLookConfig config;
    private final Clock clock;

    PostgresLookSweep(Pool pool, SecondLookConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{vitrine.second-look.sweep-every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweepNow() {
        return sweep().onFailure()
                .invoke(failure -> LOG.warnf("drawn cases that waited too long go later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** Strikes out one batch after the other; returns how many. */
    Uni<Integer> sweep() {
        Instant now = clock.instant();
        return pool.preparedQuery(SWEEP)
                .execute(Tuple.of(
                        now.minus(config.waits()).atOffset(ZoneOffset.UTC),
                        now.minus(SecondLooks.LATELY).atOffset(ZoneOffset.UTC),
                        BATCH))
                .map(RowSet::rowCount)
                .chain(count -> count < BATCH ? Uni.createFrom().item(count) : sweep().map(more -> count + more));
    }
}
