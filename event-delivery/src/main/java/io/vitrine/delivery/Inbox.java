package io.vitrine.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Remembers which events a consumer has applied. */
@ApplicationScoped
public class Inbox {

    /** Rows forgotten in one statement, so that the sweep never holds locks for long. */
    private static final int FORGET_BATCH = 5_000;

    private static final Duration REACHABLE_WITHIN = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Pool pool;
    private final Clock clock;
    private final DeliveryConfig config;

    Inbox(Outbox outbox, Pool pool, Clock clock, DeliveryConfig config) {
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Applies {@code effect} unless {@code consumer} has applied this event before. Effect and note commit together.
     *
     * @return whether it was applied now
     */
    public Uni<Boolean> once(String consumer, ReceivedEvent event, EventEffect effect) {
        return outbox.inTransaction(tx -> tx.preparedQuery("insert into inbox (consumer, event_id, received_at)"
                        + " values ($1, $2, $3) on conflict do nothing")
                .execute(Tuple.of(consumer, event.id(), now()))
                .chain(inserted -> inserted.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : effect.apply(event, tx).replaceWith(true)));
    }

    /** Whether the database answers, so that a failure that nobody knows is not the database's. */
    Uni<Boolean> isReachable() {
        return pool.query("select 1")
                .execute()
                .replaceWith(true)
                .ifNoItem()
                .after(REACHABLE_WITHIN)
                .fail()
                .onFailure()
                .recoverWithItem(false);
    }

    /** Forgets one batch of events that no topic can deliver again; returns how many. */
    Uni<Integer> forgetOld() {
        return pool.preparedQuery("delete from inbox where ctid in"
                        + " (select ctid from inbox where received_at < $1 limit " + FORGET_BATCH + ")")
                .execute(Tuple.of(now().minus(config.rememberApplied())))
                .map(rows -> rows.rowCount());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
