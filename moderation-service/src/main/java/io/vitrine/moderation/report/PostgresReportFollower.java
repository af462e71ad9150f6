package io.vitrine.moderation.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.moderation.caseload.CaseFollower;
import io.vitrine.moderation.caseload.ClaimedCase;
import io.vitrine.moderation.caseload.DecidedCase;
import io.vitrine.moderation.caseload.ModerationCase;
import io.vitrine.moderation.caseload.UnscreenedCase;
import io.vitrine.moderation.caseload.WithdrawnCase;
import io.vitrine.moderation.decision.Decision;
import io.vitrine.moderation.decision.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Answers the reports of a look when its case is decided or withdrawn, by whatever way that happens. Whoever has an
 * answer already hears of a later decision that says the opposite, and that a person looks again.
 */
@ApplicationScoped
class PostgresReportFollower implements CaseFollower<SqlConnection> {

    private final PostgresReportBook book;

    PostgresReportFollower(PostgresReportBook book) {
        this.book = book;
    }

    @Override
    public Uni<Void> follow(SqlConnection tx, ModerationCase before, ModerationCase next, Instant at) {
        // What was never shown was never reported, and most cases are decided right after their screening.
        if (before instanceof UnscreenedCase) {
            return Uni.createFrom().voidItem();
        }
        // Whoever blurs a face says nothing about what was reported.
        if (next instanceof DecidedCase repainted && repainted.isRepaintOf(before)) {
            return book.renumber(tx, next.id(), before.version(), next.version());
        }
        if (next instanceof DecidedCase decided) {
            return decided(tx, decided, at);
        }
        if (!(before instanceof DecidedCase was)) {
            return Uni.createFrom().voidItem();
        }
        return next instanceof ClaimedCase
                ? book.reopen(tx, next.id(), was.version(), at)
                : book.reopen(tx, next.id(), at);
    }

    private Uni<Void> decided(SqlConnection tx, DecidedCase decided, Instant at) {
        Decision decision = decided.decision();
        ReportAnswer answer = decision.outcome() == Outcome.REJECTED
                ? new ReportAnswer.Removed(decision.reasons().get(0))
                : new ReportAnswer.Kept(ReportAnswer.Kept.WITHOUT_WORDS);
        return book.answer(tx, decided.id(), answer, decision.reviewer(), at, decision.version())
                .chain(() -> book.reverse(tx, decided.id(), answer, decision.reviewer(), at, decision.version()));
    }

    @Override
    public Uni<Void> withdrawn(SqlConnection tx, WithdrawnCase withdrawn, Instant at) {
        return book.answer(tx, withdrawn.id(), new ReportAnswer.NoLongerShown(), null, at, 0);
    }
}
