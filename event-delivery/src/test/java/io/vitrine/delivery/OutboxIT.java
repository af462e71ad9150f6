package io.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(VitrineStackResource.class)
class OutboxIT {

    private static final String TYPE = "io.vitrine.test.Happened";

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Inject
    TopicReader topics;

    @Test
    void anEventLeavesWhenItsTransactionCommits() throws Throwable {
        var key = UUID.randomUUID();

        commit(tx -> outbox.append(tx, new OutgoingEvent(EventRecords.TOPIC, key, TYPE, Map.of("n", 1))));

        var record = topics.await(EventRecords.TOPIC, key, 1).get(0);
        assertThat(new String(record.value())).isEqualTo("{\"n\":1}");
        assertThat(CloudEventHeaders.get(record.headers(), "ce_specversion")).isEqualTo("1.0");
        assertThat(CloudEventHeaders.get(record.headers(), "ce_subject")).isEqualTo(key.toString());
        assertThat(CloudEventHeaders.get(record.headers(), "ce_type")).isEqualTo(TYPE);
        assertThat(CloudEventHeaders.get(record.headers(), "ce_source")).isEqualTo("/vitrine/delivery");
        assertThat(CloudEventHeaders.get(record.headers(), "content-type")).isEqualTo("application/json");
        assertThat(CloudEventHeaders.get(record.headers(), "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(waiting(key)).isZero());
    }

    @Test
    void aTombstoneLeavesWithoutAValue() throws Throwable {
        var key = UUID.randomUUID();

        commit(tx -> outbox.append(tx, OutgoingEvent.tombstone(EventRecords.TOPIC, key, TYPE)));

        assertThat(topics.await(EventRecords.TOPIC, key, 1).get(0).value()).isNull();
    }

    @Test
    void aTransactionThatFailsAnnouncesNothing() throws Throwable {
        var lost = UUID.randomUUID();
        var sent = UUID.randomUUID();

        assertThatThrownBy(() ->
                        commit(tx -> outbox.append(tx, new OutgoingEvent(EventRecords.TOPIC, lost, TYPE, Map.of()))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("no")))))
                .hasMessageContaining("no");
        commit(tx -> outbox.append(tx, new OutgoingEvent(EventRecords.TOPIC, sent, TYPE, Map.of())));

        topics.await(EventRecords.TOPIC, sent, 1);
        assertThat(topics.now(EventRecords.TOPIC, lost)).isEmpty();
    }

    @Test
    void theEventsOfOneKeyKeepTheirOrder() throws Throwable {
        var keys = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        for (int n = 0; n < 50; n++) {
            int number = n;
            commit(tx -> Multi.createFrom()
                    .iterable(keys)
                    .onItem()
                    .transformToUniAndConcatenate(key ->
                            outbox.append(tx, new OutgoingEvent(EventRecords.TOPIC, key, TYPE, Map.of("n", number))))
                    .collect()
                    .last());
        }

        for (var key : keys) {
            assertThat(topics.await(EventRecords.TOPIC, key, 50))
                    .extracting(record -> new String(record.value()))
                    .containsExactlyElementsOf(IntStream.range(0, 50)
                            .mapToObj(n -> "{\"n\":" + n + "}")
                            .toList());
        }
    }

    private <T> void commit(java.util.function.Function<io.vertx.mutiny.sqlclient.SqlConnection, Uni<T>> work)
            throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> outbox.inTransaction(work));
    }

    private long waiting(UUID key) {
        return pool.preparedQuery("select count(*) from outbox where event_key = $1")
                .execute(io.vertx.mutiny.sqlclient.Tuple.of(key))
                .await()
                .atMost(Duration.ofSeconds(5))
                .iterator()
                .next()
                .getLong(0);
    }
}
