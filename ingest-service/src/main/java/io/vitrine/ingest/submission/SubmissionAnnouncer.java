package io.vitrine.ingest.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.submission.v1.SubmissionReceived;
import io.vitrine.contract.submission.v1.SubmissionReceived.Author;
import io.vitrine.contract.submission.v1.SubmissionReceived.Channel;
import io.vitrine.contract.submission.v1.SubmissionReceived.Consent;
import io.vitrine.contract.submission.v1.SubmissionReceived.Photo;
import io.vitrine.contract.submission.v1.SubmissionWithdrawn;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.OutgoingEvent;
import io.vitrine.ingest.photo.PhotoHeader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Tells everybody else what was taken in and what was taken back. */
@Singleton
class SubmissionAnnouncer {

    private final Outbox outbox;

    SubmissionAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    /** To be called after the row was inserted. */
    Uni<Void> received(SqlConnection tx, Submission submission) {
        PhotoHeader header = submission.photo();
        return announce(
                tx,
                new SubmissionReceived(
                        submission.id(),
                        submission.brandId(),
                        submission.campaignId(),
                        submission.caption(),
                        submission.hashtags(),
                        new Author(submission.authorName(), submission.authorKey(), submission.reach()),
                        new Photo(
                                submission.objectKey(),
                                header.format().mediaType(),
                                header.bytes(),
                                header.width(),
                                header.height(),
                                submission.sha256()),
                        new Consent(submission.termsVersion(), submission.receivedAt()),
                        Channel.valueOf(submission.channel().name()),
                        submission.receivedAt()));
    }

    /** To be called after the row was updated. */
    Uni<Void> withdrawn(SqlConnection tx, SubmissionId id, UUID brandId, UUID campaignId, Instant at) {
        return announce(tx, new SubmissionWithdrawn(id, brandId, campaignId, at));
    }

    private Uni<Void> announce(SqlConnection tx, VitrineEvent event) {
        return outbox.append(tx, new OutgoingEvent(event.topic(), event.subject(), event.type(), event));
    }
}
