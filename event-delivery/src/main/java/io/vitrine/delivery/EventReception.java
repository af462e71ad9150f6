package io.vitrine.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
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
        return attempt(consumer, record, event, effect, 1);
    }

    private Uni<Void> attempt(
            String consumer,
            ConsumerRecord<String, byte[]> record,
            ReceivedEvent event,
            EventEffect effect,
            int attempt) {
        return Uni.createFrom()
                .deferred(() -> inbox.once(consumer, event, effect))
                .ifNoItem()
                .after(config.effectTimeout())
                .fail()
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    if (isHopeless(failure, attempt)) {
                        return deadLetters.bury(consumer, record, failure);
                    }
                    LOG.warnf(
                            "%s: %s of %s waits after attempt %d: %s",
                            consumer, event.type(), event.subject(), attempt, failure);
                    return Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .onExecutor(Infrastructure.getDefaultWorkerPool())
                            .by(pause(attempt))
                            .chain(() -> attempt(consumer, record, event, effect, attempt + 1));
                });
    }

    private boolean isHopeless(Throwable failure, int attempt) {
        return switch (Fault.of(failure)) {
            case FINAL -> true;
            case PASSING -> false;
            case UNKNOWN -> attempt >= config.attemptsAtUnknownFault();
        };
    }

    private Duration pause(int attempt) {
        Duration doubled = config.retryFirst().multipliedBy(1L << Math.min(attempt - 1, 16));
        return doubled.compareTo(config.retryMost()) < 0 ? doubled : config.retryMost();
    }
}
