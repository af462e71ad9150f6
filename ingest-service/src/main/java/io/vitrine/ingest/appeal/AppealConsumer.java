package io.vitrine.ingest.appeal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.moderation.v1.AppealAnswered;
import io.vitrine.ingest.appeal.Appeal.State;
import jakarta.inject.Singleton;

/** Keeps how appeals ended, for their authors to see. Hears of it from the consumer of moderation's decisions. */
@Singleton
public class AppealConsumer {

    private final PostgresAppeals appeals;

    AppealConsumer(PostgresAppeals appeals) {
        this.appeals = appeals;
    }

    /** Takes the answer over, in the transaction of its event. */
    public Uni<Void> answer(SqlConnection tx, AppealAnswered answered) {
        return appeals.answer(
                tx,
                answered.submissionId(),
                answered.brandId(),
                answered.decisionVersion(),
                // The same words on both sides; an outcome that is not known here was a poisoned event.
                State.valueOf(answered.outcome().name()),
                answered.answer(),
                answered.answeredAt());
    }
}
