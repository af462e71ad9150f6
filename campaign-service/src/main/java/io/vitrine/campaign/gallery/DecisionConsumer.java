package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.campaign.gallery.LookContent.Colour;
import io.vitrine.campaign.gallery.LookContent.Picture;
import io.vitrine.campaign.gallery.PublishLooks.Source;
import io.vitrine.contract.moderation.v1.DecisionRevoked;
import io.vitrine.contract.moderation.v1.ModerationDecided;
import io.vitrine.contract.moderation.v1.SubmissionApproved;
import io.vitrine.contract.moderation.v1.SubmissionRejected;
import io.vitrine.delivery.EventJson;
import io.vitrine.delivery.PoisonEvent;
import io.vitrine.delivery.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes moderation's decisions to the gallery. */
@ApplicationScoped
public class DecisionConsumer {

    private static final Logger LOG = Logger.getLogger(DecisionConsumer.class);

    /** More than any model in use has; what is larger would only fill the database. */
    private static final int MOST_DIMENSIONS = 4096;

    private final GalleryConsumer inbox;
    private final EventJson json;

    DecisionConsumer(GalleryConsumer inbox, EventJson json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("gallery-decisions")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive("gallery-decisions", record, this::apply);
    }

    private Uni<Optional<GalleryVersion>> apply(ReceivedEvent event, SqlConnection tx) {
        return switch (event.type()) {
            case SubmissionApproved.TYPE -> {
                var approved = json.read(event.data(), SubmissionApproved.class);
                yield inbox.looks(tx)
                        .approve(source(approved), approved.decisionVersion(), content(approved), likeness(approved));
            }
            case SubmissionRejected.TYPE -> refuse(json.read(event.data(), SubmissionRejected.class), tx);
            case DecisionRevoked.TYPE -> refuse(json.read(event.data(), DecisionRevoked.class), tx);
            default -> Uni.createFrom().item(Optional.empty());
        };
    }

    private Uni<Optional<GalleryVersion>> refuse(ModerationDecided refusal, SqlConnection tx) {
        return inbox.looks(tx).refuse(source(refusal), refusal.decisionVersion());
    }

    private static Source source(ModerationDecided decided) {
        return new Source(decided.submissionId().value(), decided.brandId(), decided.campaignId());
    }

    private static Likeness likeness(SubmissionApproved approved) {
        return new Likeness(embedding(approved.pictureEmbedding()), embedding(approved.captionEmbedding()));
    }

    /** One that cannot be read is none: a look is shown without relatives rather than not at all. */
    private static @Nullable Embedding embedding(SubmissionApproved.@Nullable Embedding told) {
        if (told == null) {
            return null;
        }
        try {
            byte[] values = Base64.getDecoder().decode(told.values());
            if (values.length == told.dimensions() && values.length <= MOST_DIMENSIONS) {
                return new Embedding(told.model(), values);
            }
            LOG.warnf(
                    "an embedding of %s has %d dimensions instead of %d",
                    told.model(), values.length, told.dimensions());
        } catch (IllegalArgumentException e) {
            LOG.warnf("an embedding of %s cannot be read: %s", told.model(), e.getMessage());
        }
        return null;
    }

    private static LookContent content(SubmissionApproved approved) {
        try {
            return new LookContent(
                    approved.caption(),
                    approved.hashtags(),
                    approved.authorName(),
                    approved.authorKey(),
                    approved.renditions().stream()
                            .map(it -> new Picture(it.objectKey(), it.width(), it.height(), it.bytes()))
                            .toList(),
                    approved.palette().stream()
                            .map(it -> new Colour(it.rgb(), it.share()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new PoisonEvent("an approval of what cannot be shown", e);
        }
    }
}
