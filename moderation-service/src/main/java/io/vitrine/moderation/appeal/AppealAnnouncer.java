package io.vitrine.moderation.appeal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.moderation.v1.AppealAnswered;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells ingest, and so the author, how an appeal ended, in the transaction that ends it. */
@ApplicationScoped
class AppealAnnouncer {

    private final Outbox outbox;

    AppealAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> ended(SqlConnection tx, EndedAppeal ended) {
        Plea plea = ended.plea();
        var event = new AppealAnswered(
                plea.submissionId(),
                plea.brandId(),
                plea.campaignId(),
                plea.decisionVersion(),
                outcome(ended.ending()),
                ended.answer(),
                ended.at());
        return outbox.append(tx, new OutgoingEvent(event.topic(), event.subject(), event.type(), event));
    }

    private static AppealAnswered.Outcome outcome(EndedAppeal.Ending ending) {
        return switch (ending) {
            case UPHELD -> AppealAnswered.Outcome.UPHELD;
            case UPHELD_WITHOUT_PICTURE -> AppealAnswered.Outcome.UPHELD_WITHOUT_PICTURE;
            case DENIED -> AppealAnswered.Outcome.DENIED;
            case DECISION_TAKEN_BACK -> AppealAnswered.Outcome.DECISION_TAKEN_BACK;
            case TOO_LATE -> AppealAnswered.Outcome.TOO_LATE;
            case WITHDRAWN -> throw new IllegalArgumentException("whoever withdrew knows it");
        };
    }
}
