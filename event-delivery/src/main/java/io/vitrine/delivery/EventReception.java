package io.vitrine.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes a record from Kafka to its effect. The returned {@link Uni} completes when the effect has committed, was found
 * to have committed before, or the event lies with the dead letters; it never fails, so an acknowledged record is a
 * handled one.
 */
@ApplicationScoped
public class EventReception {

    private static final Logger LOG = Logger.getLogger(EventReception.class);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final DeliveryConfig config;
    private volatile boolean stopping;

    EventReception(Inbox inbox, DeadLetters deadLetters, DeliveryConfig config) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.config = config;
    }

    /**
     * Receives {@code record} for {@code consumer}, a name that is stable for the life of its effects.
     *
     * @param effect what the event changes; types that it does not know it leaves alone
     */
    public Uni<Void> receive(String consumer, ConsumerRecord<String, byte[]> record, EventEffect effect) {
        ReceivedEvent event;
        try {
            event = ReceivedEvent.of(record);
        } catch (PoisonEvent poison) {
            return deadLetters.bury(consumer, record, poison);
        }
        TraceParent.follow(event.traceparent());
        return attempt(new Delivery(consumer, record, event, effect), 1, 0);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private record Delivery(
            String consumer, ConsumerRecord<String, byte[]> record, ReceivedEvent event, EventEffect effect) {}

    private Uni<Void> attempt(Delivery delivery, int attempt, int unexplained) {
        return Uni.createFrom()
                .deferred(() -> inbox.once(delivery.consumer(), delivery.event(), delivery.effect()))
                .ifNoItem()
                .after(config.effectTimeout())
                .fail()
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> afterFailure(delivery, failure, attempt, unexplained));
    }

    private Uni<Void> afterFailure(Delivery delivery, Throwable failure, int attempt, int unexplained) {
        if (stopping) {
            // The pool may be closed already. The record is not acknowledged, so it comes again after the restart.
            return Uni.createFrom().nothing();
        }
        return switch (Fault.of(failure)) {
            case FINAL -> deadLetters.bury(delivery.consumer(), delivery.record(), failure);
            case PASSING -> again(delivery, failure, attempt, unexplained);
            case UNKNOWN ->
                inbox.isReachable()
                        .chain(reachable -> !reachable
                                ? again(delivery, failure, attempt, unexplained)
                                : unexplained + 1 < config.attemptsAtUnknownFault()
                                        ? again(delivery, failure, attempt, unexplained + 1)
                                        : deadLetters.bury(delivery.consumer(), delivery.record(), failure));
        };
    }

    private Uni<Void> again(Delivery delivery, Throwable failure, int attempt, int unexplained) {
        var event = delivery.event();
        LOG.warnf(
                "%s: %s of %s waits after attempt %d: %s",
                delivery.consumer(), event.type(), event.subject(), attempt, failure);
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause(attempt))
                .chain(() -> attempt(delivery, attempt + 1, unexplained));
    }

    private Duration pause(int attempt) {
        Duration doubled = config.retryFirst().multipliedBy(1L << Math.min(attempt - 1, 16));
        return doubled.compareTo(config.retryMost()) < 0 ? doubled : config.retryMost();
    }
}
