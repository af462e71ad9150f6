package io.vitrine.campaign.report;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vitrine.delivery.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** {@link Reports} in PostgreSQL. */
@ApplicationScoped
class PostgresReports implements Reports {

    private static final String FILE = "insert into look_reports (id, secret_hash, look_id, submission_id, brand_id,"
            + " campaign_id, ground, explanation, contact, good_faith, reported_at)"
            + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    private static final String STAND = "update look_reports set state = $2, version = $3, hidden = $4,"
            + " reason_code = $5, reason = $6, answered_at = $7, instead_of = $8 where id = $1";

    private static final String FORGET = "update look_reports set contact = null, explanation = ''"
            + " where id in (select id from look_reports where answered_at < $1"
            + " and (contact is not null or explanation <> '') limit $2)";

    private final Pool pool;
    private final Outbox outbox;
    private final ReportAnnouncer announcer;

    PostgresReports(Pool pool, Outbox outbox, ReportAnnouncer announcer) {
        this.pool = pool;
        this.outbox = outbox;
        this.announcer = announcer;
    }

    @Override
    public Uni<Void> file(FiledReport report, ReportLink link) {
        return outbox.inTransaction(tx -> tx.preparedQuery(FILE)
                .execute(Tuple.tuple()
                        .addUUID(report.id())
                        .addValue(hash(link))
                        .addUUID(report.lookId())
                        .addUUID(report.submissionId())
                        .addUUID(report.brandId())
                        .addUUID(report.campaignId())
                        .addString(report.ground().code())
                        .addString(report.explanation())
                        .addString(report.contact())
                        .addBoolean(report.goodFaith())
                        .addOffsetDateTime(report.at().atOffset(ZoneOffset.UTC)))
                .chain(() -> announcer.reported(tx, report)));
    }

    @Override
    public Uni<Optional<FiledReport>> of(ReportLink link) {
        return pool.preparedQuery("select " + ReportRow.COLUMNS + " from look_reports where secret_hash = $1")
                .execute(Tuple.tuple().addValue(hash(link)))
                .map(PostgresReports::first);
    }

    @Override
    public Uni<Optional<FiledReport>> ofBrand(UUID brandId, UUID reportId) {
        return pool.preparedQuery("select " + ReportRow.COLUMNS + " from look_reports where brand_id = $1 and id = $2")
                .execute(Tuple.of(brandId, reportId))
                .map(PostgresReports::first);
    }

    /**
     * Something was heard about reports of the brand; those that are not known here are passed over.
     *
     * @param heard what a report's standing becomes
     */
    Uni<Void> hear(
            SqlConnection tx,
            UUID brandId,
            Collection<UUID> reportIds,
            BiFunction<UUID, ReportStanding, ReportStanding> heard) {
        return tx.preparedQuery("select " + ReportRow.STANDING + " from look_reports"
                        + " where brand_id = $1 and id = any($2) order by id for update")
                .execute(Tuple.tuple().addUUID(brandId).addArrayOfUUID(reportIds.toArray(UUID[]::new)))
                .map(rows -> changes(rows, heard))
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tx.preparedQuery(STAND).executeBatch(changes).replaceWithVoid());
    }

    private static List<Tuple> changes(RowSet<Row> rows, BiFunction<UUID, ReportStanding, ReportStanding> heard) {
        List<Tuple> changes = new ArrayList<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            ReportStanding before = ReportRow.standing(row);
            ReportStanding after = heard.apply(id, before);
            if (after != before) {
                changes.add(ReportRow.values(Tuple.tuple().addUUID(id), after));
            }
        }
        return changes;
    }

    /** Forgets who reported what was answered before {@code end}, and in which words: one batch; returns how many. */
    Uni<Integer> forget(Instant end, int batch) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(end.atOffset(ZoneOffset.UTC), batch))
                .map(RowSet::rowCount);
    }

    private static Buffer hash(ReportLink link) {
        return Buffer.buffer(link.hash());
    }

    private static Optional<FiledReport> first(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? Optional.of(ReportRow.report(found.next())) : Optional.empty();
    }
}
