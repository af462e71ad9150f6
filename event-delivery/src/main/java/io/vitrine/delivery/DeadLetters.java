package io.vitrine.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/**
 * Takes what no retry can help to {@code <topic>.dlq}, with its cause in headers. The key names consumer and record, so
 * a record that is buried twice is one dead letter, and the compacted topic forgets it when it was replayed.
 */
@ApplicationScoped
class DeadLetters {

    static final String SUFFIX = ".dlq";
    static final String CONSUMER = "vitrine-dead-consumer";
    static final String CAUSE = "vitrine-dead-cause";
    static final String STACK = "vitrine-dead-stack";
    static final String SINCE = "vitrine-dead-since";
    static final String TOPIC = "vitrine-dead-topic";
    static final String KEY = "vitrine-dead-key";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int STACK_LENGTH = 4_000;

    private final Producer<String, byte[]> producer;
    private final Clock clock;

    DeadLetters(Producer<String, byte[]> producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** Completes when the broker has the dead letter; tries until it has. */
    Uni<Void> bury(String consumer, ConsumerRecord<String, byte[]> record, Throwable cause) {
        LOG.errorf(
                cause,
                "%s: record %s-%d@%d is a dead letter",
                consumer,
                record.topic(),
                record.partition(),
                record.offset());
        var letter = letter(consumer, record, cause);
        return Uni.createFrom()
                .<Void>emitter(done -> producer.send(letter, (sent, failure) -> {
                    if (failure == null) {
                        done.complete(null);
                    } else {
                        done.fail(failure);
                    }
                }))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(failure -> LOG.warnf("A dead letter waits for Kafka: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private ProducerRecord<String, byte[]> letter(
            String consumer, ConsumerRecord<String, byte[]> record, Throwable cause) {
        String id = consumer + "/" + record.partition() + "/" + record.offset();
        var letter = new ProducerRecord<>(record.topic() + SUFFIX, id, value(record));
        Headers headers = letter.headers();
        record.headers().forEach(headers::add);
        CloudEventHeaders.put(headers, CONSUMER, consumer);
        CloudEventHeaders.put(headers, CAUSE, cause.toString());
        CloudEventHeaders.put(headers, STACK, stack(cause));
        CloudEventHeaders.put(headers, SINCE, clock.instant().toString());
        CloudEventHeaders.put(headers, TOPIC, record.topic());
        if (record.key() != null) {
            CloudEventHeaders.put(headers, KEY, record.key());
        }
        return letter;
    }

    /** A null value would be a tombstone there, and the letter would be lost. */
    private static byte[] value(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? new byte[0] : record.value();
    }

    private static String stack(Throwable cause) {
        var text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.getBuffer()
                .substring(0, Math.min(STACK_LENGTH, text.getBuffer().length()));
    }
}
