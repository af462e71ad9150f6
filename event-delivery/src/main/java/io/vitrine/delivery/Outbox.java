package io.vitrine.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Where a service puts what it announces: beside the row that it is about, in the same transaction. */
@ApplicationScoped
public class Outbox {

    private final Pool pool;
    private final EventJson json;
    private final Clock clock;
    private final RelaySignal signal;

    Outbox(Pool pool, EventJson json, Clock clock, RelaySignal signal) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    /**
     * Runs {@code work} in one transaction. What it appended leaves for Kafka after the commit; if it fails, nothing
     * has happened.
     */
    public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work).invoke(signal::wake);
    }

    /**
     * Adds {@code event} to the transaction {@code tx}. Call it after the row that the event is about was inserted or
     * locked: then events of one key leave in the order of their transactions.
     */
    public Uni<Void> append(SqlConnection tx, OutgoingEvent event) {
        Object data = event.data();
        var row = Tuple.tuple()
                .addUUID(UuidCreator.getTimeOrderedEpoch())
                .addString(event.topic())
                .addUUID(event.key())
                .addString(event.type())
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                .addString(TraceParent.current())
                .addValue(data == null ? null : Buffer.buffer(json.write(data)));
        return tx.preparedQuery("insert into outbox (event_id, topic, event_key, type, occurred_at, traceparent, data)"
                        + " values ($1, $2, $3, $4, $5, $6, $7)")
                .execute(row)
                .replaceWithVoid();
    }
}
