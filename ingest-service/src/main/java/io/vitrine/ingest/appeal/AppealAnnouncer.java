package io.vitrine.ingest.appeal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.SubmissionId;
import io.vitrine.contract.submission.v1.AppealLodged;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Tells moderation that an author appeals. */
@Singleton
class AppealAnnouncer {

    private final Outbox outbox;

    AppealAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    /** To be called after the row was inserted. */
    Uni<Void> lodged(
            SqlConnection tx,
            SubmissionId id,
            UUID brandId,
            UUID campaignId,
            long decisionVersion,
            String explanation,
            Instant at) {
        var event = new AppealLodged(id, brandId, campaignId, decisionVersion, explanation, at);
        return outbox.append(tx, new OutgoingEvent(event.topic(), event.subject(), event.type(), event));
    }
}
