package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.campaign.gallery.PublishLooks.Source;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes authors' withdrawals to the gallery; a received selfie alone is nothing to show. */
@ApplicationScoped
public class SubmissionConsumer {

    private final GalleryConsumer inbox;
    private final EventJson json;

    SubmissionConsumer(GalleryConsumer inbox, EventJson json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("gallery-submissions")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return ReceivedEvent.isOfAnotherType(record, SubmissionWithdrawn.TYPE)
                ? Uni.createFrom().voidItem()
                : inbox.receive("gallery-submissions", record, this::withdraw);
    }

    private Uni<Optional<GalleryVersion>> withdraw(ReceivedEvent event, SqlConnection tx) {
        var withdrawn = json.read(event.data(), SubmissionWithdrawn.class);
        return inbox.looks(tx)
                .withdraw(new Source(withdrawn.submissionId().value(), withdrawn.brandId(), withdrawn.campaignId()));
    }
}
