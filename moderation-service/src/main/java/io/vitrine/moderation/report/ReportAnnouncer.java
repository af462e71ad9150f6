package io.vitrine.moderation.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vitrine.contract.VitrineEvent;
import io.vitrine.contract.moderation.v1.ReportTaken;
import io.vitrine.contract.moderation.v1.ReportsAnswered;
import io.vitrine.contract.moderation.v1.ReportsAnswered.Answer;
import io.vitrine.delivery.Outbox;
import io.vitrine.delivery.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the campaign service what became of reports, in the transaction in which it became of them. */
@ApplicationScoped
class ReportAnnouncer {

    /** Reports that one event answers at most. */
    static final int BATCH = ReportsAnswered.MOST;

    private final Outbox outbox;

    ReportAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The report waits for a person. */
    Uni<Void> taken(SqlConnection tx, OpenReport report, Instant at) {
        LookReport said = report.said();
        return append(
                tx,
                new ReportTaken(
                        said.id(),
                        said.caseId(),
                        said.brandId(),
                        said.campaignId(),
                        report.version(),
                        report.hiddenMeanwhile(),
                        at,
                        answer(report.told())));
    }

    /**
     * All of {@code reports} got the same answer, and were told the same before.
     *
     * @param reports of one look, 1 to {@link #BATCH}
     */
    Uni<Void> answered(SqlConnection tx, List<AnsweredReport> reports) {
        var first = reports.get(0);
        LookReport said = first.said();
        return append(
                tx,
                new ReportsAnswered(
                        said.caseId(),
                        said.brandId(),
                        said.campaignId(),
                        reports.stream()
                                .map(report -> new ReportsAnswered.AnsweredReport(
                                        report.said().id(), report.version()))
                                .toList(),
                        Objects.requireNonNull(answer(Told.of(first.answer()))),
                        first.answer().reasonCode(),
                        first.answer().sentence(),
                        first.at(),
                        answer(first.reversed())));
    }

    private static @Nullable Answer answer(@Nullable Told told) {
        if (told == null) {
            return null;
        }
        return switch (told) {
            case REMOVED -> Answer.REMOVED;
            case KEPT -> Answer.KEPT;
            case GONE -> Answer.NO_LONGER_SHOWN;
        };
    }

    private Uni<Void> append(SqlConnection tx, VitrineEvent event) {
        return outbox.append(tx, new OutgoingEvent(event.topic(), event.subject(), event.type(), event));
    }
}
