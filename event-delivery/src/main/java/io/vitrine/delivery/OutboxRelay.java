package io.vitrine.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, oldest first, and deletes a row only when the broker has acknowledged it. One relay is
 * active per database, by an advisory lock that dies with its connection, so events of one key keep their order. A
 * crash between send and delete repeats a batch; the inbox of each consumer drops the repeats.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Any number, the same in every member of a service; advisory locks are per database. */
    private static final long LOCK = 0x5649_5452_494e_45L;

    private final AgroalDataSource database;
    private final Producer<String, byte[]> producer;
    private final RelaySignal signal;
    private final DeliveryConfig config;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopped;

    OutboxRelay(
            AgroalDataSource database, Producer<String, byte[]> producer, RelaySignal signal, DeliveryConfig config) {
        this.database = database;
        this.producer = producer;
        this.signal = signal;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = database.getConnection()) {
                relayWhileConnected(connection);
            } catch (SQLException | ExecutionException | KafkaException e) {
                LOG.warnf("Events wait in the outbox, next try in %s: %s", config.relayRetry(), e.getMessage());
                LOG.debug("The relay's failure", e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.relayRetry().toMillis());
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    private void relayWhileConnected(Connection connection)
            throws SQLException, ExecutionException, InterruptedException {
        while (!stopped && !lock(connection)) {
            signal.await(config.relayRetry());
        }
        while (!stopped) {
            if (relayBatch(connection) < config.relayBatch()) {
                signal.await(config.relayPoll());
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private int relayBatch(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        try (var statement = connection.prepareStatement("select id, event_id, topic, event_key, type, occurred_at,"
                + " traceparent, data from outbox order by id limit ?")) {
            statement.setInt(1, config.relayBatch());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong("id"));
                    sends.add(producer.send(record(row)));
                }
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        producer.flush();
        for (Future<RecordMetadata> send : sends) {
            send.get();
        }
        delete(connection, ids);
        return ids.size();
    }

    private ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        String key = row.getString("event_key");
        var record = new ProducerRecord<String, byte[]>(row.getString("topic"), key, row.getBytes("data"));
        var headers = record.headers();
        CloudEventHeaders.put(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        CloudEventHeaders.put(headers, CloudEventHeaders.ID, row.getString("event_id"));
        CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, row.getString("type"));
        CloudEventHeaders.put(headers, CloudEventHeaders.SOURCE, config.source());
        CloudEventHeaders.put(headers, CloudEventHeaders.SUBJECT, key);
        CloudEventHeaders.put(
                headers,
                CloudEventHeaders.TIME,
                row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString());
        CloudEventHeaders.put(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        CloudEventHeaders.put(headers, CloudEventHeaders.TRACEPARENT, row.getString("traceparent"));
        return record;
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        Array sent = connection.createArrayOf("bigint", ids.toArray());
        try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, sent);
            statement.executeUpdate();
        } finally {
            sent.free();
        }
    }
}
