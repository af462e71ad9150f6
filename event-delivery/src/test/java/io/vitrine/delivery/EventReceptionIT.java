package io.vitrine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.teststack.VitrineStackResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(VitrineStackResource.class)
class EventReceptionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    EventReception reception;

    @Inject
    DeadLetterDesk desk;

    @Inject
    Pool pool;

    @Inject
    TopicReader topics;

    private final UUID eventId = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();
    private final ConsumerRecord<String, byte[]> record = EventRecords.of(eventId, subject, "{\"n\":1}");

    @BeforeEach
    void clearTheDesk() {
        desk.replayAll().await().atMost(PATIENCE);
    }

    @Test
    void anEventThatIsDeliveredTwiceTakesEffectOnce() throws Throwable {
        receive("first", this::recordEffect);
        receive("first", this::recordEffect);

        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void eachConsumerAppliesAnEventForItself() throws Throwable {
        receive("first", this::recordEffect);
        receive("second", this::recordEffect);

        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void anEffectThatFailsLeavesNothingBehindAndIsTriedAgain() throws Throwable {
        var attempts = new AtomicInteger();

        receive("first", (event, tx) -> recordEffect(event, tx)
                .chain(() -> attempts.incrementAndGet() < 6
                        ? Uni.createFrom().failure(new IOException("away"))
                        : Uni.createFrom().voidItem()));

        assertThat(attempts).hasValue(6);
        assertThat(effects()).isEqualTo(1);
        assertThat(letters()).isEmpty();
    }

    @Test
    void poisonBecomesADeadLetterAtOnce() throws Throwable {
        var attempts = new AtomicInteger();

        receive("first", (event, tx) -> {
            attempts.incrementAndGet();
            return Uni.createFrom().failure(new PoisonEvent("no such campaign"));
        });

        assertThat(attempts).hasValue(1);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.consumer()).isEqualTo("first");
            assertThat(letter.topic()).isEqualTo(EventRecords.TOPIC);
            assertThat(letter.subject()).isEqualTo(subject.toString());
            assertThat(letter.cause()).contains("no such campaign");
            assertThat(letter.data()).isEqualTo("{\"n\":1}");
        });
    }

    @Test
    void aFaultThatNobodyKnowsIsTriedAFewTimes() throws Throwable {
        var attempts = new AtomicInteger();

        receive("first", (event, tx) -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("a bug");
        });

        assertThat(attempts).hasValue(3);
        assertThat(letters())
                .singleElement()
                .extracting(DeadLetter::cause)
                .asString()
                .contains("a bug");
    }

    @Test
    void aRecordThatIsNoCloudEventBecomesADeadLetter() throws Throwable {
        record.headers().remove("ce_id");

        receive("first", this::recordEffect);

        assertThat(effects()).isZero();
        assertThat(letters())
                .singleElement()
                .extracting(DeadLetter::cause)
                .asString()
                .contains("ce_id");
    }

    @Test
    void aReplayedLetterGoesToItsTopicUnderItsOwnIdAndLeavesTheDesk() throws Throwable {
        receive("first", (event, tx) -> Uni.createFrom().failure(new PoisonEvent("not yet")));
        var id = letters().get(0).id();

        int replayed = desk.replay(List.of(id)).await().atMost(PATIENCE);

        assertThat(replayed).isEqualTo(1);
        assertThat(letters()).isEmpty();
        var again = topics.await(EventRecords.TOPIC, subject, 1).get(0);
        assertThat(CloudEventHeaders.get(again.headers(), "ce_id")).isEqualTo(eventId.toString());
        assertThat(again.headers()).noneMatch(header -> header.key().startsWith("vitrine-dead-"));
    }

    private void receive(String consumer, EventEffect effect) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> reception.receive(consumer, record, effect));
    }

    private Uni<Void> recordEffect(ReceivedEvent event, SqlConnection tx) {
        return tx.preparedQuery("insert into effect (event_id) values ($1)")
                .execute(Tuple.of(event.id()))
                .replaceWithVoid();
    }

    private long effects() {
        return pool.preparedQuery("select count(*) from effect where event_id = $1")
                .execute(Tuple.of(eventId))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private List<DeadLetter> letters() {
        return desk.list(100).await().atMost(PATIENCE);
    }
}
