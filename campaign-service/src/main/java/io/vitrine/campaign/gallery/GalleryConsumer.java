package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.delivery.EventReception;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What both consumers need: the effect inside the inbox's transaction, and the pulse told after its commit. */
@ApplicationScoped
class GalleryConsumer {

    private final EventReception reception;
    private final Outbox outbox;
    private final GalleryPulse pulse;
    private final Clock clock;

    GalleryConsumer(EventReception reception, Outbox outbox, GalleryPulse pulse, Clock clock) {
        this.reception = reception;
        this.outbox = outbox;
        this.pulse = pulse;
        this.clock = clock;
    }

    PublishLooks looks(SqlConnection tx) {
        return new PublishLooks(new PostgresLookLedger(tx), new LookAnnouncer(outbox, tx), clock);
    }

    Uni<Void> receive(
            String consumer,
            ConsumerRecord<String, byte[]> record,
            BiFunction<ReceivedEvent, SqlConnection, Uni<Optional<GalleryVersion>>> effect) {
        var changed = new AtomicReference<@Nullable GalleryVersion>();
        return reception
                .receive(consumer, record, (event, tx) -> {
                    changed.set(null);
                    return effect.apply(event, tx)
                            .invoke(version -> changed.set(version.orElse(null)))
                            .replaceWithVoid();
                })
                .invoke(() -> {
                    GalleryVersion version = changed.get();
                    if (version != null) {
                        pulse.heard(version);
                    }
                });
    }
}
