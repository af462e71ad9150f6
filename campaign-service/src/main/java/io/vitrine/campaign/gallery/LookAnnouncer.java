package io.vitrine.campaign.gallery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.contract.Topics;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.look.v1.LookPublished;
import io.vitrine.contract.look.v1.LookRetired;
import io.vitrine.contract.moderation.v1.SubmissionApproved.Rendition;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.OutgoingEvent;
import io.vitrine.delivery.PoisonEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Puts the news of a transaction into its outbox. */
final class LookAnnouncer implements LookNews {

    private final Outbox outbox;
    private final SqlConnection tx;

    LookAnnouncer(Outbox outbox, SqlConnection tx) {
        this.outbox = outbox;
        this.tx = tx;
    }

    @Override
    public Uni<Void> published(LookEntry entry, LookContent content) {
        return slug(entry.campaignId()).chain(slug -> append(published(entry, content, slug)));
    }

    @Override
    public Uni<Void> retired(LookEntry entry, Instant at) {
        return slug(entry.campaignId())
                .chain(slug -> append(
                        new LookRetired(entry.id(), entry.brandId(), entry.campaignId(), slug, entry.version(), at)))
                .chain(() -> outbox.append(tx, OutgoingEvent.tombstone(Topics.LOOKS, entry.id(), LookRetired.TYPE)));
    }

    private static LookPublished published(LookEntry entry, LookContent content, String slug) {
        return new LookPublished(
                entry.id(),
                entry.brandId(),
                entry.campaignId(),
                slug,
                entry.version(),
                content.caption(),
                content.hashtags(),
                content.authorName(),
                content.pictures().stream()
                        .map(picture ->
                                new Rendition(picture.objectKey(), picture.width(), picture.height(), picture.bytes()))
                        .toList(),
                Objects.requireNonNull(entry.publishedAt()));
    }

    private Uni<Void> append(VitrineEvent event) {
        return outbox.append(tx, new OutgoingEvent(event.topic(), event.subject(), event.type(), event));
    }

    /** A campaign is announced by this service before any selfie can be for it, so a missing one never comes later. */
    private Uni<String> slug(UUID campaignId) {
        return tx.preparedQuery("select slug from campaigns where id = $1")
                .execute(Tuple.of(campaignId))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new PoisonEvent("no campaign " + campaignId);
                    }
                    return rows.iterator().next().getString("slug");
                });
    }
}
